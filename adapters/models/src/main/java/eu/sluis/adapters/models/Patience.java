package eu.sluis.adapters.models;

import java.time.Duration;

/**
 * How long one call may still wait, and for what. Only a sign of the answer itself renews it: a
 * server that keeps sending comments or empty events does not.
 *
 * <p>For one thread.
 */
final class Patience {

  private final Timeouts timeouts;
  private final long startedAt = System.nanoTime();
  private long lastSignAt = startedAt;
  private int signs;

  Patience(Timeouts timeouts) {
    this.timeouts = timeouts;
  }

  /** Connecting and the first sign. */
  Duration untilFirst() {
    Duration first = timeouts.connect().plus(timeouts.firstToken());
    return least(left(startedAt, first), left(startedAt, timeouts.whole()));
  }

  /** The next sign; zero when the time is over, whatever else the server is sending. */
  Duration untilNext(Reply reply) {
    if (reply.whole()) {
      return least(left(lastSignAt, ServedModel.USAGE_WAIT), left(startedAt, timeouts.whole()));
    }
    return reply.signs() > 0
        ? least(left(lastSignAt, timeouts.betweenTokens()), left(startedAt, timeouts.whole()))
        : untilFirst();
  }

  void sawSign(Reply reply) {
    if (reply.signs() != signs) {
      signs = reply.signs();
      lastSignAt = System.nanoTime();
    }
  }

  private static Duration left(long since, Duration limit) {
    Duration left = limit.minusNanos(System.nanoTime() - since);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
