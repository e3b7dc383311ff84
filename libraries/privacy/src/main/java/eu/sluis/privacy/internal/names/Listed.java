package eu.sluis.privacy.internal.names;

/**
 * A comma within what looks like one name: does it turn a name around (`Vries, B. de`), or does the
 * next person of a list begin there?
 */
final class Listed {

  private static final int WORDS_MAX = 8;

  private final Clues clues;
  private final int start;
  private final int comma;
  private final int end;

  /**
   * @param comma the first word behind the comma
   * @param end the end of the whole row, excluded
   */
  Listed(Clues clues, int start, int comma, int end) {
    this.clues = clues;
    this.start = start;
    this.comma = comma;
    int next = comma + 1;
    while (next < end && next - comma < WORDS_MAX && clues.gaps[next] != Clues.COMMA) {
      next++;
    }
    this.end = next;
  }

  boolean parted() {
    int behind = whole(comma, end);
    if (behind == 0) {
      // Initials or a tussenvoegsel: they belong to the surname before them.
      return initials(start, comma) && initials(comma, end);
    }
    boolean full = initials(start, comma) || initials(comma, wholeFrom(comma));
    boolean given = clues.has(start, Lexicon.GIVEN) && !clues.has(start, Lexicon.SURNAME);
    return full || (whole(start, comma) > 1 && (behind > 1 || given));
  }

  /** How many words are neither initials nor tussenvoegsels. */
  private int whole(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += clues.initial(i) || clues.is(i, Cue.PARTICLE) ? 0 : 1;
    }
    return count;
  }

  private int wholeFrom(int from) {
    int i = from;
    while (i < end && (clues.initial(i) || clues.is(i, Cue.PARTICLE))) {
      i++;
    }
    return i;
  }

  private boolean initials(int from, int to) {
    for (int i = from; i < to; i++) {
      if (clues.initial(i)) {
        return true;
      }
    }
    return false;
  }
}
