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

  /** For each word the sum of what its row has; 0 for words in small letters. */
  final int[] seen;

  /** For each word where its row begins, and ends, excluded. */
  final int[] starts;

  final int[] ends;

  Runs(Clues clues) {
    this.clues = clues;
    this.seen = new int[clues.size];
    this.starts = new int[clues.size];
    this.ends = new int[clues.size];
  }

  /** Again, after what is known of the words changed. */
  void settle() {
    int at = 0;
    while (at < clues.size) {
      if (!clues.words.is(at, Words.CAPITAL)) {
        seen[at] = 0;
        starts[at] = at;
        ends[at] = at + 1;
        at++;
        continue;
      }
      int end = at + 1;
      while (end < clues.size && inRun(end)) {
        end++;
      }
      int run = runOf(at, end);
      for (int i = at; i < end; i++) {
        seen[i] = run;
        starts[i] = at;
        ends[i] = end;
      }
      at = end;
    }
  }

  /** Whether the row says that it is a firm. */
  boolean firm(int i) {
    return (seen[i] & (ORGANISATION | LEGAL_FORM | AMPERSAND)) != 0 || nounInRow(i);
  }

  /** `Bloemsierkunst Van Vliet`, `Van Melick Agro`: a noun with a capital beside a name. */
  private boolean nounInRow(int i) {
    return (seen[i] & (NOUN | NOUN_LAST)) != 0 && (seen[i] & TITLE) == 0 && ends[i] - starts[i] > 1;
  }

  boolean street(int i) {
    return (seen[i] & STREET) != 0;
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
