package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.Evidence;
import java.util.EnumSet;
import java.util.Set;

/** Why a row of words is a name, in words that a privacy officer understands. */
final class NameEvidence {

  private NameEvidence() {}

  static Set<Evidence> of(Clues clues, int from, int to) {
    var seen = EnumSet.noneOf(Evidence.class);
    int before = from - 1;
    while (before > 0 && clues.initial(before)) {
      before--;
    }
    boolean near = before >= 0 && clues.gaps[from] != Clues.BLANK_LINE;
    if (near && clues.is(before, Cue.TITLE)) {
      seen.add(Evidence.TITLE);
    } else if (near && clues.is(before, Cue.SALUTATION)) {
      seen.add(Evidence.SALUTATION);
    } else if (near && (clues.is(before, Cue.ROLE) || clues.is(before, Cue.KIN))) {
      seen.add(Evidence.ROLE);
    }
    if (clues.labels[from] >= 0 && clues.is(clues.labels[from], Cue.LABEL)) {
      seen.add(Evidence.LABEL);
    }
    int line = clues.lineStarts[from];
    if (line == from && line > 0 && clues.is(clues.lineStarts[line - 1], Cue.CLOSING)) {
      seen.add(Evidence.CLOSING);
    } else if (line == from && line > 0 && clues.is(line - 1, Cue.CLOSING)) {
      seen.add(Evidence.CLOSING);
    }
    boolean given = false;
    boolean surname = false;
    for (int i = from; i < to; i++) {
      if (clues.initial(i)) {
        seen.add(Evidence.INITIALS);
      } else if (clues.is(i, Cue.PARTICLE)) {
        seen.add(Evidence.PARTICLE);
      } else {
        given |= clues.has(i, Lexicon.GIVEN);
        surname |= i > from && clues.has(i, Lexicon.SURNAME);
      }
    }
    if (given || surname) {
      seen.add(
          given && surname
              ? Evidence.NAME_WITH_SURNAME
              : given ? Evidence.GIVEN_NAME : Evidence.SURNAME);
    }
    for (int i = Math.max(0, from - 3); i < Math.min(clues.size, to + 3); i++) {
      if ((i < from || i >= to) && clues.is(i, Cue.SPEAKS)) {
        seen.add(Evidence.SPEAKS);
      }
    }
    if (seen.isEmpty()) {
      seen.add(Evidence.SURROUNDINGS);
    }
    return seen;
  }
}
