package eu.sluis.testing.architecture.violations.clockless.audit;

import java.time.Instant;
import java.util.function.Supplier;

public final class ReadsTheClockByReference {
  Supplier<Instant> clock() {
    return Instant::now;
  }
}
