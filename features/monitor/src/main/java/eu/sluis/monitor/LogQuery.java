package eu.sluis.monitor;

import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What to look for in the log; everything that is given must hold. A blank text asks nothing.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param ending a code, or {@link #RUNNING}
 * @param rule as `layer:rule`
 * @param person whom it is about; a page gives this only after a reason was recorded
 */
public record LogQuery(
    Optional<Instant> from,
    Optional<Instant> until,
    String useCase,
    String action,
    String ending,
    String rule,
    String model,
    Optional<PersonId> person) {

  /** Asks for intents without an outcome. */
  public static final String RUNNING = "running";

  /** Asks nothing: all of the log. */
  public static final LogQuery ALL =
      new LogQuery(Optional.empty(), Optional.empty(), "", "", "", "", "", Optional.empty());

  /** The same of one person. */
  public LogQuery of(PersonId about) {
    return new LogQuery(from, until, useCase, action, ending, rule, model, Optional.of(about));
  }
}
