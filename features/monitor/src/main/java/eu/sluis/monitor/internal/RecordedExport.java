package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LogExport;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.RecordedAct;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.SignedTree;
import eu.sluis.vocabulary.Asker;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * An export of the log that is in the log itself: who took it stands there, and is signed, before
 * its first byte is written, so that the export holds its own beginning.
 */
final class RecordedExport {

  private final AuditLog log;
  private final ServedLog served;
  private final Publisher publisher;

  RecordedExport(AuditLog log, ServedLog served, Publisher publisher) {
    this.log = log;
    this.served = served;
    this.publisher = publisher;
  }

  /**
   * Records that this person takes an export.
   *
   * @throws AuditUnavailable when it could not be recorded; then there MUST be no export
   */
  OpenIntent begin(Asker asker) {
    return log.intend(
        asker.organisation(), Action.LOG_EXPORTED, Map.of("person", asker.person().toString()));
  }

  /**
   * Signs the log up to and including that record.
   *
   * @throws AuditDamaged when what was signed is not right any more: then there is nothing that an
   *     export could be checked with
   * @throws AuditUnavailable when the store cannot be reached
   */
  SignedTree sign(OpenIntent intent) {
    try {
      return publisher.publish(intent.organisation()).orElseThrow();
    } catch (AuditDamaged damaged) {
      conclude(intent, Ending.FAILED, Map.of("cause", "damaged"));
      throw damaged;
    } catch (AuditUnavailable away) {
      conclude(intent, Ending.FAILED, Map.of("cause", "log_away"));
      throw away;
    }
  }

  /**
   * Writes the export and records how that ended. Does not close `out`.
   *
   * @throws IOException when `out` cannot be written
   * @throws AuditUnavailable when the store cannot be read
   */
  void write(OpenIntent intent, SignedTree signed, OutputStream out) throws IOException {
    try {
      LogExport.write(served, intent.organisation(), signed, out);
    } catch (IOException gone) {
      conclude(intent, Ending.CANCELLED, Map.of());
      throw gone;
    } catch (AuditUnavailable away) {
      conclude(intent, Ending.FAILED, Map.of("cause", "log_away"));
      throw away;
    }
    conclude(
        intent,
        Ending.DONE,
        Map.of("entries", Long.toString(signed.head().size()), "head", signed.head().root().hex()));
  }

  /** The bytes are gone already, so a log that is away now can only leave the intent open. */
  private void conclude(OpenIntent intent, Ending ending, Map<String, String> fields) {
    RecordedAct.conclude(log, intent, ending, Leaf.Facts.of(fields));
  }
}
