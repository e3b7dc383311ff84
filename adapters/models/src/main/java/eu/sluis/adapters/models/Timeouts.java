package eu.sluis.adapters.models;

import java.time.Duration;

/**
 * How long to wait for a model.
 *
 * @param connect for a connection
 * @param firstToken after connecting, for the first sign of an answer; a model that is being loaded
 *     or that reads a long prompt is silent meanwhile
 * @param betweenTokens for each next sign
 * @param whole for everything together
 */
public record Timeouts(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration whole) {

  static final Duration LONGEST = Duration.ofHours(1);

  public static final Timeouts USUAL =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5));

  public Timeouts {
    bounded("connect", connect);
    bounded("first_token", firstToken);
    bounded("between_tokens", betweenTokens);
    bounded("whole", whole);
  }

  private static void bounded(String name, Duration value) {
    if (value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "timeout `" + name + "` must be more than zero and at most one hour");
    }
  }
}
