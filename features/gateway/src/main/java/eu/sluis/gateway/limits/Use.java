package eu.sluis.gateway.limits;

/**
 * What one question uses, or will use at most.
 *
 * @param tokens of the prompt and the answer together
 * @param micros in millionths of a euro
 */
public record Use(long tokens, long micros) {

  public static final long MICROS_PER_EURO = 1_000_000;

  public static final Use NOTHING = new Use(0, 0);

  public Use {
    if (tokens < 0 || micros < 0) {
      throw new IllegalArgumentException("use cannot be less than nothing");
    }
  }

  public Use plus(Use more) {
    return new Use(tokens + more.tokens, micros + more.micros);
  }
}
