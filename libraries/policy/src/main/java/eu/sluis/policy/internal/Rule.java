package eu.sluis.policy.internal;

import eu.sluis.policy.Layer;
import eu.sluis.policy.Reason;
import eu.sluis.policy.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/** One rule of a bouwcode, as typed when read. */
public record Rule(
    RuleId id,
    Layer layer,
    String sentence,
    String source,
    Optional<String> approvedBy,
    Optional<LocalDate> until,
    Effect effect) {

  /** Whether `day` is later than the last day of the rule. */
  boolean expired(LocalDate day) {
    return until.map(day::isAfter).orElse(false);
  }

  Reason reason() {
    return new Reason(id, layer, sentence, source, approvedBy, until);
  }
}
