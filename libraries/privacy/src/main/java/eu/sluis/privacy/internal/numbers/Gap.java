package eu.sluis.privacy.internal.numbers;

/** What parts a token from the next: the end of a line, of a sentence, a blank line. */
final class Gap {

  private static final int ABBREVIATED_MAX = 13;

  static final int LINE = 1;
  static final int SENTENCE = 2;
  static final int BLANK = 4;

  private Gap() {}

  /** A sum of these, for what lies between a token and the next. */
  static int after(Page page, int token) {
    Tokens tokens = page.tokens();
    int from = tokens.end(token);
    int to = token + 1 < tokens.size() ? tokens.start(token + 1) : page.chars().length;
    int seen = 0;
    int lines = 0;
    int until = Math.min(to, from + 12);
    for (int i = from; i < until; i++) {
      char c = page.at(i);
      if (c == '\n') {
        lines++;
      } else if ((c == '.' && i == from && !abbreviated(page, token))
          || (c == '.' && i == from + 1 && (page.at(from) == ')' || page.at(from) == '"'))
          || c == '!'
          || c == '?') {
        char next = page.at(i + 1);
        // A question above is answered below: `wat is uw klantnummer?`
        boolean answered = c == '?' && (next == '\n' || i + 2 == to);
        if ((next == ' ' || next == '\n') && !answered) {
          seen |= SENTENCE;
        }
      }
    }
    return seen | (lines > 0 ? LINE : 0) | (lines > 1 || to - from > 40 ? BLANK : 0);
  }

  private static boolean abbreviated(Page page, int token) {
    Tokens tokens = page.tokens();
    return tokens.word(token)
        && (tokens.length(token) <= 3
            || ((tokens.length(token) <= ABBREVIATED_MAX
                    || CueWords.ends(page.chars(), tokens.start(token), tokens.end(token), "nr"))
                && (tokens.cues(token) & (Cue.TERMS | Cue.NUMBER_WORD.bit | Cue.TITLE.bit)) != 0));
  }
}
