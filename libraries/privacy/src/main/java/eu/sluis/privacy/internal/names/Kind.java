package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/**
 * A word as one of some forty kinds, so that rows of words can be compared: {@code kind * 4 +
 * case}.
 */
final class Kind {

  static final int SMALL = 0;
  static final int CAPITAL = 1;
  static final int CAPITALS = 2;
  static final int NEITHER = 3;

  /** What stands outside the text. */
  static final int EDGE = 127;

  private static final int DIGITS = 0;
  private static final int INITIAL = 1;
  private static final int FIRST_CUE = 2;
  private static final int FIRST_NAME = FIRST_CUE + 19;

  private static final Cue[] CUES = {
    Cue.TITLE,
    Cue.PARTICLE,
    Cue.LEGAL_FORM,
    Cue.PARTY,
    Cue.PRODUCT,
    Cue.CONDITION,
    Cue.CALENDAR,
    Cue.PRONOUN,
    Cue.KIN,
    Cue.ROLE,
    Cue.SALUTATION,
    Cue.CLOSING,
    Cue.PLACE_BEFORE,
    Cue.ORGANISATION_WORD,
    Cue.STREET_WORD,
    Cue.NAMED_AFTER,
    Cue.SPEAKS,
    Cue.PEOPLE,
    Cue.LABEL
  };

  private Kind() {}

  static int of(Words words, int i, int bits, boolean initial) {
    int form =
        words.is(i, Words.ALL_CAPITALS)
            ? CAPITALS
            : words.is(i, Words.CAPITAL) ? CAPITAL : words.is(i, Words.LOWER) ? SMALL : NEITHER;
    return base(words, i, bits, initial) * 4 + form;
  }

  private static int base(Words words, int i, int bits, boolean initial) {
    if (words.is(i, Words.DIGITS)) {
      return words.is(i, Words.LETTERS) ? FIRST_NAME + 10 : DIGITS;
    }
    if (initial) {
      return INITIAL;
    }
    if ((bits & ~Lexicon.STORED) != 0) {
      for (int cue = 0; cue < CUES.length; cue++) {
        if (CUES[cue].in(bits)) {
          return FIRST_CUE + cue;
        }
      }
    }
    boolean common = Lexicon.ordinary(bits, words.is(i, Words.CAPITAL));
    int name = bits & Lexicon.NAMES;
    if (common) {
      if ((bits & Lexicon.FREQUENT) != 0) {
        return FIRST_NAME;
      }
      if ((name & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0) {
        return FIRST_NAME + 1;
      }
      return (bits & Lexicon.NOUN) != 0 ? FIRST_NAME + 2 : FIRST_NAME + 3;
    }
    boolean person = (name & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0;
    boolean thing = (name & (Lexicon.PLACE | Lexicon.ORGANISATION)) != 0;
    if (person && thing) {
      return FIRST_NAME + 4;
    }
    if (person) {
      return (name & Lexicon.GIVEN) != 0 ? FIRST_NAME + 5 : FIRST_NAME + 6;
    }
    if (thing) {
      return (name & Lexicon.PLACE) != 0 ? FIRST_NAME + 7 : FIRST_NAME + 8;
    }
    return FIRST_NAME + 9;
  }
}
