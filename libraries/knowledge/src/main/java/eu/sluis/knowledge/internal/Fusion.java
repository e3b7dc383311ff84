package eu.sluis.knowledge.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Brings the points for words and the nearness in meaning of one search together.
 *
 * <p>Both are brought between 0 and 1 within the search: points as a share of the most points, and
 * nearness between that of the {@link #DEPTH}th nearest allowed passage (0) and of the nearest (1),
 * because cosines of such models lie close together and differ between models. A passage that has
 * no vector yet counts for meaning as it does for words, so that a half-filled index puts nothing
 * back. The share of meaning, {@link #MEANING}, was set beforehand and not learned;
 * docs/measurements.md shows what others give.
 *
 * <p>Rejected: reciprocal ranks, which throw away how much better the first is (measured below
 * vectors alone).
 */
final class Fusion {

  static final double MEANING = 0.6;

  /** How many of the nearest are looked at. */
  static final int DEPTH = 100;

  private final double mostPoints;
  private final double nearest;
  private final double farthest;

  /**
   * For one search.
   *
   * @param near cosines by document number
   */
  Fusion(double mostPoints, Map<Integer, Double> near) {
    this.mostPoints = mostPoints;
    var cosines = near.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    this.nearest = cosines.isEmpty() ? 0 : cosines.getFirst();
    this.farthest = cosines.isEmpty() ? 0 : cosines.getLast();
  }

  /** From 0 to 1. */
  double score(double points, OptionalDouble cosine) {
    double words = mostPoints > 0 ? Math.min(1, points / mostPoints) : 0;
    if (cosine.isEmpty()) {
      return words;
    }
    double range = nearest - farthest;
    double meaning =
        range <= 0
            ? cosine.getAsDouble() >= nearest ? 1 : 0
            : Math.clamp((cosine.getAsDouble() - farthest) / range, 0, 1);
    return (1 - MEANING) * words + MEANING * meaning;
  }
}
