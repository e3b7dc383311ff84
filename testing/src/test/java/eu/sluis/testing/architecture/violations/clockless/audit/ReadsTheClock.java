package eu.sluis.testing.architecture.violations.clockless.audit;

import java.time.LocalDate;
import java.time.ZoneId;

public final class ReadsTheClock {
  LocalDate today(ZoneId zone) {
    return LocalDate.now(zone);
  }
}
