package eu.sluis.privacy.internal.numbers;

/**
 * What stands in brackets between a term and its sign: `BSN kind (zie achterkant pas): 999990019`.
 */
final class Brackets {

  private static final int CHARS_MAX = 45;
  private static final int TERM_WORDS = 3;

  private Brackets() {}

  /** The token before the number, or before the brackets that a sign and the number follow. */
  static int before(Page page, int token) {
    int sign = page.tokens().start(token) - 1;
    while (page.at(sign) == ' ') {
      sign--;
    }
    boolean closed = page.at(sign - 1) == ')' && (page.at(sign) == ':' || page.at(sign) == '=');
    if (!closed) {
      return token - 1;
    }
    for (int open = sign - 2; open > sign - CHARS_MAX && page.at(open) != '\n'; open--) {
      if (page.at(open) == '(') {
        int last = page.tokens().from(open) - 1;
        return termed(page, last) ? last : token - 1;
      }
    }
    return token - 1;
  }

  private static boolean termed(Page page, int last) {
    for (int i = last; i > last - TERM_WORDS; i--) {
      if ((page.tokens().cues(i) & Cue.TERMS) != 0) {
        return true;
      }
    }
    return false;
  }
}
