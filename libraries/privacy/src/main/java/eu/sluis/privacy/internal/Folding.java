package eu.sluis.privacy.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Two spellings of one value fold to the same string: case, diacritics and invisible signs go. */
public final class Folding {

  private Folding() {}

  /** Lower case, without diacritics and without what cannot be seen; `Yıldız` becomes `yildiz`. */
  public static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x80 && c >= ' ';
    }
    if (plain) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
        continue;
      }
      switch (c) {
        case 'ı' -> folded.append('i');
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ', 'ð' -> folded.append('d');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case '’', '‘', 'ʼ', '´' -> folded.append('\'');
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }

  /** {@link #fold} with only letters and digits left. */
  public static String lettersAndDigits(String text) {
    String folded = fold(text);
    var kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.isEmpty() ? folded.strip() : kept.toString();
  }

  /** {@link #fold} with every run of other signs made one space: `1-12` and `11-2` stay apart. */
  public static String words(String text) {
    String folded = fold(text);
    var kept = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && !kept.isEmpty()) {
          kept.append(' ');
        }
        gap = false;
        kept.append(c);
      } else {
        gap = true;
      }
    }
    return kept.isEmpty() ? folded.strip() : kept.toString();
  }

  /** {@link #fold} without white space. */
  public static String unspaced(String text) {
    String folded = fold(text);
    var kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
