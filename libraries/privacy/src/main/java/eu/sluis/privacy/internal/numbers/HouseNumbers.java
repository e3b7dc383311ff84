package eu.sluis.privacy.internal.numbers;

/** Where a house number with its addition ends: `12`, `12a`, `12-3`, `335 hs`, `12 III`. */
final class HouseNumbers {

  private static final int NUMBER_CHARS_MAX = 5;
  private static final int SPELLED_MAX = 999;

  private HouseNumbers() {}

  /** The token of the number behind a street (`12`, `nr. 12`, `, huisnummer 12`), or -1. */
  static int after(Page page, int street) {
    Tokens tokens = page.tokens();
    int token = street + 1;
    boolean named = false;
    while (token <= street + 4
        && tokens.word(token)
        && !misread(page, token)
        && !spelled(page, token)) {
      boolean word = tokens.says(token, Cue.HOUSE_NUMBER) || tokens.says(token, Cue.NUMBER_WORD);
      boolean opposite = page.is(token, "t") || page.is(token, "o") || page.is(token, "tegenover");
      if (!word && !opposite) {
        return -1;
      }
      named |= word;
      token++;
    }
    boolean field = named && page.lineEnds(street, street + 1);
    if (field || !gapOnly(page, street, token)) {
      return -1;
    }
    if (misread(page, token) || spelled(page, token)) {
      return token;
    }
    if (!tokens.number(token)) {
      return -1;
    }
    char after = page.at(tokens.end(token));
    boolean row = page.lineEnds(token - 1, token) && "\t;|.)".indexOf(after) >= 0;
    boolean number =
        !row
            && tokens.length(token) <= NUMBER_CHARS_MAX
            && page.at(tokens.start(token)) != '0'
            && !measured(page, token)
            && (named || !year(page, token));
    return number ? token : -1;
  }

  /** `l2`: a scanner's letter in the place of the first digit. */
  private static boolean misread(Page page, int token) {
    return page.tokens().length(token) == 1
        && (page.is(token, "l") || page.is(token, "i"))
        && page.tokens().number(token + 1)
        && page.glued(token + 1)
        && page.tokens().length(token + 1) <= 3
        && !(page.glued(token + 2) && page.tokens().length(token + 2) > 1);
  }

  /** `Klaproosstraat veertien`, with nothing behind it of which there could be fourteen. */
  private static boolean spelled(Page page, int token) {
    Tokens tokens = page.tokens();
    long value = NumberWords.value(page, token);
    if (value < 1 || value > SPELLED_MAX || !page.spaced(token)) {
      return false;
    }
    int next = token + 1;
    return ",.;:)\n\"'".indexOf(page.at(tokens.end(token))) >= 0
        || tokens.says(next, Cue.PREPOSITION)
        || tokens.says(next, Cue.AND)
        || (tokens.says(next, Cue.ADDITION) && tokens.length(next) > 1);
  }

  /** The end of the number with its addition. */
  static int end(Page page, int token) {
    Tokens tokens = page.tokens();
    int end = tokens.end(token);
    int next = token + 1;
    if (spelled(page, token)) {
      boolean more =
          tokens.says(next, Cue.ADDITION) && page.between(next) == ' ' && tokens.length(next) > 1;
      return more ? tokens.end(next) : end;
    }
    if (tokens.word(token)) {
      // l2 hs, l7b
      return tokens.end(next) == tokens.end(token) ? tokens.end(next) : end(page, next);
    }
    char sign = page.at(end);
    if (page.glued(next)) {
      return addition(page, next) || tokens.length(next) == 1 ? tail(page, next) : end;
    }
    if ((sign == '-' || sign == '/') && page.between(next) == sign) {
      if (tokens.number(next)) {
        return tokens.length(next) <= 4 ? tail(page, next) : end;
      }
      return addition(page, next) || tokens.length(next) == 1 ? tail(page, next) : end;
    }
    if (sign == ' ' && page.between(next) == ' ' && tokens.word(next) && apart(page, next)) {
      return tokens.end(next);
    }
    if ((sign == ' ' && page.is(next, "toev")) || page.is(next, "toevoeging")) {
      int last = next + 1;
      return last < tokens.size() && tokens.length(last) <= 4 ? tokens.end(last) : end;
    }
    return end;
  }

