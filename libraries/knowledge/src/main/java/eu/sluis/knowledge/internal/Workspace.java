package eu.sluis.knowledge.internal;

import org.apache.lucene.search.DocIdSetIterator;

/**
 * What one search counts in, by document number of a snapshot. Everything is zero between searches:
 * who uses it clears what was touched, which is little beside making and zeroing arrays as large as
 * the index for every search. For one thread at a time.
 */
final class Workspace {

  final double[] points;
  final double[] covered;

  /** Passages that have points. */
  final Places pointed;

  /** For the word that is being looked up. */
  final double[] frequencies;

  final Places exact;
  final Places holding;

  /** For other words. */
  final double[] ownPoints;

  final double[] best;
  final double[] sum;

  /** For an index of `size` document numbers. */
  Workspace(int size) {
    int places = Math.max(1, size);
    points = new double[places];
    covered = new double[places];
    pointed = new Places(places);
    frequencies = new double[places];
    exact = new Places(places);
    holding = new Places(places);
    ownPoints = new double[places];
    best = new double[places];
    sum = new double[places];
  }

  /** Clears what a search left: its points. */
  void clear() {
    for (int doc = pointed.next(0, points.length);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = pointed.next(doc + 1, points.length)) {
      points[doc] = 0;
      covered[doc] = 0;
    }
    pointed.clear();
  }
}
