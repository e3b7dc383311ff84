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
    private static final int WORD = Lexicon.COMMON | Lexicon.NAMES;

    private final String broken;
    private final StringBuilder view;
    private final int[] places;

    /** Where the piece begins in the view that the letters belong to; -1 for none. */
    private int piece = -1;

    private int pieceHash;

    /** Each word is asked for twice: with the one before it and with the one behind. */
    private int knownHash;

    private int knownBits = Shipped.LEXICON.of(0);

    Pass(String broken) {
      this.broken = broken;
      this.view = new StringBuilder(broken.length());
      this.places = new int[broken.length()];
    }

    Mended read() {
      for (int at = 0; at < broken.length(); at++) {
        char c = broken.charAt(at);
        if (Character.isLetter(c)) {
          if (piece < 0) {
            piece = view.length();
            pieceHash = 0;
          }
          pieceHash = Words.step(pieceHash, c);
          append(at);
        } else if (c != ' ' || piece < 0 || !goesOn(at + 1)) {
          piece = -1;
          append(at);
        }
      }
      return new Mended(view.toString(), Arrays.copyOf(places, view.length()), broken.length());
    }

    private void append(int at) {
      places[view.length()] = at;
      view.append(broken.charAt(at));
    }

    /** Whether the piece and what begins at `from` are one word. */
    private boolean goesOn(int from) {
      if (view.length() - piece > PIECE_CHARS_MAX || from == broken.length()) {
        return false;
      }
      int secondHash = 0;
      int wholeHash = pieceHash;
      int end = from;
      while (end < broken.length()
          && Character.isLetter(broken.charAt(end))
          && end - from <= PIECE_CHARS_MAX) {
        secondHash = Words.step(secondHash, broken.charAt(end));
        wholeHash = Words.step(wholeHash, broken.charAt(end));
        end++;
      }
      if (end == from || !(Character.isLowerCase(broken.charAt(from)) || capitals(end))) {
        return false;
      }
      int first = bits(pieceHash);
      int second = bits(secondHash);
      if ((first & second & Lexicon.FREQUENT) != 0) {
        return false;
      }
      int whole = Shipped.LEXICON.of(wholeHash);
      boolean name =
          (whole & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0
              && Character.isUpperCase(view.charAt(piece));
      if (name || (whole & Lexicon.FREQUENT) != 0) {
        return true;
      }
      if ((first & WORD) != 0 && (second & WORD) != 0) {
        return false;
      }
      String one = view.substring(piece);
      String other = broken.substring(from, end);
      return (!word(first, one) || !word(second, other)) && word(whole, one + other);
    }

    private boolean capitals(int end) {
      String first = view.substring(piece);
      return first.length() > 1
          && Character.isUpperCase(broken.charAt(end - 1))
          && first.equals(first.toUpperCase(Locale.ROOT));
    }

    private static boolean word(int bits, String piece) {
      return (bits & WORD) != 0 || Shipped.LEXICON.ofCompound(piece, 0, piece.length()) != 0;
    }

    private int bits(int hash) {
      if (hash != knownHash) {
        knownHash = hash;
        knownBits = Shipped.LEXICON.of(hash);
      }
      return knownBits;
    }
  }
}
