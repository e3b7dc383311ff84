package eu.sluis.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to ask again after no model could be reached: later each time, and not at the same moment as
 * everybody else. A model's server that says how long to stay away is not asked earlier.
 *
 * <p>Safe on every thread when its parts are.
 */
public final class Retries {

  /** All models are asked at most this often for one question. */
  static final int ROUNDS_MAX = 3;

  /** From the first call on; later than this no model is asked again. */
  static final Duration DEADLINE = Duration.ofSeconds(20);

  /** The longest first pause; each next one may be twice as long. */
  static final Duration PAUSE = Duration.ofMillis(400);

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  private final RandomGenerator random;
  private final Pause pause;

  public Retries(RandomGenerator random, Pause pause) {
    this.random = random;
    this.pause = pause;
  }

  /**
   * Waits for the next round.
   *
   * @param round how many there were, from 1
   * @param spent since the first call
   * @param asked how long a server asks to stay away
   * @return whether there may be one
   */
  boolean next(int round, Duration spent, Optional<Duration> asked) throws InterruptedException {
    if (round >= ROUNDS_MAX) {
      return false;
    }
    Duration wait = wait(round).plus(asked.orElse(Duration.ZERO));
    if (spent.plus(wait).compareTo(DEADLINE) > 0) {
      return false;
    }
    pause.of(wait);
    return true;
  }

  /** From half of what it may be to all of it: a pause of nothing would be no pause. */
  private Duration wait(int round) {
    long longest = PAUSE.toMillis() << (round - 1);
    return Duration.ofMillis(random.nextLong(longest / 2, longest + 1));
  }
}
