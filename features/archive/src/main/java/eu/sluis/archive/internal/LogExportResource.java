package eu.sluis.archive.internal;

import eu.sluis.audit.ActorLog;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogPeriod;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.ProcessingLog;
import eu.sluis.audit.ProcessingLog.Form;
import eu.sluis.register.KeepingRules;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The log of a period in the forms that others ask: `/logboek/exporteren`. */
@Path("/logboek/exporteren")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer"})
public class LogExportResource {

  private static final String MENU = "logboek";
  private static final String JSON_LINES = "application/x-ndjson";
  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final LeafStore leaves;
  private final KeepingRules rules;
  private final RecordedFile recorded;
  private final InstantSource clock;

  @Inject
  LogExportResource(
      Frames frames,
      CurrentVisitor visitors,
      LeafStore leaves,
      KeepingRules rules,
      AuditLog log,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.leaves = leaves;
    this.rules = rules;
    this.recorded = new RecordedFile(log);
    this.clock = clock;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance choose() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.LEGAL_TIME);
    return page(Period.Typed.of(Period.monthBefore(today)));
  }

  /** What was processed, of which nobody can tell who asked it. */
  @POST
  @RunOnVirtualThread
  @Path("/verwerkingen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, JSON_LINES})
  public Response processings(
      @FormParam("vanaf") @Nullable String from,
      @FormParam("tot") @Nullable String until,
      @FormParam("vorm") @Nullable String form,
      @Context UriInfo here) {
    var typed = Period.Typed.of(from, until);
    if (typed.period().isEmpty()) {
      return wrong(typed);
    }
    Period period = typed.period().get();
    Asker asker = asker();
    Form chosen = "otlp".equals(form) ? Form.OTLP : Form.LDV;
    var activities = activities(asker.organisation(), here.getBaseUri());
    return file(
        period,
        "processing_log",
        "verwerkingen",
        out ->
            new ProcessingLog(new LogPeriod(leaves, asker.organisation()), activities, chosen)
                .write(period.start(), period.end(), out));
  }

  /** Who did what; for the auditor alone. */
  @POST
  @RunOnVirtualThread
  @Path("/handelingen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, JSON_LINES})
  @RolesAllowed("auditor")
  public Response acts(
      @FormParam("vanaf") @Nullable String from, @FormParam("tot") @Nullable String until) {
    var typed = Period.Typed.of(from, until);
    if (typed.period().isEmpty()) {
      return wrong(typed);
    }
    Period period = typed.period().get();
    OrganisationId organisation = asker().organisation();
    return file(
        period,
        "actor_log",
        "handelingen",
        out ->
            new ActorLog(new LogPeriod(leaves, organisation))
                .write(period.start(), period.end(), out));
  }

  @FunctionalInterface
  private interface Lines {
    long write(java.io.OutputStream out) throws java.io.IOException;
  }

  private Response file(Period period, String kind, String name, Lines lines) {
    OpenIntent intent =
        recorded.begin(
            asker(),
            Action.LOG_EXPORTED,
            Map.of(
                "kind", kind,
                "from", period.from().toString(),
                "until", period.until().toString()));
    return recorded.file(
        intent,
        "%s-%s-%s.jsonl".formatted(name, period.from(), period.until()),
        JSON_LINES,
        out -> Map.of("entries", Long.toString(lines.write(out))));
  }

  /** The register of the organisation describes it, or else its own page does. */
  private Function<String, URI> activities(OrganisationId organisation, URI base) {
    var known = new HashMap<String, URI>();
    return useCase ->
        known.computeIfAbsent(
            useCase,
            id ->
                rules
                    .of(organisation, new UseCaseId(id))
                    .activity()
                    .orElseGet(() -> base.resolve("/toepassingen/" + id)));
  }

  private Response wrong(Period.Typed typed) {
    return Response.status(UNPROCESSABLE)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page(typed))
        .build();
  }

  private TemplateInstance page(Period.Typed typed) {
    var texts = frames.messages(ArchiveMessages.class);
    return frames.show(
        new Pages.LogExportPage(
            frames.of(texts.logExport(), MENU),
            Pages.PeriodView.of(typed, frames.language()),
            asker().has(Role.AUDITOR)));
  }

  private Asker asker() {
    return visitors.required().asker();
  }
}
