package eu.sluis.knowledge.internal;

import org.apache.lucene.search.DocIdSetIterator;

/**
 * A set of document numbers in which little is set: a bit for each, and above them a bit for each
 * 64 that has any, so that walking and clearing cost what is in it and not what could be.
 */
final class Places {

  private static final int SHIFT = 6;

  private final long[] bits;
  private final long[] filled;

  /** For numbers from 0 to `size`, exclusive. */
  Places(int size) {
    bits = new long[(size >> SHIFT) + 1];
    filled = new long[(bits.length >> SHIFT) + 1];
  }

  void set(int place) {
    int word = place >> SHIFT;
    bits[word] |= 1L << place;
    filled[word >> SHIFT] |= 1L << word;
  }

  boolean get(int place) {
    return (bits[place >> SHIFT] & (1L << place)) != 0;
  }

  /**
   * The first from here, before `end`; {@link DocIdSetIterator#NO_MORE_DOCS} when there is none.
   */
  int next(int from, int end) {
    if (from >= end) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    int word = from >> SHIFT;
    long left = bits[word] & (-1L << from);
    if (left == 0) {
      word = nextFilled(word + 1);
      if (word < 0) {
        return DocIdSetIterator.NO_MORE_DOCS;
      }
      left = bits[word];
    }
    int place = (word << SHIFT) + Long.numberOfTrailingZeros(left);
    return place < end ? place : DocIdSetIterator.NO_MORE_DOCS;
  }

  private int nextFilled(int from) {
    int group = from >> SHIFT;
    if (group >= filled.length) {
      return -1;
    }
    long left = filled[group] & (-1L << from);
    while (left == 0) {
      group++;
      if (group == filled.length) {
        return -1;
      }
      left = filled[group];
    }
    return (group << SHIFT) + Long.numberOfTrailingZeros(left);
  }

  void clear() {
    for (int word = nextFilled(0); word >= 0; word = nextFilled(word + 1)) {
      bits[word] = 0;
      filled[word >> SHIFT] = filled[word >> SHIFT] & ~(1L << word);
    }
  }
}
