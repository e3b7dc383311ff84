package eu.sluis.privacy.internal.encodings;

/** Whether a text has quoted-printable in it: two octets of UTF-8, or its name. */
final class Quoted {

  private static final String NAME = "quoted-print";
  private static final int DASH = NAME.indexOf('-');

  private Quoted() {}

  static boolean printable(String text) {
    for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
      if (octets(text, at)) {
        return true;
      }
    }
    for (int at = text.indexOf('-', DASH); at >= 0; at = text.indexOf('-', at + 1)) {
      if (named(text, at - DASH)) {
        return true;
      }
    }
    return false;
  }

  /** `=C3=AB`: a letter of Latin. */
  private static boolean octets(String text, int at) {
    return at + 5 < text.length()
        && small(text, at + 1) == 'c'
        && (text.charAt(at + 2) == '2' || text.charAt(at + 2) == '3')
        && text.charAt(at + 3) == '='
        && "89ab".indexOf(small(text, at + 4)) >= 0
        && text.charAt(at + 5) < 0x80
        && Character.digit(text.charAt(at + 5), 16) >= 0;
  }

  private static boolean named(String text, int start) {
    if (start + NAME.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < NAME.length(); i++) {
      char wanted = NAME.charAt(i);
      if ((i == DASH ? text.charAt(start + i) : small(text, start + i)) != wanted) {
        return false;
      }
    }
    return true;
  }

  /** In small, if it is a letter of ASCII; of other signs no letter of ASCII. */
  private static char small(String text, int at) {
    char c = text.charAt(at);
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }
}
