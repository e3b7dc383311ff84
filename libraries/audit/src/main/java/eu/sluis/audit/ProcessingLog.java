package eu.sluis.audit;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.LogPeriod.Placed;
import eu.sluis.audit.internal.Json;
import eu.sluis.audit.internal.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The log as a Logboek Dataverwerkingen (LDV, the draft standard of Logius): one line for every
 * processing under a use case that ended in a period. Nothing is sampled.
 *
 * <p>No line says who asked: the standard keeps employees out. {@link ActorLog} says that, of the
 * same traces. A line names no data subject either, because Sluis knows which kinds of data were in
 * a text and never whose they are.
 *
 * <p>A processing that has not ended has no line yet; it gets one in the period in which it ends,
 * so that periods that follow each other hold everything once.
 */
public final class ProcessingLog {

  private static final long NANOSECONDS = 1_000_000;

  private final LogPeriod log;
  private final Function<String, URI> activities;
  private final Form form;

  /**
   * @param activities where the register describes the use case with this id
   */
  public ProcessingLog(LogPeriod log, Function<String, URI> activities, Form form) {
    this.log = log;
    this.activities = activities;
    this.form = form;
  }

  /** How a line is written. */
  public enum Form {
    /** The fields of the standard, times in milliseconds. */
    LDV,
    /** A TracesData of OpenTelemetry in JSON, times in nanoseconds: what collectors take in. */
    OTLP
  }

  /**
   * One processing.
   *
   * @param trace 32 of 0-9 and a-f
   * @param span 16 of 0-9 and a-f
   */
  record Line(String trace, String span, Status status, String name, Instant start, Instant end) {}

  /** As the standard names them, with the number of OpenTelemetry. */
  enum Status {
    UNSET("Unset", 0),
    OK("Ok", 1),
    ERROR("Error", 2);

    private final String code;
    private final int number;

    Status(String code, int number) {
      this.code = code;
      this.number = number;
    }

    /** A refusal by rule is no fault, and a user who stops has got what was asked. */
    static Status of(Ending ending) {
      return switch (ending) {
        case ANSWERED, NO_ANSWER, DONE, CANCELLED -> OK;
        case REFUSED -> UNSET;
        case FAILED, CUT_OFF, INTERRUPTED -> ERROR;
      };
    }
  }

  /**
   * Writes the processings that ended from `from` up to, and not at, `until`, one a line, and does
   * not close `out`.
   *
   * @return how many
   * @throws IOException when `out` cannot be written
   * @throws AuditDamaged when an entry is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public long write(Instant from, Instant until, OutputStream out) throws IOException {
    var lines = new JsonLines(out);
    log.between(
        from,
        until,
        entry -> {
          Optional<Json> line = line(entry);
          if (line.isPresent()) {
            lines.write(line.get());
          }
        });
    return lines.written();
  }

  private Optional<Json> line(Placed entry) {
    if (!(entry.leaf().kind() instanceof Leaf.Kind.Outcome(Hash _, String code))) {
      return Optional.empty();
    }
    String name = name(entry.leaf());
    Leaf began = log.beginning(entry);
    String useCase = began.facts().fields().get("use_case");
    if (name.isEmpty() || useCase == null) {
      return Optional.empty();
    }
    Ending ending = Ending.ofCode(code).orElseThrow(() -> new AuditDamaged(entry.sequence()));
    var line =
        new Line(
            Traces.trace(began),
            Traces.span(began),
            Status.of(ending),
            name,
            began.time(),
            latest(began.time(), entry.leaf().time()));
    String activity = activities.apply(useCase).toString();
    return Optional.of(
        switch (form) {
          case LDV -> ldv(line, activity);
          case OTLP -> otlp(line, activity);
        });
  }

  /** Two nodes may have two clocks, but nothing ends before it began. */
  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Blank for what is no processing under a use case. */
  private static String name(Leaf leaf) {
    return switch (Action.ofCode(leaf.action()).orElse(Action.LOG_OUT)) {
      case QUESTION -> "Vraag aan een AI-model";
      case SEARCH -> "Zoeken in bronnen";
      case TOOL_CALL -> "Hulpmiddel gebruikt";
      default -> "";
    };
  }

  private static Json ldv(Line line, String activity) {
    return new Json.Fields(
        Map.of(
            "trace_id", new Json.Text(line.trace()),
            "span_id", new Json.Text(line.span()),
            "status", new Json.Text(line.status().code),
            "name", new Json.Text(line.name()),
            "start_time", new Json.Whole(line.start().toEpochMilli()),
            "end_time", new Json.Whole(line.end().toEpochMilli()),
            "resource",
                new Json.Fields(
                    Map.of(
                        "attributes",
                        new Json.Fields(Map.of("service.name", new Json.Text("sluis"))))),
            "attributes",
                new Json.Fields(
                    Map.of("dpl.core.processing_activity_id", new Json.Text(activity)))));
  }

  private static Json otlp(Line line, String activity) {
    var span =
        new Json.Fields(
            Map.of(
                "traceId", new Json.Text(line.trace()),
                "spanId", new Json.Text(line.span()),
                "name", new Json.Text(line.name()),
                "kind", new Json.Whole(2),
                "startTimeUnixNano", nanoseconds(line.start()),
                "endTimeUnixNano", nanoseconds(line.end()),
                "attributes", attribute("dpl.core.processing_activity_id", activity),
                "status", new Json.Fields(Map.of("code", new Json.Whole(line.status().number)))));
    var scope =
        new Json.Fields(
            Map.of(
                "scope", new Json.Fields(Map.of("name", new Json.Text("eu.sluis"))),
                "spans", new Json.Items(List.of(span))));
    var resource =
        new Json.Fields(
            Map.of(
                "resource",
                new Json.Fields(Map.of("attributes", attribute("service.name", "sluis"))),
                "scopeSpans",
                new Json.Items(List.of(scope))));
    return new Json.Fields(Map.of("resourceSpans", new Json.Items(List.of(resource))));
  }

  /** As text, as OTLP writes numbers of 64 bits in JSON. */
  private static Json nanoseconds(Instant moment) {
    return new Json.Text(Long.toString(Math.multiplyExact(moment.toEpochMilli(), NANOSECONDS)));
  }

  private static Json attribute(String key, String value) {
    return new Json.Items(
        List.of(
            new Json.Fields(
                Map.of(
                    "key",
                    new Json.Text(key),
                    "value",
                    new Json.Fields(Map.of("stringValue", new Json.Text(value)))))));
  }
}
