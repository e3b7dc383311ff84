package eu.sluis.privacy.internal.encodings;

import java.nio.charset.Charset;

/**
 * Octets of a text that were written out, or read in the wrong character set: `%C3%AB`, `=C3=AB`,
 * `\'eb`, and `Ã«` for `ë`.
 *
 * @param point the code point that they stand for; -1 for none
 * @param end where they end
 */
record Octets(int point, int end) {

  static final Octets NONE = new Octets(-1, 0);

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** One octet somewhere: its value, or -1. */
  private interface Notation {
    int octet(int index);
  }

  /** Written as a sign and two hexadecimal digits each, in UTF-8, or one in Latin-1. */
  static Octets written(String text, int start, char sign) {
    Notation notation =
        index -> {
          int at = start + 3 * index;
          return at + 2 < text.length() && text.charAt(at) == sign ? hex(text, at + 1, 2) : -1;
        };
    Octets read = utf8(notation, start, 3);
    if (read.point >= 0) {
      return read;
    }
    int only = notation.octet(0);
    boolean letter = only >= 0xc0 && only != 0xd7 && only != 0xf7;
    return letter && inWord(text, start - 1, start + 3) ? new Octets(only, start + 3) : NONE;
  }

  /** `\'eb` of RTF. */
  static Octets ofRtf(String text, int start) {
    int octet = text.startsWith("\\'", start) ? hex(text, start + 2, 2) : -1;
    return octet < 0x80 ? NONE : new Octets(ofWindows(octet), start + 4);
  }

  /** UTF-8 that somebody read as Windows-1252 or Latin-1. */
  static Octets misread(String text, int start) {
    Octets read =
        utf8(
            index -> start + index < text.length() ? toOctet(text.charAt(start + index)) : -1,
            start,
            1);
    return read.end - start > 1 ? read : NONE;
  }

  /** Whether a character can begin what {@link #misread} reads. */
  static boolean misreads(char c) {
    return c >= 0xc2 && c <= 0xf4;
  }

  /** Whether a letter of Latin-1 and the sign behind it are UTF-8 that was read wrong. */
  static boolean misread(char c, char next) {
    return c <= 0xc5
        ? (next >= 0x80 && next <= 0xbf) || (next >= 0x152 && next <= 0x2122)
        : c == 0xe2 && (next == 0x80 || next == 0x20ac);
  }

  private static Octets utf8(Notation notation, int start, int width) {
    int first = notation.octet(0);
    int more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1;
    if (first < 0 || more < 0 || first > 0xf4) {
      return NONE;
    }
    int point = more == 0 ? first : first & (0x3f >> more);
    for (int i = 1; i <= more; i++) {
      int octet = notation.octet(i);
      if (octet < 0x80 || octet > 0xbf) {
        return NONE;
      }
      point = (point << 6) | (octet & 0x3f);
    }
    return new Octets(point, start + width * (more + 1));
  }

  private static boolean inWord(String text, int before, int after) {
    return (before >= 0 && Character.isLetter(text.charAt(before)))
        || (after < text.length() && Character.isLetter(text.charAt(after)));
  }

  private static int ofWindows(int octet) {
    return new String(new byte[] {(byte) octet}, WINDOWS).charAt(0);
  }

  private static int toOctet(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] octets = String.valueOf(c).getBytes(WINDOWS);
    return octets.length == 1 && octets[0] != '?' ? octets[0] & 0xff : -1;
  }

  /** The value of so many hexadecimal digits, or -1. */
  static int hex(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
