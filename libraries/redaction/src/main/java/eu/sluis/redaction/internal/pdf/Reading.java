package eu.sluis.redaction.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters put together to text, of which every character knows the letter it comes from. */
final class Reading {

  /** A gap of this many ems is a space. */
  private static final float SPACE = 0.15f;

  /** A gap of this many ems is another column. */
  private static final float COLUMN = 3f;

  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Glyph> owners = new ArrayList<>();

  private Reading() {}

  String text() {
    return text.toString();
  }

  /** What stands on one page. */
  String page(int page) {
    var onPage = new StringBuilder();
    boolean inside = false;
    for (int at = 0; at < owners.size(); at++) {
      Glyph owner = owners.get(at);
      inside = owner == null ? inside : owner.page() == page;
      if (inside) {
        onPage.append(text.charAt(at));
      }
    }
    return onPage.toString();
  }

  /** The letters that the piece of text comes from. */
  List<Glyph> letters(int start, int end) {
    var letters = new ArrayList<Glyph>();
    for (int at = start; at < end; at++) {
      Glyph owner = owners.get(at);
      if (owner != null && (letters.isEmpty() || !letters.getLast().equals(owner))) {
        letters.add(owner);
      }
    }
    return letters;
  }

  /** In the order in which they are drawn, which is most often the order of writing. */
  static Reading asDrawn(List<Glyph> glyphs) {
    var reading = new Reading();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null) {
        reading.separate(between(before, glyph));
      }
      reading.add(glyph);
      before = glyph;
    }
    return reading;
  }

  /**
   * In the order of lines from top to bottom, for files that draw words or letters here and there.
   */
  static Reading asPlaced(List<Glyph> glyphs) {
    var placed = new ArrayList<Glyph>();
    List<Glyph> level =
        glyphs.stream()
            .filter(Glyph::isLevel)
            .sorted(Comparator.comparingInt(Glyph::page).thenComparing(glyph -> -glyph.begin().y()))
            .toList();
    var line = new ArrayList<Glyph>();
    for (Glyph glyph : level) {
      if (!line.isEmpty() && !sameLine(line.getFirst(), glyph)) {
        addLine(placed, line);
      }
      line.add(glyph);
    }
    addLine(placed, line);
    glyphs.stream().filter(glyph -> !glyph.isLevel()).forEach(placed::add);
    return asDrawn(placed);
  }

  private static void addLine(List<Glyph> placed, List<Glyph> line) {
    line.sort(Comparator.comparingDouble(glyph -> glyph.begin().x()));
    placed.addAll(line);
    line.clear();
  }

  private static boolean sameLine(Glyph one, Glyph other) {
    return one.page() == other.page()
        && Math.abs(one.begin().y() - other.begin().y()) < 0.4f * one.size();
  }

  /** What stands between two letters: nothing, a space, or the end of a line. */
  static String between(Glyph before, Glyph after) {
    if (before.page() != after.page()) {
      return "\n\n";
    }
    Glyph.Point begin = before.begin();
    Glyph.Point end = before.end();
    double length = Math.hypot(end.x() - begin.x(), end.y() - begin.y());
    double directionX = length == 0 ? 1 : (end.x() - begin.x()) / length;
    double directionY = length == 0 ? 0 : (end.y() - begin.y()) / length;
    double x = after.begin().x() - end.x();
    double y = after.begin().y() - end.y();
    double along = x * directionX + y * directionY;
    double across = Math.abs(x * directionY - y * directionX);
    double size = Math.max(before.size(), 0.01);
    if (across > 0.6 * size || along < -size || along > COLUMN * size) {
      return "\n";
    }
    return along > SPACE * size ? " " : "";
  }

  private void separate(String separator) {
    boolean blank = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    if (separator.isEmpty() || (separator.equals(" ") && blank)) {
      return;
    }
    text.append(separator);
    separator.chars().forEach(_ -> owners.add(null));
  }

  private void add(Glyph glyph) {
    text.append(glyph.text());
    glyph.text().chars().forEach(_ -> owners.add(glyph));
  }
}
