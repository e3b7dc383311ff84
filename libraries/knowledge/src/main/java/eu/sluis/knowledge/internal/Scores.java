package eu.sluis.knowledge.internal;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.util.List;

/**
 * The points of every passage in one search, by document number.
 *
 * <p><b>Other words.</b> What a question calls `salaris` a law calls `loon`. The points of such
 * other words stand for those of the question's own word: together they count for less than their
 * sum, by {@link #OVERLAP}, because a passage that has the word itself tells little more by also
 * having its synonym. Of several other words the best counts in full and the rest for {@link
 * #REST}.
 *
 * <p><b>Sections.</b> An article seldom repeats what its chapter is about. {@link #lift} adds a
 * part of the mean of the best three passages of its section to each passage that has points.
 */
final class Scores {

  /** What other words count for, beside 1 for the question's own. */
  static final double TWIN = 0.9;

  static final double REST = 0.7;
  static final double OVERLAP = 0.5;
  static final double SECTION = 0.3;

  /** What a passage that holds only other words for a word covers of it. */
  static final double TWIN_COVERAGE = 0.5;

  private final Workspace space;
  private final int count;
  private final double[] points;
  private final double[] covered;
  private double most;

  /**
   * For one search.
   *
   * @param space cleared; {@link Workspace#clear} once the points were read
   * @param count passages that may be read
   */
  Scores(Workspace space, int count) {
    this.space = space;
    this.count = count;
    this.points = space.points;
    this.covered = space.covered;
  }

  /** The first passage with points from here, before `end`. */
  int next(int from, int end) {
    return space.pointed.next(from, end);
  }

  double points(int doc) {
    return points[doc];
  }

  void add(int doc, double more) {
    points[doc] += more;
    space.pointed.set(doc);
  }

  /** Share of the question's words, by weight. */
  double coverage(int doc) {
    return most == 0 ? 0 : Math.min(1, covered[doc] / most);
  }

  /** Adds a word of the question. */
  void add(Evidence word) {
    double idf = word.idf(count);
    most += idf;
    for (int i = 0; i < word.size(); i++) {
      add(word.doc(i), points(word, i, idf));
      covered[word.doc(i)] += idf * (word.exact(i) ? 1 : FilteredSearch.COMPOUND_COVERAGE);
    }
  }

  /** Adds other words for some words of the question, which were added before. */
  void addOthers(List<Evidence> own, List<Evidence> others) {
    double[] ownPoints = space.ownPoints;
    double[] best = space.best;
    double[] sum = space.sum;
    double ownIdf = 0;
    for (Evidence word : own) {
      double idf = word.idf(count);
      ownIdf += idf;
      for (int i = 0; i < word.size(); i++) {
        ownPoints[word.doc(i)] += points(word, i, idf);
      }
    }
    for (Evidence other : others) {
      double idf = other.idf(count);
      for (int i = 0; i < other.size(); i++) {
        double more = points(other, i, idf);
        int doc = other.doc(i);
        sum[doc] += more;
        best[doc] = Math.max(best[doc], more);
      }
    }
    for (Evidence other : others) {
      for (int i = 0; i < other.size(); i++) {
        int doc = other.doc(i);
        if (best[doc] > 0) {
          double more = TWIN * (best[doc] + REST * (sum[doc] - best[doc]));
          add(doc, more - OVERLAP * Math.min(ownPoints[doc], more));
          if (ownPoints[doc] == 0) {
            covered[doc] += TWIN_COVERAGE * ownIdf;
          }
          best[doc] = 0;
          sum[doc] = 0;
        }
      }
    }
    for (Evidence word : own) {
      for (int i = 0; i < word.size(); i++) {
        ownPoints[word.doc(i)] = 0;
      }
    }
  }

  private static double points(Evidence word, int at, double idf) {
    double tf = word.frequency(at);
    return idf * tf * (FilteredSearch.K1 + 1) / (tf + FilteredSearch.K1);
  }

  /**
   * Lifts the passages of good sections in one segment. Only passages with points are looked at, so
   * that one that may not be read never parts two of its section.
   *
   * @param base the document number of the segment's first passage
   */
  void lift(LeafFacts facts, int base, int size) {
    int end = base + size;
    int from = next(base, end);
    while (from != NO_MORE_DOCS) {
      double first = 0;
      double second = 0;
      double third = 0;
      int found = 0;
      int to = from;
      long section = facts.section(from - base);
      while (to != NO_MORE_DOCS && facts.section(to - base) == section) {
        double one = points[to];
        found++;
        if (one > first) {
          third = second;
          second = first;
          first = one;
        } else if (one > second) {
          third = second;
          second = one;
        } else if (one > third) {
          third = one;
        }
        to = next(to + 1, end);
      }
      double more = SECTION * (first + second + third) / Math.clamp(found, 1, 3);
      for (int doc = from; doc != to; doc = next(doc + 1, end)) {
        points[doc] += more;
      }
      from = to;
    }
  }
}
