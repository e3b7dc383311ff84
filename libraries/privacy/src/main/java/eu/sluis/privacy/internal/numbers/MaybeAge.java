package eu.sluis.privacy.internal.numbers;

/** Whether it can be asked of a small number if it is an age: who is near, and how it is told. */
final class MaybeAge {

  private static final int AGE_MAX = 115;
  private static final int PERSON_WORDS = 8;
  private static final int NAME_CHARS = 24;

  /** What a line begins with within so many words can answer the line above. */
  private static final int ANSWER_WORDS = 4;

  private MaybeAge() {}

  /**
   * Where figures end that could be an age, with what counts years: `52`, `16e`, `7 mnd`; or -1.
   */
  static int end(Page page, int token) {
    Tokens tokens = page.tokens();
    char before = page.at(tokens.start(token) - 1);
    boolean joined =
        "-/.,:".indexOf(before) >= 0 && Letters.digit(page.at(tokens.start(token) - 2));
    if (tokens.length(token) > 3
        || joined
        || Letters.latin(before)
        || !Dates.within(page, token, 0, AGE_MAX)) {
      return -1;
    }
    int end = tokens.end(token);
    int next = token + 1;
    char after = page.at(end);
    if (page.glued(next)) {
      boolean whole = !Letters.latinOrDigit(page.at(tokens.end(next)));
      return whole && ENDINGS.has(page, next) ? tokens.end(next) : -1;
    }
    if ((after == '-' && page.is(next, "er")) || (after == ' ' && page.is(next, "plus"))) {
      return tokens.end(next);
    }
    if ("-/.,:".indexOf(after) >= 0 && Letters.latinOrDigit(page.at(end + 1))) {
      return -1;
    }
    if (after == '+') {
      return end + 1;
    }
    boolean unit = tokens.says(next, Cue.YEARS) || UNITS.has(page, next);
    return unit && tokens.start(next) - end <= 1 ? tokens.end(next) : end;
  }

  private static final Listed ENDINGS = Listed.of(" e ste de er ers j jr ");
  private static final Listed UNITS = Listed.of(" wk wkn weken lat years yrs months ");

  /** A word for a number by itself: `een vrouw van honderdeneen`, not `drie kinderen`. */
  static boolean counted(Page page, int token) {
    if (ToldAges.told(page, token) || page.is(token, "anderhalf")) {
      return true;
    }
    if (!NumberWords.begins(page, token) || !ToldAges.stops(page, token)) {
      return false;
    }
    long value = NumberWords.value(page, token);
    return value > 1 && value <= AGE_MAX;
  }

  /** Whether an age is meant could be asked: years, a person or a word for ages is near. */
  static boolean somebody(Page page, int token) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    if (tokens.says(token + 1, Cue.YEARS) || page.columns().says(start, Cue.AGE)) {
      return true;
    }
    boolean counted = tokens.says(token + 1, Cue.UNIT) || tokens.says(token + 1, Cue.MONTH);
    boolean numbers = tokens.number(token + 1) && page.between(token + 1) == ' ';
    if (counted || numbers) {
      return false;
    }
    int next = page.people().startAfter(tokens.end(token));
    boolean people = page.people().count() > 0 || page.mentions(Cue.PERSON);
    return (people && (TOLD.has(page, token - 1) || apart(page, token)))
        || told(page, token)
        || (next >= 0 && next - tokens.end(token) <= NAME_CHARS)
        || before(page, token);
  }

  /** Whether an age is told right here: `ben 26`, `Is 82, Alzheimer`, not `het totaal is 18`. */
  private static boolean told(Page page, int token) {
    return BEING.has(page, token - 1)
        || (IS.has(page, token - 1)
            && (token == 1
                || WHO.has(page, token - 2)
                || page.lineEnds(token - 2, token - 1)
                || Streets.endsSentence(page, token - 2)));
  }

  private static final Listed BEING = Listed.of(" ben bent bijna oudste jongste ie pas ");
  private static final Listed IS = Listed.of(" is was wordt werd ");
  private static final Listed WHO = Listed.of(" hij zij ze ie die je u ");

  private static boolean before(Page page, int token) {
    Tokens tokens = page.tokens();
    int lines = 0;
    for (int i = token - 1; i >= 0 && i >= token - PERSON_WORDS; i--) {
      // What a line begins with can be the answer to the line above.
      lines += page.lineEnds(i, i + 1) ? 1 : 0;
      if (lines > 1 || (lines > 0 && i < token - ANSWER_WORDS)) {
        return false;
      }
      if (tokens.says(i, Cue.AGE)
          || tokens.says(i, Cue.PERSON)
          || page.people().at(tokens.start(i))) {
        return true;
      }
    }
    return false;
  }

  /** `(52)`, `man, 38, is`, `Roker. 56.`: between signs; or what a line begins with. */
  private static boolean apart(Page page, int token) {
    int start = page.tokens().start(token);
    char before = page.at(start - 1) == ' ' ? page.at(start - 2) : page.at(start - 1);
    char after = page.at(page.tokens().end(token));
    return before == '\n'
        ? after != '.' && after != ')'
        : "(,.;\u2013\"".indexOf(before) >= 0 && "),.;\n".indexOf(after) >= 0;
  }

  private static final Listed TOLD =
      Listed.of(
          " is was wordt werd van al nu nog toen rond circa ca ongeveer plusminus eind begin oud m v"
              + " die leeftijd turned mijn zijn haar mn ");
}
