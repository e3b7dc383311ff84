package eu.sluis.register.internal;

import eu.sluis.register.UseCase.Approval;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a use case may be used on a day, as a list of use cases tells it. */
sealed interface Standing {

  /** Nobody approved it yet. */
  record NeverApproved() implements Standing {}

  /** It is approved, but only from a later day on. */
  record NotYet(LocalDate from) implements Standing {}

  /** It may be used; `until` is included. */
  record Approved(LocalDate until) implements Standing {}

  /** The approval held until and including this day. */
  record Expired(LocalDate until) implements Standing {}

  static Standing of(Optional<Approval> approval, LocalDate day) {
    if (approval.isEmpty()) {
      return new NeverApproved();
    }
    Approval given = approval.get();
    if (given.holdsOn(day)) {
      return new Approved(given.until());
    }
    return day.isAfter(given.until()) ? new Expired(given.until()) : new NotYet(given.from());
  }
}
