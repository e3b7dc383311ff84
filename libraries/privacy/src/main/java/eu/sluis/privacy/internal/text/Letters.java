package eu.sluis.privacy.internal.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What each character is, from tables; most texts hold only characters that the tables know. They
 * are made by 256 characters when first met, since hardly a text meets more than three of them.
 */
final class Letters {

  static final int LETTER = 1;
  static final int UPPER = 2;
  static final int LOWER = 4;
  static final int DIGIT = 8;

  /** Continues a word without being a letter: accents, halves of a surrogate pair. */
  static final int MARK = 16;

  /**
   * The letters from `à` to `ÿ` without their accents: the normaliser of the JDK knows them too,
   * but it takes longer to load than all the rest.
   */
  private static final String LATIN = "aaaaaaaceeeeiiiidnooooo÷ouuuuyþy";

  private static final int LATIN_FIRST = 0xe0;

  private static final int BLOCK_BITS = 8;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** Beyond lie the scripts of Asia and the pictures, which are looked up each time. */
  private static final int KNOWN = 0x2500;

  private static final @Nullable Table[] TABLES = new @Nullable Table[KNOWN >>> BLOCK_BITS];

  /** Two threads may both make one; they are alike, and their arrays are safe as final fields. */
  private static final class Table {
    private final byte[] kinds = new byte[BLOCK];
    private final char[] folded = new char[BLOCK];
    private final char[] views = new char[BLOCK];

    Table(int first) {
      for (int i = 0; i < BLOCK; i++) {
        char c = (char) (first + i);
        kinds[i] = (byte) kindOf(c);
        folded[i] = foldOf(c);
        views[i] = ReadableText.viewOf(c);
      }
    }
  }

  private static final Table FIRST = new Table(0);

  private Letters() {}

  static int kind(char c) {
    return c < BLOCK ? FIRST.kinds[c] : c < KNOWN ? table(c).kinds[c & (BLOCK - 1)] : kindOf(c);
  }

  /** Whether the character can stand in a word. */
  static boolean inWord(char c) {
    return kind(c) != 0;
  }

  /** Lower case without diacritics, one character for one. */
  static char folded(char c) {
    return c < BLOCK
        ? FIRST.folded[c]
        : c < KNOWN ? table(c).folded[c & (BLOCK - 1)] : Character.toLowerCase(c);
  }

  /** How a lone character is read, or 0 when its neighbours or more than a table decide. */
  static char view(char c) {
    return c < BLOCK ? FIRST.views[c] : c < KNOWN ? table(c).views[c & (BLOCK - 1)] : 0;
  }

  private static Table table(char c) {
    Table known = TABLES[c >>> BLOCK_BITS];
    if (known == null) {
      known = new Table(c & -BLOCK);
      TABLES[c >>> BLOCK_BITS] = known;
    }
    return known;
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
          case 'ø', 'œ', 'º' -> 'o';
          case 'ł' -> 'l';
          case 'đ', 'ð' -> 'd';
          case 'ß' -> 's';
          case 'æ', 'ª' -> 'a';
          case '’', '‘', 'ʼ', '´' -> '\'';
          default -> 0;
        };
    if (known != 0 || lower < 0x80) {
      return known != 0 ? known : lower;
    }
    if (lower < LATIN_FIRST) {
      return lower;
    }
    if (lower < LATIN_FIRST + LATIN.length()) {
      return LATIN.charAt(lower - LATIN_FIRST);
    }
    String apart = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
    return apart.isEmpty() ? lower : Character.toLowerCase(apart.charAt(0));
  }
}
