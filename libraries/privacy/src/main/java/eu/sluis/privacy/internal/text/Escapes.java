package eu.sluis.privacy.internal.text;

import java.text.Normalizer;

/**
 * Signs written as codes: `%C3%A9` in an address, `\u00e9` in JSON, `&eacute;` on a page. A reader
 * of the program that wrote them sees the sign.
 */
final class Escapes {

  /** No escape here. */
  static final long NONE = 0;

  private static final int NAME_CHARS_MAX = 8;
  private static final int DIGITS_MAX = 7;
  private static final int BYTES_MAX = 4;

  private static final String[] ACCENTS = {
    "acute", "\u0301", "grave", "\u0300", "circ", "\u0302", "uml", "\u0308", "tilde", "\u0303",
    "cedil", "\u0327", "ring", "\u030a", "caron", "\u030c"
  };

  private Escapes() {}

  /** Whether an escape can begin with this character. */
  static boolean possible(char c) {
    return c == '%' || c == '\\' || c == '&';
  }

  /** The code point of the escape that begins at `at`, and {@code length << 32}; or none. */
  static long at(String text, int at) {
    return switch (text.charAt(at)) {
      case '%' -> percent(text, at);
      case '\\' -> backslash(text, at);
      case '&' -> entity(text, at);
      default -> NONE;
    };
  }

  private static long found(int codePoint, int length) {
    boolean sign = Character.isDefined(codePoint) && !Character.isISOControl(codePoint);
    boolean surrogate = codePoint <= 0xffff && Character.isSurrogate((char) codePoint);
    return sign && !surrogate ? codePoint | ((long) length << 32) : NONE;
  }

  /** UTF-8 in hexadecimal. A figure before the sign makes it a share: `21%20`. */
  private static long percent(String text, int at) {
    if (at > 0 && Character.isDigit(text.charAt(at - 1)) && !escaped(text, at - 3)) {
      return NONE;
    }
    int first = hex(text, at + 1, 2);
    // The blank is a plus there, as forms write it.
    if (first < 0x80) {
      return first < 0 ? NONE : found(first == ' ' ? '+' : first, 3);
    }
    int bytes = Integer.numberOfLeadingZeros(~(first << 24));
    if (bytes < 2 || bytes > BYTES_MAX) {
      return NONE;
    }
    int codePoint = first & (0x7f >> bytes);
    for (int i = 1; i < bytes; i++) {
      int from = at + 3 * i;
      int next = from < text.length() && text.charAt(from) == '%' ? hex(text, from + 1, 2) : -1;
      if ((next & 0xc0) != 0x80 || next < 0) {
        return NONE;
      }
      codePoint = (codePoint << 6) | (next & 0x3f);
    }
    return Character.isValidCodePoint(codePoint) ? found(codePoint, 3 * bytes) : NONE;
  }

  private static boolean escaped(String text, int at) {
    return at >= 0 && text.charAt(at) == '%' && hex(text, at + 1, 2) >= 0;
  }

  /** `\u00e9`; and `\n`, when what follows is no folder with a small letter. */
  private static long backslash(String text, int at) {
    if (at + 1 >= text.length()) {
      return NONE;
    }
    char kind = text.charAt(at + 1);
    if (kind == 'u') {
      int unit = hex(text, at + 2, 4);
      return unit < 0 ? NONE : found(unit, 6);
    }
    boolean line = kind == 'n' || kind == 'r';
    boolean tab = kind == 't';
    if (!line && !tab) {
      return NONE;
    }
    char next = at + 2 < text.length() ? text.charAt(at + 2) : '"';
    return Character.isLowerCase(next) ? NONE : (line ? '\n' : '\t') | (2L << 32);
  }

  private static long entity(String text, int at) {
    int end = text.indexOf(';', at, Math.min(text.length(), at + NAME_CHARS_MAX + 2));
    if (end < at + 3) {
      return NONE;
    }
    int length = end + 1 - at;
    if (text.charAt(at + 1) == '#') {
      boolean hexadecimal = Character.toLowerCase(text.charAt(at + 2)) == 'x';
      int digits = end - at - (hexadecimal ? 3 : 2);
      int code =
          digits < 1 || digits > DIGITS_MAX
              ? -1
              : number(text, end - digits, digits, hexadecimal ? 16 : 10);
      return code >= ' ' && Character.isValidCodePoint(code) ? found(code, length) : NONE;
    }
    int named =
        switch (text.substring(at + 1, end)) {
          case "nbsp" -> ' ';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos", "rsquo", "lsquo" -> '\'';
          case "lt" -> '<';
          case "gt" -> '>';
          case "oslash" -> 'ø';
          case "Oslash" -> 'Ø';
          case "szlig" -> 'ß';
          default -> accented(text, at + 1, end);
        };
    return named < 0 ? NONE : found(named, length);
  }

  /** `eacute`: a letter and its accent. */
  private static int accented(String text, int start, int end) {
    for (int i = 0; i < ACCENTS.length; i += 2) {
      if (end - start == ACCENTS[i].length() + 1 && text.startsWith(ACCENTS[i], start + 1)) {
        String sign =
            Normalizer.normalize(text.charAt(start) + ACCENTS[i + 1], Normalizer.Form.NFC);
        return sign.length() == 1 ? sign.charAt(0) : -1;
      }
    }
    return -1;
  }

  private static int hex(String text, int at, int digits) {
    return at + digits > text.length() ? -1 : number(text, at, digits, 16);
  }

  private static int number(String text, int at, int digits, int radix) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }
}
