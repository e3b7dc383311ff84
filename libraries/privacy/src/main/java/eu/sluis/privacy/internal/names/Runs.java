package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/**
 * Rows of words with a capital: `Van den Boom Vastgoed Beheer` is read as one, and each of its
 * words hears what stands in the row.
 */
final class Runs {

  private static final int OF_TWO = 1;
  private static final int OF_MORE = 2;
  private static final int ORGANISATION = 4;
  private static final int STREET = 8;
  private static final int LEGAL_FORM = 16;
  private static final int AMPERSAND = 32;
  private static final int TITLE = 64;
  private static final int GIVEN = 128;
  private static final int NOUN = 256;
  private static final int NOUN_LAST = 512;

  private final Clues clues;

  private Runs(Clues clues) {
    this.clues = clues;
  }

  /** For each word the sum of what its row has; 0 for words in small letters. */
  static int[] of(Clues clues) {
    return new Runs(clues).all();
  }

  private int[] all() {
    int[] runs = new int[clues.size];
    int at = 0;
    while (at < clues.size) {
      if (!clues.words.is(at, Words.CAPITAL)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < clues.size && inRun(end)) {
        end++;
      }
      int run = runOf(at, end);
      for (int i = at; i < end; i++) {
        runs[i] = run;
      }
      at = end;
    }
    return runs;
  }

  /** Small tussenvoegsels and `en` stand in a row when a capital follows. */
  private boolean inRun(int i) {
    switch (clues.gaps[i]) {
      case Clues.SPACE, Clues.NOTHING, Clues.DOT, Clues.AMPERSAND -> {}
      default -> {
        return false;
      }
    }
    if (clues.words.is(i, Words.CAPITAL)) {
      return true;
    }
    boolean joins = Cue.PARTICLE.in(clues.bits[i]) || Cue.LEGAL_FORM.in(clues.bits[i]);
    for (int at = i + 1; joins && at < clues.size && at < i + 3; at++) {
      if (clues.gaps[at] != Clues.SPACE) {
        return false;
      }
      if (clues.words.is(at, Words.CAPITAL)) {
        return true;
      }
      joins = Cue.PARTICLE.in(clues.bits[at]);
    }
    return Cue.LEGAL_FORM.in(clues.bits[i]);
  }

  private int runOf(int from, int to) {
    int seen = to - from == 1 ? 0 : to - from == 2 ? OF_TWO : OF_MORE;
    for (int i = from; i < to; i++) {
      int known = clues.bits[i];
      seen |= Cue.ORGANISATION_WORD.in(known) ? ORGANISATION : 0;
      seen |= Cue.STREET_WORD.in(known) ? STREET : 0;
      seen |= Cue.LEGAL_FORM.in(known) ? LEGAL_FORM : 0;
      seen |= i > from && clues.gaps[i] == Clues.AMPERSAND ? AMPERSAND : 0;
      seen |= Cue.TITLE.in(known) || clues.initial(i) ? TITLE : 0;
      seen |= (known & Lexicon.GIVEN) != 0 ? GIVEN : 0;
      boolean noun = (known & Lexicon.NOUN) != 0 && (known & Lexicon.NAMES) == 0;
      if (noun && clues.words.is(i, Words.CAPITAL) && (i > from || !clues.startsSentence(i))) {
        seen |= i == to - 1 ? NOUN_LAST : NOUN;
      }
    }
    return seen;
  }
}
