package eu.sluis.adapters.models;

import eu.sluis.adapters.models.stub.Behaviour;
import java.time.Duration;

/** How long a test waits for the stub, so that a machine that is busy is no fault of the model. */
final class Waiting {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofMillis(400);

  /** For what has to come. */
  static final Timeouts LONG = new Timeouts(MINUTE, MINUTE, MINUTE, MINUTE);

  private Waiting() {}

  /** Only the deadline that this behaviour has to run into is short. */
  static Timeouts impatientOf(Behaviour behaviour) {
    return switch (behaviour) {
      // The first sign has the time of the connection and its own.
      case SILENT, ONLY_COMMENTS -> new Timeouts(SOON, SOON, SOON, MINUTE);
      case STALL -> new Timeouts(MINUTE, MINUTE, SOON, MINUTE);
      case ENDLESS -> new Timeouts(MINUTE, MINUTE, MINUTE, Duration.ofSeconds(3));
      default -> LONG;
    };
  }
}
