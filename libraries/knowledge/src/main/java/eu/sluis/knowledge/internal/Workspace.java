package eu.sluis.knowledge.internal;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What one search counts in, by document number of a snapshot. Everything is zero between searches:
 * who uses it clears what was touched, which is little beside making and zeroing arrays as large as
 * the index for every search. For one thread at a time.
 */
final class Workspace {

  final double[] points;
  final double[] covered;

  /** Passages that have points. */
  final FixedBitSet pointed;

  /** For the word that is being looked up. */
  final double[] frequencies;

  final FixedBitSet exact;
  final FixedBitSet holding;

  /** For other words. */
  final double[] ownPoints;

  final double[] best;
  final double[] sum;

  /** For an index of `size` document numbers. */
  Workspace(int size) {
    int places = Math.max(1, size);
    points = new double[places];
    covered = new double[places];
    pointed = new FixedBitSet(places);
    frequencies = new double[places];
    exact = new FixedBitSet(places);
    holding = new FixedBitSet(places);
    ownPoints = new double[places];
    best = new double[places];
    sum = new double[places];
  }

  /** The first place in a set from here, before `end`. */
  static int next(FixedBitSet set, int from, int end) {
    return from >= Math.min(end, set.length())
        ? DocIdSetIterator.NO_MORE_DOCS
        : set.nextSetBit(from, end);
  }

  /** Clears what a search left: its points. */
  void clear() {
    int end = pointed.length();
    for (int doc = next(pointed, 0, end);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = next(pointed, doc + 1, end)) {
      points[doc] = 0;
      covered[doc] = 0;
    }
    pointed.clear();
  }
}
