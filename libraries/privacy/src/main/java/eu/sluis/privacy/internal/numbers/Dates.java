package eu.sluis.privacy.internal.numbers;

/** Where a written date ends: `12-03-1985`, `1985-03-12`, `12 mrt '85`, `12e maart 1985`. */
final class Dates {

  private static final int YEAR_MIN = 1880;
  private static final int YEAR_MAX = 2099;
  private static final int YEAR_LETTERS_MIN = 13;
  private static final Listed ROMAN = Listed.of(" i ii iii iv v vi vii viii ix x xi xii ");

  private Dates() {}

  /** The end of the date that begins at a token, or -1. */
  static int at(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.number(token)) {
      return -1;
    }
    int length = tokens.length(token);
    if (length == 8) {
      return eight(page, tokens.start(token)) ? tokens.end(token) : -1;
    }
    if (length == 4) {
      return yearFirst(page, token);
    }
    if (length > 2 || !within(page, token, 1, 31)) {
      return -1;
    }
    int next = token + 1;
    if (tokens.word(next) && page.glued(next) && ordinal(page, next)) {
      next++;
    }
    if (page.is(next, "of") && tokens.says(next + 1, Cue.MONTH)) {
      next++;
    }
    if (tokens.says(next, Cue.MONTH)) {
      // `01 MEI/MAY 1988`, as passports have it
      boolean twice = tokens.says(next + 1, Cue.MONTH) && signed(page, next + 1);
      next += twice ? 1 : 0;
      return loose(page, next, "") && loose(page, next + 1, ",") ? year(page, next + 1) : -1;
    }
    if (tokens.word(next) && tokens.length(next) <= 4 && roman(page, next)) {
      // 4-IX-1992, 4.ix.1992
      return year(page, next + 1);
    }
    boolean month = tokens.number(next) && within(page, next, 1, 12) && signed(page, next);
    boolean american =
        tokens.number(next)
            && within(page, token, 1, 12)
            && within(page, next, 1, 31)
            && page.between(next) == '/';
    if ((!month && !american) || !signed(page, next + 1)) {
      return -1;
    }
    return sameSigns(page, next) ? year(page, next + 1) : -1;
  }

  /** Whether a number is a year in which somebody who lives can be born, or was. */
  static boolean year(Page page, int token, int min, int max) {
    return page.tokens().number(token)
        && page.tokens().length(token) == 4
        && within(page, token, min, max);
  }

  private static int yearFirst(Page page, int token) {
    boolean date =
        within(page, token, YEAR_MIN, YEAR_MAX)
            && page.tokens().number(token + 1)
            && page.tokens().number(token + 2)
            && within(page, token + 1, 1, 12)
            && within(page, token + 2, 1, 31)
            && "-./".indexOf(page.between(token + 1)) >= 0
            && page.between(token + 1) == page.between(token + 2);
    if (!date) {
      return -1;
    }
    return page.tokens().end(token + 2);
  }

  private static int year(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.number(token)) {
      boolean words =
          tokens.length(token) >= YEAR_LETTERS_MIN
              && (starts(page, token, "negentien") || starts(page, token, "tweeduizend"));
      return words ? tokens.end(token) : -1;
    }
    boolean whole = tokens.length(token) == 4 && within(page, token, YEAR_MIN, YEAR_MAX);
    boolean hours = page.at(tokens.end(token)) == ':';
    boolean glued = Letters.letter(page.at(tokens.end(token)));
    return (whole || tokens.length(token) == 2) && !hours && !glued ? tokens.end(token) : -1;
  }

  private static boolean eight(Page page, int start) {
    int day = number(page, start, start + 2);
    int month = number(page, start + 2, start + 4);
    int year = number(page, start + 4, start + 8);
    if (day >= 1
        && day <= 31
        && month >= 1
        && month <= 12
        && year >= YEAR_MIN
        && year <= YEAR_MAX) {
      return true;
    }
    year = number(page, start, start + 4);
    month = number(page, start + 4, start + 6);
    day = number(page, start + 6, start + 8);
    return day >= 1
        && day <= 31
        && month >= 1
        && month <= 12
        && year >= YEAR_MIN
        && year <= YEAR_MAX;
  }

  private static boolean roman(Page page, int token) {
    char sign = page.between(token);
    return (sign == '-' || sign == '.' || sign == '/')
        && signed(page, token + 1)
        && sign == visible(page, token + 1)
        && (page.allCapitals(token) || !page.capital(token))
        && ROMAN.has(page, token);
  }

  static boolean ordinal(Page page, int token) {
    return page.is(token, "e")
        || page.is(token, "ste")
        || page.is(token, "de")
        || page.is(token, "rd")
        || page.is(token, "th")
        || page.is(token, "st")
        || page.is(token, "nd");
  }

  private static boolean sameSigns(Page page, int token) {
    char first = visible(page, token);
    char second = visible(page, token + 1);
    return first == second;
  }

  private static char visible(Page page, int token) {
    for (int i = page.tokens().end(token - 1); i < page.tokens().start(token); i++) {
      char c = page.at(i);
      if (c != ' ' && c != '\n' && c != '\'') {
        return c;
      }
    }
    return ' ';
  }

  /** A hyphen, dot, slash or space between two numbers, perhaps with spaces around it. */
  private static boolean signed(Page page, int token) {
    if (token >= page.tokens().size()) {
      return false;
    }
    int from = page.tokens().end(token - 1);
    int to = page.tokens().start(token);
    if (to == from || to - from > 3) {
      return false;
    }
    int visible = 0;
    for (int i = from; i < to; i++) {
      char c = page.at(i);
      if (c == '-' || c == '.' || c == '/') {
        visible++;
      } else if (c != ' ' && c != '\'' && c != '\n') {
        return false;
      }
    }
    return visible <= 1;
  }

  private static boolean loose(Page page, int token, String also) {
    if (token >= page.tokens().size()) {
      return false;
    }
    int from = page.tokens().end(token - 1);
    int to = page.tokens().start(token);
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (" .-'\n/".indexOf(page.at(i)) < 0 && also.indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(Page page, int token, String beginning) {
    return page.tokens().word(token)
        && CueWords.same(beginning, page.chars(), page.tokens().start(token));
  }

  static boolean within(Page page, int token, int min, int max) {
    int value = number(page, page.tokens().start(token), page.tokens().end(token));
    return value >= min && value <= max;
  }

  private static int number(Page page, int start, int end) {
    if (end - start > 8) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + page.at(i) - '0';
    }
    return value;
  }
}
