package eu.sluis.privacy.internal.numbers;

/** Whether somebody is named right before a number, or what stands in brackets follows a name. */
final class Persons {

  private static final int WORDS_BACK_MAX = 5;
  private static final int GAP_CHARS_MAX = 4;

  private Persons() {}

  /** Whether a name ends right before the token, with nothing but these signs between. */
  static boolean endsBefore(Page page, int token, String signs) {
    int start = page.tokens().start(token);
    int end = page.people().endBefore(start);
    if (end < 0 || start - end > GAP_CHARS_MAX) {
      return false;
    }
    for (int i = end; i < start; i++) {
      if (signs.indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody is named or meant within so many words before, in the same sentence. */
  static boolean inSentence(Page page, int token, int words) {
    Tokens tokens = page.tokens();
    for (int i = token - 1; i >= 0 && i >= token - words; i--) {
      if (Streets.endsSentence(page, i) || (i + 1 < token && blankLine(page, i))) {
        return false;
      }
      if ((tokens.cues(i) & (Cue.PERSON.bit | Cue.TITLE.bit)) != 0
          || page.people().at(tokens.start(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean blankLine(Page page, int token) {
    int lines = 0;
    for (int i = page.tokens().end(token); i < page.tokens().start(token + 1); i++) {
      lines += page.at(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  /** Whether a name starts right behind a place, with nothing but these signs between. */
  static boolean startsBehind(Page page, int end, String signs) {
    int start = page.people().startAfter(end);
    if (start < 0 || start - end > GAP_CHARS_MAX) {
      return false;
    }
    for (int i = end; i < start; i++) {
      if (signs.indexOf(page.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** `Aylin Şahin (`, `mevrouw Jansen (`, `de Vries, B. (`. */
  static boolean namedBefore(Page page, int token) {
    return bracketed(page, token)
        && (titled(page, token) || twoNames(page, token) || alone(page, token));
  }

  /** `Fatima (`, when the word is no street or body as well. */
  private static boolean alone(Page page, int token) {
    long other = Cue.all(Cue.LAW, Cue.BODY, Cue.STREET_WORD, Cue.STREET_SURE);
    int name = page.tokens().from(page.people().startOf(page.tokens().end(token - 1)));
    return endsBefore(page, token, " ('")
        && (page.tokens().cues(token - 1) & other) == 0
        && (page.tokens().cues(name) & other) == 0;
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
      boolean generation = page.is(i, "senior") || page.is(i, "junior");
      if (!page.capital(i) && !page.tokens().says(i, Cue.PARTICLE) && !generation) {
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
