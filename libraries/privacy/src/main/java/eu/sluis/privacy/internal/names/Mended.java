package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.Span;
import java.util.Arrays;
import java.util.Locale;

/**
 * A scanned text whose words have spaces in them (`Rijbe wijs`, `22 ja ar`, `Pos tma`), with those
 * words whole again, and the way back. Two pieces become one word only when one of them is none, or
 * seldom met, and both together are.
 */
public final class Mended {

  private static final int PIECE_CHARS_MAX = 24;

  private static final int JOINED_MIN = 2;

  /** Of a hundred words, each with the space behind it. */
  private static final int JOINED_SHARE = 3;

  private static final int WORD_CHARS = 6;

  private final String text;
  private final int[] places;
  private final int broken;

  private Mended(String text, int[] places, int broken) {
    this.text = text;
    this.places = places;
    this.broken = broken;
  }

  public static Mended of(String broken) {
    return new Pass(broken).read();
  }

  public String text() {
    return text;
  }

  /** Whether so many words were in pieces that the text was scanned badly. */
  public boolean changed() {
    int joined = places.length == 0 ? 0 : broken - places.length;
    return joined >= JOINED_MIN && joined * WORD_CHARS * 100 > broken * JOINED_SHARE;
  }

  /** The place in the text as it came. */
  public Span original(Span span) {
    return new Span(places[span.start()], places[span.end() - 1] + 1);
  }

  /** One pass over a text. */
  private static final class Pass {
    private final String broken;
    private final StringBuilder view;
    private int[] places;

    Pass(String broken) {
      this.broken = broken;
      this.view = new StringBuilder(broken.length());
      this.places = new int[broken.length()];
    }

    Mended read() {
      int at = 0;
      int piece = -1;
      while (at < broken.length()) {
        char c = broken.charAt(at);
        if (Character.isLetter(c)) {
          piece = piece < 0 ? view.length() : piece;
          append(at);
        } else if (c == ' ' && piece >= 0 && joins(view.substring(piece), at + 1)) {
          // The word goes on.
        } else {
          piece = -1;
          append(at);
        }
        at++;
      }
      return new Mended(view.toString(), Arrays.copyOf(places, view.length()), broken.length());
    }

    private void append(int at) {
      places[view.length()] = at;
      view.append(broken.charAt(at));
    }

    private boolean joins(String first, int from) {
      int end = from;
      while (end < broken.length()
          && Character.isLetter(broken.charAt(end))
          && end - from <= PIECE_CHARS_MAX) {
        end++;
      }
      boolean small = end > from && Character.isLowerCase(broken.charAt(from));
      boolean capitals =
          end > from
              && first.length() > 1
              && first.equals(first.toUpperCase(Locale.ROOT))
              && Character.isUpperCase(broken.charAt(end - 1));
      if (!(small || capitals) || first.length() > PIECE_CHARS_MAX) {
        return false;
      }
      String second = broken.substring(from, end);
      int whole = bits(first + second);
      if ((bits(first) & bits(second) & Lexicon.FREQUENT) != 0) {
        return false;
      }
      boolean name =
          (whole & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0
              && Character.isUpperCase(first.charAt(0));
      boolean usual = (whole & Lexicon.FREQUENT) != 0;
      return name || usual || ((!word(first) || !word(second)) && word(first + second));
    }

    private static boolean word(String piece) {
      return (bits(piece) & (Lexicon.COMMON | Lexicon.NAMES)) != 0
          || Shipped.LEXICON.ofCompound(piece, 0, piece.length()) != 0;
    }

    private static int bits(String piece) {
      return Shipped.LEXICON.of(Words.hashOf(piece));
    }
  }
}
