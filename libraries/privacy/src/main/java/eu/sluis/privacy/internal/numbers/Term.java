package eu.sluis.privacy.internal.numbers;

/**
 * What the surroundings say about a number.
 *
 * @param cues the bits of {@link Cue} of the nearest word that says anything; 0 when none does
 * @param token the token of that word; -1 for the head of a column
 * @param words how many words with a meaning of their own stand between it and the number
 * @param inherited whether it was said of the number before this one, in a list
 */
record Term(long cues, int token, int words, boolean inherited) {

  static final Term NONE = new Term(0, -1, 0, false);

  boolean says(Cue cue) {
    return cue.in(cues);
  }

  boolean says(long any) {
    return (cues & any) != 0;
  }

  boolean column() {
    return cues != 0 && token < 0;
  }

  /** The word stands at the number, apart from `nummer`, `is`, `van` and signs. */
  boolean direct() {
    return cues != 0 && words == 0 && !inherited;
  }
}
