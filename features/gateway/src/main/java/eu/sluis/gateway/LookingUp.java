package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.LookUp.Outcome;
import eu.sluis.vocabulary.ReadingRights;
import java.util.List;
import java.util.Map;

/** Record, read, record: what is read for a program is in the log before and after. */
final class LookingUp {

  private final AuditLog log;

  LookingUp(AuditLog log) {
    this.log = log;
  }

  <T> Outcome<T> find(LookUp<T> wanted, ReadingRights rights) {
    OpenIntent intent;
    try {
      intent = intend(wanted, "allowed");
    } catch (AuditUnavailable away) {
      return new Outcome.Refused<>(Refusal.of(away));
    }
    try {
      List<T> found = wanted.find().apply(rights);
      log.conclude(intent, Ending.DONE, Map.of("found", Integer.toString(found.size())));
      return new Outcome.Found<>(found, rights, intent.sequence());
    } catch (AuditUnavailable away) {
      return new Outcome.Refused<>(new Refusal.LogAway());
    } catch (RuntimeException broken) {
      return failed(intent);
    }
  }

  <T> Outcome<T> refuse(LookUp<T> wanted, Refusal refusal) {
    try {
      OpenIntent intent = intend(wanted, "refused");
      log.conclude(intent, Ending.REFUSED, Map.of("refusal", refusal.code()));
    } catch (AuditUnavailable away) {
      // Nothing was read; the refusal itself stands.
      return new Outcome.Refused<>(refusal);
    }
    return new Outcome.Refused<>(refusal);
  }

  private <T> Outcome<T> failed(OpenIntent intent) {
    try {
      log.conclude(intent, Ending.FAILED, Map.of());
    } catch (AuditUnavailable away) {
      // The log closes it at its next start.
      return new Outcome.Refused<>(new Refusal.LogAway());
    }
    return new Outcome.Refused<>(new Refusal.StoreAway());
  }

  private OpenIntent intend(LookUp<?> wanted, String decision) {
    return log.intend(
        wanted.asker().organisation(),
        Action.SEARCH,
        Map.of(
            "use_case", wanted.useCase().value(),
            "person", wanted.asker().person().toString(),
            "key", wanted.client(),
            "trace", Trace.current().id(),
            "decision", decision));
  }
}
