package eu.sluis.privacy.internal.numbers;

import java.text.Normalizer;

/** Letters without case and accents, one character for one character, by a table. */
final class Letters {

  private static final int TABLE_CHARS = 0x250;
  private static final char[] FOLDED = new char[TABLE_CHARS];
  private static final boolean[] LETTER = new boolean[TABLE_CHARS];

  static {
    for (char c = 0; c < TABLE_CHARS; c++) {
      LETTER[c] = Character.isLetter(c);
      char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      FOLDED[c] = LETTER[c] ? Character.toLowerCase(base) : c;
    }
    FOLDED['ı'] = 'i';
    FOLDED['ø'] = 'o';
    FOLDED['Ø'] = 'o';
    FOLDED['ł'] = 'l';
    FOLDED['Ł'] = 'l';
    FOLDED['đ'] = 'd';
    FOLDED['Đ'] = 'd';
  }

  private Letters() {}

  static char fold(char c) {
    return c < TABLE_CHARS ? FOLDED[c] : Character.toLowerCase(c);
  }

  /** A letter, or a part of one: an accent, half of a pair. */
  static boolean letter(char c) {
    if (c < TABLE_CHARS) {
      return LETTER[c];
    }
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  static boolean latin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean latinOrDigit(char c) {
    return latin(c) || digit(c);
  }

  static boolean hex(char c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static String fold(String word) {
    var folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }
}
