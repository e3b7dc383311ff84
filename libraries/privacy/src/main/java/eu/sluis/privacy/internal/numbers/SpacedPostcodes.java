package eu.sluis.privacy.internal.numbers;

/** Postcodes with spaces in them behind their word or before a town: `5 6 5 8 C D`, `2O 42 AB`. */
final class SpacedPostcodes {

  private static final int DIGITS = 4;
  private static final int LETTERS = 2;
  private static final int CHARS_MAX = 12;

  private SpacedPostcodes() {}

  /** The end of the postcode that begins at a token, or -1. */
  static int end(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.number(token) || tokens.length(token) > DIGITS) {
      return -1;
    }
    Term term = page.before(token);
    boolean termed = term.says(Cue.POSTCODE) && term.words() <= 2;
    boolean housed = tokens.length(token) == DIGITS && Postcodes.houseBefore(page, token);
    int digits = 0;
    int letters = 0;
    int start = tokens.start(token);
    int at = start;
    while (letters < LETTERS && at - start < CHARS_MAX) {
      char c = page.at(at);
      boolean read = !housed && digits > 0 && digits < DIGITS && "OoIl".indexOf(c) >= 0;
      if ((Letters.digit(c) || read) && letters == 0) {
        digits++;
      } else if (Letters.latin(c) && digits == DIGITS && (termed || Character.isUpperCase(c))) {
        letters++;
      } else if (c != ' ') {
        return -1;
      }
      at++;
    }
    boolean ended = !Character.isLetterOrDigit(page.at(at));
    boolean whole = digits == DIGITS && letters == LETTERS && ended;
    return whole && (termed || housed || towned(page, at)) ? at : -1;
  }

  /** `25 71 CB 's-Gravenhage`: a town right behind it. */
  private static boolean towned(Page page, int end) {
    int town = page.tokens().from(end);
    boolean behind = page.spaced(town) && !page.lineEnds(town - 1, town);
    return behind && page.capital(town) && page.town(town, true);
  }
}
