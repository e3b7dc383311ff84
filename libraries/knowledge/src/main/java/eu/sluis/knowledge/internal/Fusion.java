package eu.sluis.knowledge.internal;

import java.util.OptionalDouble;

/**
 * Brings the points for words and the nearness in meaning of one search together.
 *
 * <p>Points count as a share of the most points. A cosine counts by how far it lies below that of
 * the nearest passage, in standard deviations of the cosines of all passages that may be read:
 * cosines of such models lie close together and differ between models, and a question that few
 * passages come near to should lean on them more than one to which all lie alike. So how much
 * meaning weighs follows from the question; {@link #WEIGHT} was learned on one part of the
 * questions and judged on another, see docs/measurements.md. A passage that has no vector counts
 * for meaning as it does for words, so that a half-filled index puts nothing back.
 *
 * <p>Rejected: reciprocal ranks, which throw away how much better the first is (measured below
 * vectors alone), and a share of the range between the nearest and the hundredth, which is wide
 * among many subjects and narrow within one law (measured below words alone there).
 */
final class Fusion {

  /** What a standard deviation counts for, beside 1 for all words. */
  static final double WEIGHT = 0.45;

  /** Farther than this is equally far, in standard deviations. */
  static final double FAR = 6;

  /** How many of the nearest are looked at. */
  static final int DEPTH = 100;

  private final double mostPoints;
  private final double nearest;
  private final double deviation;

  /**
   * For one search.
   *
   * @param nearest the cosine of the nearest passage
   * @param deviation of all cosines
   */
  Fusion(double mostPoints, double nearest, double deviation) {
    this.mostPoints = mostPoints;
    this.nearest = nearest;
    this.deviation = deviation;
  }

  /** From 0 to 1. */
  double score(double points, OptionalDouble cosine) {
    double words = mostPoints > 0 ? Math.min(1, points / mostPoints) : 0;
    double below = cosine.isEmpty() ? FAR * (1 - words) : below(cosine.getAsDouble());
    return (words + WEIGHT * (FAR - below)) / (1 + WEIGHT * FAR);
  }

  private double below(double cosine) {
    if (cosine >= nearest) {
      return 0;
    }
    return deviation > 0 ? Math.min(FAR, (nearest - cosine) / deviation) : FAR;
  }
}
