package eu.sluis.privacy.internal.numbers;

/** Whether it can be asked of a small number if it is an age: who is near, and how it is told. */
final class MaybeAge {

  private static final int PERSON_WORDS = 8;

  /** What a line begins with within so many words can answer the line above. */
  private static final int ANSWER_WORDS = 4;

  private MaybeAge() {}

  /** A word for a number by itself: `een vrouw van honderdeneen`, not `drie kinderen`. */
  static boolean counted(Page page, int token) {
    if (!NumberWords.begins(page, token) || !ToldAges.stops(page, token)) {
      return false;
    }
    long value = NumberWords.value(page, token);
    return value > 1 && value <= Pieces.AGE_MAX;
  }

  /** Whether an age is meant could be asked: years, a person or a word for ages is near. */
  static boolean somebody(Page page, int token) {
    Tokens tokens = page.tokens();
    if (tokens.says(token + 1, Cue.YEARS)) {
      return true;
    }
    int start = tokens.start(token);
    if (page.columns().says(start, Cue.AGE) || told(page, token)) {
      return true;
    }
    int next = page.people().startAfter(tokens.end(token));
    if (next >= 0 && next - tokens.end(token) <= 2) {
      return true;
    }
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

  /** Whether an age is told right here: `ben 26`, `Is 82, Alzheimer`, not `het totaal is 18`. */
  private static boolean told(Page page, int token) {
    if (TOLD.has(page, token - 1)) {
      return true;
    }
    return IS.has(page, token - 1)
        && (token == 1
            || WHO.has(page, token - 2)
            || page.lineEnds(token - 2, token - 1)
            || Streets.endsSentence(page, token - 2));
  }

  private static final Listed TOLD = Listed.of(" ben bent bijna oudste jongste ie pas ");
  private static final Listed IS = Listed.of(" is was wordt werd ");
  private static final Listed WHO = Listed.of(" hij zij ze ie die je u ");
}
