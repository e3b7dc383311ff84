package eu.sluis.audit;

import eu.sluis.audit.LogPeriod.Placed;
import eu.sluis.audit.internal.Json;
import eu.sluis.audit.internal.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log as BIO2 asks it (8.15.01): of every entry of a period who did what with what, from where,
 * when, and how it ended. The traces are those of {@link ProcessingLog}, so that who may read both
 * can lay them side by side.
 *
 * <p>A person is the number that the log has, never a name.
 */
public final class ActorLog {

  /** What an entry may be about, the narrowest first. */
  private static final List<String> OBJECTS =
      List.of("document", "source", "conversation", "key", "tool", "word", "example", "use_case");

  private final LogPeriod log;

  public ActorLog(LogPeriod log) {
    this.log = log;
  }

  /**
   * Writes what was written from `from` up to, and not at, `until`, one entry a line, and does not
   * close `out`.
   *
   * @return how many
   * @throws IOException when `out` cannot be written
   * @throws AuditDamaged when an entry is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public long write(Instant from, Instant until, OutputStream out) throws IOException {
    var lines = new JsonLines(out);
    log.between(from, until, entry -> lines.write(line(entry)));
    return lines.written();
  }

  private Json line(Placed entry) {
    Leaf leaf = entry.leaf();
    Leaf began = log.beginning(entry);
    var line = new HashMap<String, Json>();
    line.put("sequence", new Json.Whole(entry.sequence()));
    line.put("timestamp", new Json.Text(leaf.time().toString()));
    line.put("trace_id", new Json.Text(Traces.trace(began)));
    line.put("span_id", new Json.Text(Traces.span(began)));
    line.put("action", new Json.Text(leaf.action()));
    line.put("result", new Json.Text(result(leaf)));
    line.put("origin", new Json.Text(leaf.node()));
    person(leaf, began).ifPresent(actor -> line.put("actor", new Json.Text(actor)));
    object(began).ifPresent(object -> line.put("object", object));
    return new Json.Fields(line);
  }

  private static String result(Leaf leaf) {
    return switch (leaf.kind()) {
      case Leaf.Kind.Intent _ -> "begun";
      case Leaf.Kind.Event _ -> "done";
      case Leaf.Kind.Outcome(Hash _, String ending) -> ending;
    };
  }

  /** Nobody, of what Sluis does by itself and of who is not known. */
  private static Optional<String> person(Leaf leaf, Leaf began) {
    return Optional.ofNullable(leaf.facts().fields().get("person"))
        .or(() -> Optional.ofNullable(began.facts().fields().get("person")));
  }

  private static Optional<Json> object(Leaf began) {
    for (String type : OBJECTS) {
      String id = began.facts().fields().get(type);
      if (id != null) {
        return Optional.of(
            new Json.Fields(Map.of("type", new Json.Text(type), "id", new Json.Text(id))));
      }
    }
    return Optional.empty();
  }
}
