package eu.sluis.archive.internal;

import eu.sluis.audit.ActorLog;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogPeriod;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.ProcessingLog;
import eu.sluis.audit.ProcessingLog.Form;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.register.KeepingRules;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The log of a period as lines, for a person or a program; that it is taken is recorded first. */
@ApplicationScoped
class LogExports {

  static final String JSON_LINES = "application/x-ndjson";

  private final LeafStore leaves;
  private final KeepingRules rules;
  private final RecordedFile recorded;

  @Inject
  LogExports(LeafStore leaves, KeepingRules rules, AuditLog log) {
    this.leaves = leaves;
    this.rules = rules;
    this.recorded = new RecordedFile(log);
  }

  /**
   * Who takes it.
   *
   * @param key of the program that does so for them; empty on a page
   * @param base the address of Sluis
   */
  record Taker(Asker asker, Optional<String> key, URI base) {}

  /** What was processed, of which nobody can tell who asked it. */
  Response processings(Taker taker, Period period, Form form) {
    OrganisationId organisation = taker.asker().organisation();
    var activities = activities(organisation, taker.base());
    return file(
        taker,
        period,
        Right.PROCESSING_LOG,
        "verwerkingen",
        out ->
            new ProcessingLog(new LogPeriod(leaves, organisation), activities, form)
                .write(period.start(), period.end(), out));
  }

  /** Who did what. */
  Response acts(Taker taker, Period period) {
    return file(
        taker,
        period,
        Right.ACTOR_LOG,
        "handelingen",
        out ->
            new ActorLog(new LogPeriod(leaves, taker.asker().organisation()))
                .write(period.start(), period.end(), out));
  }

  @FunctionalInterface
  private interface Lines {
    long write(OutputStream out) throws IOException;
  }

  private Response file(Taker taker, Period period, Right what, String name, Lines lines) {
    var fields = new HashMap<String, String>();
    fields.put("kind", what.code());
    fields.put("from", period.from().toString());
    fields.put("until", period.until().toString());
    taker.key().ifPresent(key -> fields.put("key", key));
    OpenIntent intent = recorded.begin(taker.asker(), Action.LOG_EXPORTED, fields);
    return recorded.file(
        intent,
        "%s-%s-%s.jsonl".formatted(name, period.from(), period.until()),
        JSON_LINES,
        out -> Map.of("entries", Long.toString(lines.write(out))));
  }

  /** The register of the organisation describes it, or else its own page does. */
  private Function<String, String> activities(OrganisationId organisation, URI base) {
    var known = new HashMap<String, String>();
    return useCase ->
        known.computeIfAbsent(
            useCase,
            id ->
                rules
                    .of(organisation, new UseCaseId(id))
                    .activity()
                    .orElseGet(() -> base.resolve("/toepassingen/" + id))
                    .toString());
  }
}
