package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;

/** Names of which a scan put spaces into the words: `Pos tma`, `A. El Ghazo uani`. */
final class BrokenWords {

  private static final int FRAGMENT_CHARS_MAX = 7;
  private static final int FRAGMENTS_MAX = 2;

  private static final int RARE_CHARS_MAX = 3;
  private static final int STRANGE_MIN = 2;
  private static final int STRANGE_SHARE = 4;

  private final Clues clues;
  private final Words words;

  /** Whether words of the text were found in pieces. */
  private boolean told;

  BrokenWords(Clues clues) {
    this.clues = clues;
    this.words = clues.words;
  }

  /** Takes it for told that the text was scanned badly. */
  void tell() {
    told = true;
  }

  /** The last word of the name, with what was broken off it. */
  int end(int first, int last) {
    int end = last;
    while (end - last < FRAGMENTS_MAX && fragment(end + 1) && (known(end) || told)) {
      end++;
    }
    return end;
  }

  /** Whether a word and the fragment behind it are a name that is known. */
  private boolean known(int i) {
    int hash =
        Words.hashOf(
            words.view().substring(words.start(i), words.end(i))
                + words.view().substring(words.start(i + 1), words.end(i + 1)));
    return clues.lists(hash, Lexicon.GIVEN | Lexicon.SURNAME)
        && ((!clues.lists(hash, Lexicon.COMMON) && (clues.bits[i + 1] & Lexicon.FREQUENT) == 0)
            || told);
  }

  /** A short word in small letters that is none. */
  private boolean fragment(int i) {
    return i < clues.size
        && clues.gaps[i] == Clues.SPACE
        && words.is(i, Words.LOWER)
        && !words.is(i, Words.DIGITS)
        && words.length(i) <= FRAGMENT_CHARS_MAX
        && !clues.is(i, Cue.PARTICLE)
        && ((clues.bits[i] & Lexicon.COMMON) == 0 || known(i - 1));
  }

  /** Whether so many words are no words that the text may have been scanned badly. */
  boolean likely() {
    int strange = 0;
    for (int i = 0; i < clues.size; i++) {
      boolean small = words.is(i, Words.LOWER) && !words.is(i, Words.DIGITS);
      boolean rare = words.length(i) <= RARE_CHARS_MAX && !frequent(i);
      strange += small && (clues.bits[i] == 0 || rare) ? 1 : 0;
    }
    return strange >= STRANGE_MIN && strange * 100 > clues.size * STRANGE_SHARE;
  }

  private boolean frequent(int i) {
    return (clues.bits[i] & (Lexicon.FREQUENT | Lexicon.OFTEN)) != 0;
  }
}
