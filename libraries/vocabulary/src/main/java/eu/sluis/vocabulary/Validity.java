package eu.sluis.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a document holds: `from` and `until` are both included; empty is open-ended.
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

  /** Always valid. */
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  public Validity {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "validity ends on `" + until.get() + "`, before it begins on `" + from.get() + "`");
    }
  }

  public boolean includes(LocalDate day) {
    return from.map(start -> !day.isBefore(start)).orElse(true)
        && until.map(end -> !day.isAfter(end)).orElse(true);
  }
}
