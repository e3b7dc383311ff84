package eu.sluis.privacy.internal.numbers;

/** `82 hd lt`, `16 - XB - PK`: a plate in groups that spaces part, as people type it. */
final class ParkedPlates {

  private static final int GROUPS = 3;
  private static final int CHARS = 6;
  private static final int GROUP_CHARS_MAX = 3;
  private static final int GAP_CHARS_MAX = 3;
  private static final String VOWELS = "aeiou";

  private ParkedPlates() {}

  /** Where it ends that begins at a token: three groups of six signs, letters and digits; or -1. */
  static int end(Page page, int token) {
    Tokens tokens = page.tokens();
    int chars = 0;
    int numbers = 0;
    for (int i = token; i < token + GROUPS; i++) {
      boolean first = i == token;
      if (i >= tokens.size()
          || tokens.length(i) > GROUP_CHARS_MAX
          || (!first && !parted(page, i))
          || (tokens.word(i) && !plain(page, i))) {
        return -1;
      }
      chars += tokens.length(i);
      numbers += tokens.number(i) ? 1 : 0;
    }
    int end = tokens.end(token + GROUPS - 1);
    boolean mixed = numbers == 1 || numbers == 2;
    boolean goesOn =
        Letters.latinOrDigit(page.at(end))
            || ("-/".indexOf(page.at(end)) >= 0 && Letters.latinOrDigit(page.at(end + 1)));
    return chars == CHARS && mixed && !goesOn ? end : -1;
  }

  /** Spaces, with at most one hyphen among them. */
  private static boolean parted(Page page, int token) {
    int from = page.tokens().end(token - 1);
    int to = page.tokens().start(token);
    int spaces = 0;
    int hyphens = 0;
    for (int i = from; i < to; i++) {
      spaces += page.at(i) == ' ' ? 1 : 0;
      hyphens += page.at(i) == '-' ? 1 : 0;
    }
    return to > from && to - from <= GAP_CHARS_MAX && hyphens <= 1 && spaces + hyphens == to - from;
  }

  /** Letters of plates: none that makes a word. */
  private static boolean plain(Page page, int token) {
    for (int i = page.tokens().start(token); i < page.tokens().end(token); i++) {
      if (VOWELS.indexOf(Letters.fold(page.at(i))) >= 0) {
        return false;
      }
    }
    return true;
  }
}
