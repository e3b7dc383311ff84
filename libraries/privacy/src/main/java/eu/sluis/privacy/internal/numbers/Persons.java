package eu.sluis.privacy.internal.numbers;

/** Whether what stands in brackets stands behind somebody's name; no list of names is asked. */
final class Persons {

  private static final int WORDS_BACK_MAX = 5;

  private Persons() {}

  /** `Aylin Şahin (`, `mevrouw Jansen (`, `de Vries, B. (`. */
  static boolean namedBefore(Page page, int token) {
    return bracketed(page, token) && (titled(page, token) || twoNames(page, token));
  }

  /** `mevrouw Jansen (`. */
  static boolean titledBefore(Page page, int token) {
    return bracketed(page, token) && titled(page, token);
  }

  /** `mevr. Jansen, 12-03-1985`: only signs between the name and the date. */
  static boolean titleAndName(Page page, int token) {
    return page.capital(token - 1) && joined(page, token) && titled(page, token);
  }

  private static boolean bracketed(Page page, int token) {
    int start = page.tokens().start(token);
    int open = page.at(start - 1) == '\'' || page.at(start - 1) == ' ' ? start - 2 : start - 1;
    return page.at(open) == '('
        && page.tokens().word(token - 1)
        && open - page.tokens().end(token - 1) <= 2;
  }

  private static boolean titled(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK_MAX; i--) {
      if (page.tokens().says(i, Cue.TITLE) || page.tokens().says(i, Cue.PERSON)) {
        return i < token - 1 || page.tokens().says(i, Cue.PERSON);
      }
      if (!page.capital(i) && !page.tokens().says(i, Cue.PARTICLE)) {
        return false;
      }
    }
    return false;
  }

  /** Two words in a row with capitals, none of which names a body, a law or a month. */
  private static boolean twoNames(Page page, int token) {
    int names = 0;
    for (int i = token - 1; i >= 0 && i >= token - WORDS_BACK_MAX; i--) {
      long cues = page.tokens().cues(i);
      if ((cues & (Cue.LAW.bit | Cue.BODY.bit | Cue.STREET_WORD.bit | Cue.STREET_SURE.bit)) != 0) {
        return false;
      }
      if (page.capital(i)) {
        names++;
      } else if (!page.tokens().says(i, Cue.PARTICLE)) {
        break;
      }
      if (!joined(page, i)) {
        break;
      }
    }
    return names >= 2;
  }

  private static boolean joined(Page page, int i) {
    if (i == 0) {
      return false;
    }
    int from = page.tokens().end(i - 1);
    int to = page.tokens().start(i);
    for (int at = from; at < to; at++) {
      if (" .,-'".indexOf(page.at(at)) < 0) {
        return false;
      }
    }
    return to - from <= 2;
  }
}
