package eu.sluis.knowledge.internal;

/** How likely something is, as the log of its odds: what can be added up. */
public final class Odds {

  private Odds() {}

  /**
   * The log of the odds.
   *
   * @param likely from 0 to 1
   * @param max what a certainty counts for
   */
  public static double of(double likely, double max) {
    return Math.clamp(Math.log(likely / (1 - likely)), -max, max);
  }

  /** How likely, from 0 to 1. */
  public static double likely(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
