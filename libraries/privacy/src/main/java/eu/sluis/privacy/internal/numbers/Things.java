package eu.sluis.privacy.internal.numbers;

/**
 * What says that nine digits belong to a thing and not to a person: a word for a thing on the same
 * line, a count before them, or like numbers beside them that cannot be a BSN. A person who is
 * named beside them wins over a thing that stands further away.
 */
final class Things {

  private static final int WORDS_BEFORE = 6;
  private static final int WORDS_AFTER = 4;
  private static final int WORDS_CLOSE = 2;
  private static final int DIGITS = 9;
  private static final int ROW = 3;

  private Things() {}

  static boolean near(Page page, int token, int end) {
    if (counted(page, token) || listed(page, token, end) || identified(page, token)) {
      return true;
    }
    Tokens tokens = page.tokens();
    boolean thing = false;
    boolean person = false;
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BEFORE; i--) {
      if (page.lineEnds(i, i + 1)) {
        break;
      }
      if (tokens.says(i, Cue.THING)) {
        if (token - i <= WORDS_CLOSE) {
          return true;
        }
        thing = true;
      }
      person |= person(page, i);
    }
    int next = tokens.from(end);
    for (int i = next; i < tokens.size() && i < next + WORDS_AFTER; i++) {
      char sign = page.at(tokens.end(i - 1));
      if (i > 0 && (page.lineEnds(i - 1, i) || sign == ',' || sign == '.')) {
        break;
      }
      thing |= tokens.says(i, Cue.THING);
      person |= person(page, i);
    }
    return thing && !person;
  }

  /** Whether a word for a thing stands within a few words before, in the same sentence. */
  static boolean close(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORDS_CLOSE; i--) {
      if (page.lineEnds(i, i + 1) || Streets.endsSentence(page, i)) {
        return false;
      }
      if (page.tokens().says(i, Cue.THING)) {
        return true;
      }
    }
    return false;
  }

  private static boolean person(Page page, int token) {
    return page.tokens().says(token, Cue.TITLE);
  }

  /** `1x 999990019`, `5 stuks 999990020`. */
  private static boolean counted(Page page, int token) {
    return (page.is(token - 1, "x") || page.is(token - 1, "stuks"))
        && page.tokens().number(token - 2)
        && !page.lineEnds(token - 1, token);
  }

  /** `id: 999990044`, `s/n 999990032`. */
  private static boolean identified(Page page, int token) {
    int word = token - 1;
    char sign = page.at(page.tokens().end(word));
    boolean serial = page.is(word, "n") && page.is(word - 1, "s") && page.between(word) == '/';
    return serial || (page.is(word, "id") && (sign == ':' || sign == '='));
  }

  /** In a row of numbers of nine digits, of which one fails the elfproef. */
  private static boolean listed(Page page, int token, int end) {
    Tokens tokens = page.tokens();
    for (int i = token - 1; i >= token - ROW && alike(page, i, i + 1); i--) {
      if (!Elfproef.holds(page.piece(tokens.start(i), tokens.end(i)))) {
        return true;
      }
    }
    int next = tokens.from(end);
    for (int i = next; i < next + ROW && i > 0 && alike(page, i, i); i++) {
      if (!Elfproef.holds(page.piece(tokens.start(i), tokens.end(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number of nine digits stands at a token, and only a sign before the one at `gap`. */
  private static boolean alike(Page page, int token, int gap) {
    Tokens tokens = page.tokens();
    if (!tokens.number(token) || tokens.length(token) != DIGITS) {
      return false;
    }
    int from = tokens.end(gap - 1);
    int to = tokens.start(gap);
    for (int i = from; i < to; i++) {
      if (" \n,;".indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return to - from <= 3;
  }
}
