package eu.sluis.redaction.internal.pdf;

import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands on a page.
 *
 * @param cell the bytes that draw it; shared by all places where the same stream is drawn
 * @param page from 1
 * @param text what it means; {@link #UNKNOWN} when the file does not say
 * @param matrix from the letter's own em square to the page
 * @param advance to the next letter, in ems
 * @param visible false for text that is drawn with no ink
 */
record Glyph(Cell cell, int page, String text, Matrix matrix, Vector advance, boolean visible) {

  static final String UNKNOWN = "\uFFFD";

  /** How far a letter reaches below and above its line, in ems; enough for every usual font. */
  static final float BELOW = -0.24f;

  static final float ABOVE = 0.86f;

  /** The piece of a content stream that draws one letter. */
  static final class Cell {
    final byte[] code;

    /** What to write in a TJ array to move as far as the letter did. */
    final float move;

    private @Nullable String ground;

    Cell(byte[] code, float move) {
      this.code = code;
      this.move = move;
    }

    void remove(String because) {
      if (ground == null || ground.isEmpty()) {
        ground = because;
      }
    }

    boolean removed() {
      return ground != null;
    }

    String ground() {
      return ground == null ? "" : ground;
    }
  }

  record Point(float x, float y) {}

  Point at(float x, float y) {
    return new Point(
        x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX(),
        x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY());
  }

  Point begin() {
    return at(0, 0);
  }

  Point end() {
    return at(advance.getX(), advance.getY());
  }

  boolean known() {
    return !text.equals(UNKNOWN);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  float size() {
    Point zero = begin();
    Point up = at(0, 1);
    return (float) Math.hypot(up.x() - zero.x(), up.y() - zero.y());
  }

  /** Whether it is written from left to right, as most text. */
  boolean isLevel() {
    return Math.abs(end().y() - begin().y()) < 0.01f * Math.max(size(), 0.01f);
  }
}
