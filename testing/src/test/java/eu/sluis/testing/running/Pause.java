package eu.sluis.testing.running;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does. */
public final class Pause {

  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private Pause() {}

  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /**
   * @return whether it became true in time
   */
  public static boolean until(Duration most, BooleanSupplier becomesTrue) {
    long end = System.nanoTime() + most.toNanos();
    while (!becomesTrue.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      of(LOOK_EVERY);
    }
    return true;
  }
}
