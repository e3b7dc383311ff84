package eu.sluis.privacy.internal.numbers;

/**
 * How registers write that a number is a burgerservicenummer without calling it so: in messages of
 * care (HL7) by who gave it out, in the base registration of persons by the number of the element.
 */
final class BsnRegisters {

  private static final String AUTHORITY = "^^^NLMINBIZA";

  private BsnRegisters() {}

  static boolean name(Page page, int token, int end) {
    return page.text().startsWith(AUTHORITY, end) || element(page, token);
  }

  /** `01.20 999990019`. */
  private static boolean element(Page page, int token) {
    Tokens tokens = page.tokens();
    return tokens.number(token - 1)
        && tokens.number(token - 2)
        && page.between(token - 1) == '.'
        && "01".equals(page.piece(tokens.start(token - 2), tokens.end(token - 2)))
        && "20".equals(page.piece(tokens.start(token - 1), tokens.end(token - 1)))
        && !page.lineEnds(token - 1, token);
  }
}
