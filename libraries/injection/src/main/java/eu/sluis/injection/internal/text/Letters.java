package eu.sluis.injection.internal.text;

import java.text.Normalizer;

/** Letters as a person reads them: small, without accents, whatever alphabet they were taken of. */
public final class Letters {

  /** Not a letter or figure. */
  public static final char NONE = 0;

  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

  /** Cyrillic and Greek letters that look like a Latin one. */
  private static final String LOOK_ALIKE =
      "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwвbкkмmнhтtαaοoρpνvιiκkυuτtεeωwγyηnχxӏl";

  /** Letters that were turned upside down. */
  private static final String UPSIDE_DOWN = "ɐaɔcǝeɟfƃgɥhᴉiɾjʞkɯmɹrʇtʌvʍwʎyɹrꞁl";

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (c < 0x250 || within(c, 0x1E00, 0x1EFF) || within(c, 0xFF00, 0xFF5E)) {
        FOLDED[c] = latin((char) c);
      } else if (Character.isLetterOrDigit(c)) {
        FOLDED[c] = Character.toLowerCase((char) c);
      }
    }
    fold(LOOK_ALIKE);
    fold(UPSIDE_DOWN);
  }

  private Letters() {}

  /** The small Latin letter or figure, or {@link #NONE}. */
  public static char folded(char letter) {
    return FOLDED[letter];
  }

  /** Takes no room on a page: zero width, direction marks, joiners, variation selectors. */
  public static boolean invisible(char c) {
    return c >= 0xAD
        && (c == 0xAD
            || c == 0x34F
            || c == 0x61C
            || c == 0x180E
            || within(c, 0x200B, 0x200F)
            || within(c, 0x202A, 0x202E)
            || within(c, 0x2060, 0x206F)
            || within(c, 0xFE00, 0xFE0F)
            || c == 0xFEFF
            // One half of a sign of the block of tags.
            || c == 0xDB40);
  }

  /** Invisible and without a use in ordinary Dutch text; a soft hyphen and emoji have one. */
  public static boolean suspect(char c) {
    return invisible(c) && c != 0xAD && c != 0xFE0F && c != 0xFEFF && c != 0x200D && c != 0x200E;
  }

  /** Belongs to another alphabet, and looks like a Latin letter. */
  public static boolean lookAlike(char c) {
    return wide(c) || ((within(c, 0x370, 0x52F) || within(c, 0x250, 0x2AF)) && FOLDED[c] < 0x80);
  }

  /** A letter as wide as a Chinese one. */
  public static boolean wide(char c) {
    return within(c, 0xFF21, 0xFF3A) || within(c, 0xFF41, 0xFF5A);
  }

  private static char latin(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    char first = parts.charAt(0);
    return Character.isLetterOrDigit(first) ? Character.toLowerCase(first) : NONE;
  }

  private static void fold(String pairs) {
    for (int i = 0; i < pairs.length(); i += 2) {
      char from = pairs.charAt(i);
      FOLDED[from] = pairs.charAt(i + 1);
      FOLDED[Character.toUpperCase(from)] = pairs.charAt(i + 1);
    }
  }

  private static boolean within(int c, int from, int to) {
    return c >= from && c <= to;
  }
}
