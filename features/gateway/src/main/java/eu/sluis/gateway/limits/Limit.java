package eu.sluis.gateway.limits;

/**
 * One limit.
 *
 * @param amount the most there may be, in the unit of the measure; 0 lets nothing through
 */
public record Limit(LimitScope scope, Measure measure, long amount) {

  /** A limit beyond which none is needed; keeps sums far from the end of a number. */
  public static final long AMOUNT_MAX = 1_000_000_000_000_000L;

  public Limit {
    if (amount < 0 || amount > AMOUNT_MAX) {
      throw new IllegalArgumentException(
          "a limit is a whole number from 0 to " + AMOUNT_MAX + ", was `" + amount + "`");
    }
  }

  /**
   * A limit and how far it is used.
   *
   * @param used counted in the present minute, day or month
   * @param open reserved by questions that are being answered
   */
  public record Standing(Limit limit, long used, long open) {}
}
