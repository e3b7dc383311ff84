package eu.sluis.testing.architecture.violations.clockless.server;

import java.time.Instant;

/** No library. */
public final class ReadsTheClock {
  Instant now() {
    return Instant.now();
  }
}
