package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import java.util.Map;
import java.util.Optional;

/** Records what is asked, and how it ended when no model was asked. */
final class LogBook {

  private final AuditLog log;

  LogBook(AuditLog log) {
    this.log = log;
  }

  OpenIntent intend(Asked asked, Ledger ledger) {
    OpenIntent intent = log.intend(asked.asker().organisation(), Action.QUESTION, ledger.intent());
    ledger.recorded(intent.sequence());
    return intent;
  }

  Ended refuse(Asked asked, Ledger ledger, Refusal refusal) {
    try {
      ledger.refused(refusal);
      OpenIntent intent = intend(asked, ledger);
      conclude(intent, ledger, Ending.REFUSED, Map.of("refusal", refusal.code()));
      return new Ended.Refused(ledger.account(), ledger.kept(), refusal);
    } catch (AuditUnavailable away) {
      // Nothing was sent, so nothing is lost; the refusal itself stands.
      return new Ended.Refused(ledger.account(), ledger.kept(), refusal);
    }
  }

  Ended concludeWithoutAnswer(OpenIntent intent, Ledger ledger) {
    try {
      conclude(intent, ledger, Ending.NO_ANSWER, Map.of("reason", "nothing_supports_it"));
      return new Ended.NoAnswer(ledger.account(), ledger.kept());
    } catch (AuditUnavailable away) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
  }

  private void conclude(
      OpenIntent intent, Ledger ledger, Ending ending, Map<String, String> fields) {
    ledger.concluded(log.conclude(intent, ending, ledger.outcome(fields, Optional.empty())));
  }
}
