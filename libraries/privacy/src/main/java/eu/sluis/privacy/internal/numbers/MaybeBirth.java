package eu.sluis.privacy.internal.numbers;

/** Whether it can be asked of a year or of digits if somebody was born then. */
final class MaybeBirth {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2026;
  private static final int WORDS_BACK = 5;
  private static final int PERSON_WORDS = 8;

  /** `van 1934`, `uit 1932`, `in 1956`. */
  private static final Listed FROM = Listed.of(" van uit in anno bj bouwjaar since ");

  private MaybeBirth() {}

  /** `in 1956 geboren`, `(1956)` behind a name: a year, with a birth or a person beside it. */
  static boolean year(Page page, int token) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    int end = tokens.end(token);
    if (tokens.length(token) != 4
        || !Dates.year(page, token, YEAR_MIN, YEAR_MAX)
        || "-/.".indexOf(page.at(start - 1)) >= 0
        || ("-/".indexOf(page.at(end)) >= 0 && Letters.latinOrDigit(page.at(end + 1)))) {
      return false;
    }
    int name = page.people().endBefore(start);
    boolean bracketed = page.at(start - 1) == '(' && name >= 0 && start - name <= 3;
    return bracketed
        || page.columns().says(start, Cue.BIRTH)
        || born(page, token)
        || (FROM.has(page, token - 1) && Persons.inSentence(page, token, PERSON_WORDS));
  }

  /** `110471`, `19930526`: digits that are a day, a month and a year, from either end. */
  static boolean written(String digits) {
    return switch (digits.length()) {
      case 6 -> day(digits, 0, 2) || day(digits, 4, 2);
      case 8 ->
          (day(digits, 0, 2) && century(digits, 4)) || (day(digits, 6, 4) && century(digits, 0));
      default -> false;
    };
  }

  private static boolean day(String digits, int day, int month) {
    int days = Integer.parseInt(digits.substring(day, day + 2));
    int months = Integer.parseInt(digits.substring(month, month + 2));
    return days >= 1 && days <= 31 && months >= 1 && months <= 12;
  }

  private static boolean century(String digits, int year) {
    int value = Integer.parseInt(digits.substring(year, year + 4));
    return value >= YEAR_MIN && value <= YEAR_MAX;
  }

  private static boolean born(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK; i--) {
      if (page.tokens().says(i, Cue.BIRTH)) {
        return true;
      }
    }
    return page.tokens().says(token + 1, Cue.BIRTH);
  }
}
