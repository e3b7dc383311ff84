package eu.sluis.recognition;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.vocabulary.Asker;
import java.util.HashMap;
import java.util.Map;

/** Does something between its intent and its outcome in the log. */
final class RecordedChange {

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
      RecordedAct.conclude(log, intent, Ending.REFUSED, Leaf.Facts.NONE);
      throw refused;
    } catch (RuntimeException failure) {
      RecordedAct.conclude(log, intent, Ending.FAILED, Leaf.Facts.NONE);
      throw failure;
    }
    RecordedAct.conclude(log, intent, Ending.DONE, Leaf.Facts.NONE);
  }
}
