package eu.sluis.testing.architecture.violations.clockless.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

public record IsGivenAClock(InstantSource clock) {
  LocalDate today(Clock other) {
    return LocalDate.now(other);
  }

  Instant now() {
    return clock.instant();
  }
}
