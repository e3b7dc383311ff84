package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.WordList;
import eu.sluis.privacy.internal.text.Words;

/** The words of `name-cues.txt`, by their hash. */
final class Cues {

  private static final int SLOTS = 1 << 13;

  private static final int BITS = 1 << 16;

  private final int[] keys = new int[SLOTS];
  private final int[] values = new int[SLOTS];

  /** A bit for the upper half of each hash: nearly all words are no cues, and are known by it. */
  private final long[] some = new long[BITS / Long.SIZE];

  private Cues() {}

  static Cues shipped() {
    var cues = new Cues();
    int words = 0;
    for (String line : WordList.lines("name-cues.txt")) {
      int colon = line.indexOf(':');
      int bit = Cue.ofCode(line.substring(0, colon).strip()).bit();
      int at = colon + 1;
      while (at < line.length()) {
        int end = line.indexOf(' ', at);
        end = end < 0 ? line.length() : end;
        if (end > at) {
          cues.add(Words.hashOf(line, at, end), bit);
          words++;
        }
        at = end + 1;
      }
    }
    if (words > SLOTS / 2) {
      throw new IllegalStateException("`name-cues.txt` has `" + words + "` words; make more slots");
    }
    return cues;
  }

  int of(int hash) {
    if ((some[hash >>> 22] & 1L << (hash >>> 16)) == 0) {
      return 0;
    }
    int slot = slot(hash);
    return keys[slot] == hash ? values[slot] : 0;
  }

  private void add(int hash, int bit) {
    int slot = slot(hash);
    keys[slot] = hash;
    values[slot] |= bit;
    some[hash >>> 22] |= 1L << (hash >>> 16);
  }

  /** The slot of the word, or the free one where it would be. */
  private int slot(int hash) {
    int slot = (hash * 0x9E3779B1) >>> 19;
    while (values[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }
}
