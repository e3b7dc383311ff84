package eu.sluis.archive.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Something that is handed out, and stands in the log before its first byte. */
final class RecordedFile {

  private final AuditLog log;

  RecordedFile(AuditLog log) {
    this.log = log;
  }

  /** Writes the file, closes nothing, and tells what its outcome says. */
  @FunctionalInterface
  interface Content {
    Map<String, String> write(OutputStream out) throws IOException;
  }

  /**
   * Records that this person does it.
   *
   * @param fields codes, counts and dates
   * @throws ProblemException when that could not be recorded; then it MUST NOT happen
   */
  OpenIntent begin(Asker asker, Action action, Map<String, String> fields) {
    var named = new HashMap<>(fields);
    named.put("person", asker.person().toString());
    try {
      return log.intend(asker.organisation(), action, named);
    } catch (AuditUnavailable away) {
      throw new ProblemException(
          503,
          new Wording("Het logboek kan nu niet schrijven", "The log cannot be written now"),
          new Wording(
              "Wat u vraagt, wordt eerst vastgelegd. Dat lukte niet, daarom is er niets gedaan."
                  + " Probeer het over een paar minuten opnieuw.",
              "What you ask is recorded first. That failed, so nothing was done. Try again in a"
                  + " few minutes."));
    }
  }

  /** The file as an answer to a browser. */
  Response file(OpenIntent intent, String name, String type, Content content) {
    StreamingOutput body = out -> write(intent, content, out);
    return Response.ok(body, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /**
   * Writes the content and records how that ended.
   *
   * @throws IOException when `out` cannot be written
   */
  void write(OpenIntent intent, Content content, OutputStream out) throws IOException {
    Map<String, String> fields;
    try {
      fields = content.write(out);
    } catch (IOException gone) {
      conclude(intent, Ending.CANCELLED, Map.of());
      throw gone;
    } catch (RuntimeException failure) {
      conclude(intent, Ending.FAILED, cause(failure));
      throw failure;
    }
    conclude(intent, Ending.DONE, fields);
  }

  private static Map<String, String> cause(RuntimeException failure) {
    return switch (failure) {
      case AuditDamaged _ -> Map.of("cause", "damaged");
      case AuditUnavailable _ -> Map.of("cause", "log_away");
      case StoreUnavailable _ -> Map.of("cause", "store_away");
      default -> Map.of();
    };
  }

  /** What was done is done, so a log that is away now can only leave the intent open. */
  void conclude(OpenIntent intent, Ending ending, Map<String, String> fields) {
    RecordedAct.conclude(log, intent, ending, Leaf.Facts.of(fields));
  }
}
