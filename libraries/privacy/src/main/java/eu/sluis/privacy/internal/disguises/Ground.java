package eu.sluis.privacy.internal.disguises;

import java.util.Arrays;

/**
 * A text, with where its words begin and end and where its figures stand. Many forms ask for these;
 * they are found once.
 */
final class Ground {

  private static final int FIRST_ROOM = 16;

  private final String text;
  private int[] begins;
  private int[] ends;
  private int words;
  private int[] digits = new int[FIRST_ROOM];
  private int figures;

  private Ground(String text) {
    this.text = text;
    int room = FIRST_ROOM + text.length() / 4;
    this.begins = new int[room];
    this.ends = new int[room];
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (letter(c)) {
        at = word(at);
      } else {
        if (digit(c)) {
          digit(at);
        }
        at++;
      }
    }
  }

  static Ground of(String text) {
    return new Ground(text);
  }

  String text() {
    return text;
  }

  /** How many words begin in it. */
  int words() {
    return words;
  }

  /** Where a word of letters begins. */
  int begin(int word) {
    return begins[word];
  }

  /** Where the letters of a word end. */
  int end(int word) {
    return ends[word];
  }

  /** How many figures of ASCII stand in it. */
  int figures() {
    return figures;
  }

  /** Whether a figure stands among so many signs from here on. */
  boolean digitWithin(int place, int signs) {
    if (figures == 0) {
      return false;
    }
    int found = Arrays.binarySearch(digits, 0, figures, place);
    int next = found < 0 ? -found - 1 : found;
    return next < figures && digits[next] < place + signs;
  }

  /** The sign at a place, or a blank outside the text. */
  static char at(String text, int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean capital(char c) {
    return Character.isUpperCase(c) || Character.isSurrogate(c);
  }

  /** A letter, or half of one: those that need two signs are not told apart here. */
  private static boolean letter(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }

  /** A word may begin anew behind half a letter. */
  private int word(int start) {
    int first = words;
    int at = start;
    while (at < text.length() && letter(text.charAt(at))) {
      if (at == start || Character.isSurrogate(text.charAt(at - 1))) {
        if (words == begins.length) {
          begins = Arrays.copyOf(begins, 2 * words);
          ends = Arrays.copyOf(ends, 2 * words);
        }
        begins[words++] = at;
      }
      at++;
    }
    Arrays.fill(ends, first, words, at);
    return at;
  }

  private void digit(int at) {
    if (figures == digits.length) {
      digits = Arrays.copyOf(digits, 2 * figures);
    }
    digits[figures++] = at;
  }
}
