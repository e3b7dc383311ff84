package eu.sluis.recognition;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.vocabulary.Asker;
import java.util.HashMap;
import java.util.Map;

/** Does something between its intent and its outcome in the log. */
final class RecordedChange {

  private static final System.Logger LOG = System.getLogger(RecordedChange.class.getName());

  /** What is done. */
  interface Change {
    void apply() throws WordRefused;
  }

  private final AuditLog log;

  RecordedChange(AuditLog log) {
    this.log = log;
  }

  /**
   * @throws AuditUnavailable when the intent could not be recorded; then nothing was done
   * @throws WordRefused what the change threw
   */
  void run(Asker asker, Action action, Map<String, String> fields, Change change)
      throws WordRefused {
    var named = new HashMap<>(fields);
    named.put("person", asker.person().toString());
    OpenIntent intent = log.intend(asker.organisation(), action, named);
    try {
      change.apply();
    } catch (WordRefused refused) {
      conclude(intent, Ending.REFUSED);
      throw refused;
    } catch (RuntimeException failure) {
      conclude(intent, Ending.FAILED);
      throw failure;
    }
    conclude(intent, Ending.DONE);
  }

  /** It happened already, so a log that is away now can only leave the intent open. */
  private void conclude(OpenIntent intent, Ending ending) {
    try {
      log.conclude(intent, ending, Map.of());
    } catch (AuditUnavailable away) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the end of change `{0}` could not be recorded; it stays open in the log",
          Long.toString(intent.sequence()));
    }
  }
}
