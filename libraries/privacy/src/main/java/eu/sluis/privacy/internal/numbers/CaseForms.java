package eu.sluis.privacy.internal.numbers;

/**
 * The forms that systems give the numbers of cases, told by their letters, their year and their
 * serial number alone: `Z/24/123456`, `HOR-0093/26`, `26-PK-44710`, `AO2026.117`, `BZW 25-0417`.
 *
 * <p>One pass over the groups of letters and digits of a code; nothing is looked for outside it.
 */
final class CaseForms {

  /** What a code is by its form. */
  enum Form {
    NONE,
    CASE,
    CLIENT
  }

  private static final int GROUPS_MAX = 6;
  private static final int LETTERS_MAX = 5;
  private static final int SERIAL_MIN = 3;
  private static final int BARE_SERIAL_MIN = 5;
  private static final int BARE_SERIAL_MAX = 9;
  private static final int YEAR_MIN = 2000;
  private static final int YEAR_MAX = 2039;
  private static final int SHORT_YEAR_MIN = 12;
  private static final int SHORT_YEAR_MAX = 39;

  /** Letters before the numbers of clients. */
  private static final String CLIENTS = " k kl klt klnt cl clt c vh deb rel pat med hh ";

  /** Letters before the numbers of things and of papers that everybody may read. */
  private static final String THINGS =
      " inv fac fact fct f ord order po so art sku sn s bon pak lot doos kast kamer lokaal zaal poort"
          + " printer pc ws srv vm db rfc iso nen en din ce nl be de eu art rev v ver versie bp tek"
          + " awb ecli sdu stb trb stcrt build rel release model type serie lp cpu usb hd ";

  private CaseForms() {}

  /** What the code from `start` to `end` is; it begins with the token. */
  static Form of(Page page, int token, int start, int end) {
    Tokens tokens = page.tokens();
    int groups = 0;
    int last = token;
    while (last + 1 < tokens.size() && tokens.end(last) < end) {
      last++;
      groups++;
    }
    boolean part = groups > 1 && tokens.word(last) && tokens.length(last) == 1;
    if (part) {
      // JB-2026-00417/a
      last--;
      groups--;
    }
    if (groups == 0 || groups >= GROUPS_MAX || (!part && tokens.end(last) != end)) {
      return Form.NONE;
    }
    return tokens.word(token)
        ? lettersFirst(page, token, last)
        : yearFirst(page, token, last) ? Form.CASE : Form.NONE;
  }

  private static Form lettersFirst(Page page, int token, int last) {
    String letters = letters(page, token);
    if (letters.isEmpty()) {
      return Form.NONE;
    }
    Form form = CLIENTS.contains(letters) ? Form.CLIENT : Form.CASE;
    int next = token + 1;
    if (!digits(page, next, last)) {
      return Form.NONE;
    }
    boolean signed = page.between(next) != 0;
    if (last == next) {
      int length = page.tokens().length(next);
      boolean serial = length >= BARE_SERIAL_MIN && length <= BARE_SERIAL_MAX;
      return signed && serial && letters.length() > 3 ? form : Form.NONE;
    }
    boolean date =
        page.tokens().length(next) == 6
            && last == next + 1
            && (signed || Dates.within(page, next, 190000, 391231));
    boolean yearly = year(page, next) && serial(page, next + 1, last);
    boolean yearLast =
        last == next + 1 && year(page, last) && page.tokens().length(next) >= SERIAL_MIN;
    return yearly || yearLast || date ? Form.CASE : Form.NONE;
  }

  /** `26-PK-44710`, `2026-BZW-0117`. */
  private static boolean yearFirst(Page page, int token, int last) {
    return last == token + 2
        && year(page, token)
        && page.between(token + 1) != 0
        && page.between(last) != 0
        && page.tokens().word(token + 1)
        && !letters(page, token + 1).isEmpty()
        && page.tokens().number(last)
        && page.tokens().length(last) >= SERIAL_MIN;
  }

  /** Whether all tokens are numbers. */
  private static boolean digits(Page page, int from, int last) {
    for (int i = from; i <= last; i++) {
      if (!page.tokens().number(i)) {
        return false;
      }
    }
    return true;
  }

  /** The numbers behind the year: three digits or more in one, or together with a long first. */
  private static boolean serial(Page page, int from, int last) {
    int digits = 0;
    for (int i = from; i <= last; i++) {
      digits += page.tokens().length(i);
    }
    boolean date =
        last == from + 1 && page.tokens().length(from) <= 2 && page.tokens().length(last) <= 2;
    return digits >= SERIAL_MIN && !date;
  }

  private static boolean year(Page page, int token) {
    return Dates.year(page, token, YEAR_MIN, YEAR_MAX)
        || (page.tokens().number(token)
            && page.tokens().length(token) == 2
            && Dates.within(page, token, SHORT_YEAR_MIN, SHORT_YEAR_MAX));
  }

  /** One to five capitals that are known to number no thing, with a space on both sides; or "". */
  private static String letters(Page page, int token) {
    if (page.tokens().length(token) > LETTERS_MAX || !page.allCapitals(token)) {
      return "";
    }
    String letters =
        " " + Letters.fold(page.piece(page.tokens().start(token), page.tokens().end(token))) + " ";
    return THINGS.contains(letters) ? "" : letters;
  }

  /** `BZW 25-0417`, `BRP 26/0412`: the end of what stands behind the letters and a space, or -1. */
  static int spaced(Page page, int token) {
    Tokens tokens = page.tokens();
    int year = token + 1;
    int serial = token + 2;
    char sign = page.between(serial);
    boolean form =
        tokens.word(token)
            && tokens.length(token) >= 2
            && page.between(year) == ' '
            && year(page, year)
            && (sign == '-' || sign == '/' || sign == '.')
            && tokens.number(serial)
            && tokens.length(serial) >= SERIAL_MIN
            && tokens.length(serial) <= BARE_SERIAL_MAX
            && !letters(page, token).isEmpty()
            && !Character.isLetterOrDigit(page.at(tokens.end(serial)));
    return form && page.between(serial + 1) != sign ? tokens.end(serial) : -1;
  }
}