  /** `12-1hoog`, `12a2`: what is glued to an addition belongs to it. */
  private static int tail(Page page, int token) {
    Tokens tokens = page.tokens();
    int last = token;
    while (last - token < 2
        && page.glued(last + 1)
        && (tokens.length(last + 1) <= 2 || page.is(last + 1, "hoog"))) {
      last++;
    }
    return tokens.end(last);
  }

  private static boolean addition(Page page, int token) {
    return page.tokens().says(token, Cue.ADDITION)
        || (page.tokens().word(token)
            && page.tokens().length(token) <= 2
            && page.allCapitals(token));
  }

  /** Behind a space only what cannot be the next word: `hs`, `bis`, `III`, a capital. */
  private static boolean apart(Page page, int token) {
    Tokens tokens = page.tokens();
    char after = page.at(tokens.end(token));
    if (page.is(token, "bis") || page.is(token, "hs") || page.is(token, "rood")) {
      return true;
    }
    boolean letter = tokens.length(token) == 1 && after != '.' && after != '\'';
    if (letter && page.capital(token)) {
      return !(after == ' ' && page.capital(token + 1) && tokens.length(token + 1) > 2)
          || page.at(tokens.start(token)) <= 'H';
    }
    if (letter && page.at(tokens.start(token)) >= 'b' && page.at(tokens.start(token)) <= 'h') {
      return page.at(tokens.start(token)) != 'e' && !tokens.number(token + 1);
    }
    if (letter) {
      return after == ',' || after == '\n' || after == ')' || after == ';';
    }
    return page.allCapitals(token) && roman(page, token);
  }

  private static boolean roman(Page page, int token) {
    return page.is(token, "ii") || page.is(token, "iii") || page.is(token, "iv");
  }

  private static boolean gapOnly(Page page, int street, int number) {
    int from = page.tokens().end(street);
    int to = page.tokens().start(number);
    if (to == from || to - from > 28) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = page.at(i);
      if (c != ' '
          && c != ','
          && c != '.'
          && c != ':'
          && c != '/'
          && c != '\n'
          && c != '-'
          && !Letters.letter(c)) {
        return false;
      }
      boolean shortened = page.tokens().length(street) <= 4 || page.at(i - 1) == 'r';
      if (((c == ':' || (c == '.' && !shortened)) && number == street + 1)
          || (c == '\n' && page.at(i - 1) == '.')) {
        return false;
      }
      if (c == ',' && i > from) {
        return false;
      }
      boolean glued = page.at(i - 1) != ' ' && number == street + 1;
      if ((c == '-' && page.at(i - 1) != ' ') || (c == '/' && glued)) {
        return false;
      }
    }
    return true;
  }

  private static boolean measured(Page page, int token) {
    Tokens tokens = page.tokens();
    int end = tokens.end(token);
    char after = page.at(end);
    boolean unit =
        tokens.start(Math.min(token + 1, tokens.size() - 1)) - end <= 1
            && tokens.word(token + 1)
            && (tokens.says(token + 1, Cue.UNIT)
                || (tokens.says(token + 1, Cue.YEARS) && tokens.length(token + 1) > 1)
                || tokens.says(token + 1, Cue.MONTH));
    boolean decimal = (after == ',' || after == '.') && Letters.digit(page.at(end + 1));
    return unit
        || decimal
        || after == '%'
        || after == '€'
        || (after == ':' && Letters.digit(page.at(end + 1)));
  }

  private static boolean year(Page page, int token) {
    int next = token + 1;
    return Dates.year(page, token, 1900, 2060)
        && !(page.tokens().number(next)
            && page.tokens().length(next) == 4
            && Postcodes.at(page, next) > 0);
  }
}
