package eu.sluis.privacy.internal.text;

import java.text.Normalizer;

/** What each character is, from tables; most texts hold only characters that the tables know. */
final class Letters {

  static final int LETTER = 1;
  static final int UPPER = 2;
  static final int LOWER = 4;
  static final int DIGIT = 8;

  /** Continues a word without being a letter: accents, halves of a surrogate pair. */
  static final int MARK = 16;

  private static final int KNOWN = 0x2500;
  private static final byte[] KIND = new byte[KNOWN];
  private static final char[] FOLDED = new char[KNOWN];
  private static final char[] VIEW = new char[KNOWN];

  static {
    for (char c = 0; c < KNOWN; c++) {
      KIND[c] = (byte) kindOf(c);
      FOLDED[c] = foldOf(c);
      VIEW[c] = ReadableText.viewOf(c);
    }
  }

  private Letters() {}

  static int kind(char c) {
    return c < KNOWN ? KIND[c] : kindOf(c);
  }

  /** Whether the character can stand in a word. */
  static boolean inWord(char c) {
    return kind(c) != 0;
  }

  /** Lower case without diacritics, one character for one. */
  static char folded(char c) {
    return c < KNOWN ? FOLDED[c] : Character.toLowerCase(c);
  }

  /** How a lone character is read, or 0 when its neighbours or more than a table decide. */
  static char view(char c) {
    return c < KNOWN ? VIEW[c] : 0;
  }

  private static int kindOf(char c) {
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isLetter(c)) {
      boolean upper = Character.isUpperCase(c) || Character.isTitleCase(c);
      return LETTER | (upper ? UPPER : Character.isLowerCase(c) ? LOWER : 0);
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark || Character.isSurrogate(c) ? MARK : 0;
  }

  private static char foldOf(char c) {
    char lower = Character.toLowerCase(c);
    char known =
        switch (lower) {
          case 'ı', 'i' -> 'i';
          case 'ø', 'œ' -> 'o';
          case 'ł' -> 'l';
          case 'đ', 'ð' -> 'd';
          case 'ß' -> 's';
          case 'æ' -> 'a';
          case '’', '‘', 'ʼ', '´' -> '\'';
          default -> 0;
        };
    if (known != 0 || lower < 0x80) {
      return known != 0 ? known : lower;
    }
    String apart = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
    return apart.isEmpty() ? lower : Character.toLowerCase(apart.charAt(0));
  }
}
