package eu.sluis.adapters.connectors;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** How fast one place is asked, and how long is waited when it wants rest. */
final class Pace {

  /** One wait that a place may ask for. */
  static final Duration WAIT_MAX = Duration.ofMinutes(2);

  /** How many times in a row a place may ask to come back later. */
  static final int TRIES_MAX = 5;

  /** Lets time pass. */
  interface Pause {
    Pause REAL = duration -> Thread.sleep(duration);

    void of(Duration duration) throws InterruptedException;
  }

  private final Pause pause;
  private final boolean waits;
  private Duration between;
  private long last = System.nanoTime() - Duration.ofDays(1).toNanos();

  private Pace(Pause pause, Duration between, boolean waits) {
    this.pause = pause;
    this.between = between;
    this.waits = waits;
  }

  /** For a reading that nobody waits for. */
  static Pace ofReading(Pause pause, Duration between) {
    return new Pace(pause, between, true);
  }

  /** For a person who waits for the answer: no waits, a few requests. */
  static Pace ofAttempt() {
    return new Pace(Pause.REAL, Duration.ZERO, false);
  }

  /** Asks no oftener than this; a place can only slow us down. */
  void slowTo(Duration atLeast) {
    if (atLeast.compareTo(between) > 0) {
      between = atLeast.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : atLeast;
    }
  }

  /** Waits until the next request may go. */
  void next() throws IOException {
    long since = System.nanoTime() - last;
    if (waits && since < between.toNanos()) {
      pause(between.minusNanos(since));
    }
    last = System.nanoTime();
  }

  /**
   * Waits as the place asked, or longer each time when it did not say.
   *
   * @param tries how often it asked to come back, from 1
   * @return whether to try again
   */
  boolean rest(int tries, Duration asked) throws IOException {
    if (!waits || tries >= TRIES_MAX || asked.compareTo(WAIT_MAX) > 0) {
      return false;
    }
    pause(asked.isPositive() ? asked : Duration.ofSeconds(1L << tries));
    return true;
  }

  private void pause(Duration duration) throws IOException {
    try {
      pause.of(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for a place");
    }
  }
}
