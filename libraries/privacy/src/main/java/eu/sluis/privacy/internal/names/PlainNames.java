package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/** Names that are hardly anything else, whatever who judges them has learned of those around. */
final class PlainNames {

  private final Clues clues;

  PlainNames(Clues clues) {
    this.clues = clues;
  }

  /** `Jan Jansen`, `Femke Lelystad`: a known given name and surname, that nothing bears. */
  boolean whole(int first, int last) {
    boolean place =
        clues.has(last, Lexicon.PLACE) && !clues.has(first, Lexicon.COMMON | Lexicon.PLACE);
    return last == first + 1
        && clues.gaps[last] == Clues.SPACE
        && given(first)
        && (clues.has(last, Lexicon.SURNAME) || place)
        && !clues.has(last, Lexicon.COMMON)
        && clues.runs.starts[first] == first
        && clues.runs.ends[first] == last + 1;
  }

  /** `Mark de Bles`: a known given name and something behind a tussenvoegsel. */
  boolean joined(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (!clues.is(i, Cue.PARTICLE) || clues.gaps[i] != Clues.SPACE) {
        return false;
      }
    }
    return last > first + 1
        && clues.gaps[last] == Clues.SPACE
        && clues.words.is(last, Words.CAPITAL)
        && given(first);
  }

  /** A known given name, in no firm and no street. */
  private boolean given(int first) {
    return clues.has(first, Lexicon.GIVEN) && !clues.runs.firm(first) && !clues.runs.street(first);
  }
}
