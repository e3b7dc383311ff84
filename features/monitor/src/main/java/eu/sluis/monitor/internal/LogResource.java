package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditStore;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Visitor;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.OrganisationId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The log, to read and to take along: `/logboek`. */
@Path("/logboek")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer"})
public class LogResource {

  private static final String MENU = "logboek";
  private static final String LINES_OF_JSON = "application/jsonl";

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final InstantSource clock;
  private final LogReading reading;
  private final RecordedExport export;

  @Inject
  LogResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      AuditLog log,
      AuditStore store,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.clock = clock;
    this.reading = new LogReading(store);
    this.export = new RecordedExport(log, store);
  }

  /** A page of the log, newest first. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance log(@QueryParam("voor") @Nullable String before) {
    OrganisationId organisation = organisation();
    LogReading.Part part;
    try {
      part = reading.before(organisation, number(before));
    } catch (AuditUnavailable away) {
      throw notReadable();
    }
    LogViews views = views(organisation);
    return frames.show(
        new Pages.LogPage(
            frames.of(frames.messages(MonitorMessages.class).log(), MENU),
            views.rows(part),
            views.damaged(part),
            views.paging(part),
            views.head(part.head())));
  }

  /** One entry in full. */
  @GET
  @RunOnVirtualThread
  @Path("/{sequence}")
  public TemplateInstance entry(@PathParam("sequence") String sequence) {
    OrganisationId organisation = organisation();
    OptionalLong asked = number(sequence);
    Optional<LogReading.Single> found;
    try {
      found =
          asked.isPresent() ? reading.single(organisation, asked.getAsLong()) : Optional.empty();
    } catch (AuditUnavailable away) {
      throw notReadable();
    }
    LogReading.Single single =
        found.orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording(
                        "Dit nummer staat niet in het logboek", "This number is not in the log"),
                    new Wording("Kies een regel in het logboek.", "Choose an entry in the log.")));
    var texts = frames.messages(MonitorMessages.class);
    String number = Long.toString(single.line().sequence());
    return frames.show(
        new Pages.EntryPage(
            frames.of(texts.entry(number) + " · " + texts.log(), MENU),
            views(organisation).entry(single)));
  }

  /** The whole log as a file; stands in the log itself before its first byte. */
  @POST
  @RunOnVirtualThread
  @Path("/export")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(LINES_OF_JSON)
  public Response export() {
    Visitor visitor = visitors.required();
    OpenIntent intent;
    try {
      intent = export.begin(visitor.asker());
    } catch (AuditUnavailable away) {
      throw new ProblemException(
          503,
          new Wording("Het logboek kan nu niet schrijven", "The log cannot be written now"),
          new Wording(
              "Een export wordt eerst vastgelegd. Dat lukte niet, daarom is er niets geëxporteerd."
                  + " Probeer het over een paar minuten opnieuw.",
              "An export is recorded first. That failed, so nothing was exported. Try again in a"
                  + " few minutes."));
    }
    StreamingOutput body = out -> export.write(intent, out);
    return Response.ok(body, LINES_OF_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\""
                + ExportName.of(visitor.organisationName(), clock.instant())
                + "\"")
        .build();
  }

  private OrganisationId organisation() {
    return visitors.required().asker().organisation();
  }

  private LogViews views(OrganisationId organisation) {
    var names = new HashMap<String, String>();
    for (UseCase useCase : useCases.all(organisation)) {
      names.put(useCase.id().value(), useCase.name());
    }
    return new LogViews(names, frames.language());
  }

  private static OptionalLong number(@Nullable String text) {
    try {
      return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException words) {
      return OptionalLong.empty();
    }
  }

  private static ProblemException notReadable() {
    return new ProblemException(
        503,
        new Wording("Het logboek is nu niet te lezen", "The log cannot be read now"),
        new Wording(
            "De database is niet bereikbaar. Probeer het over een paar minuten opnieuw; lukt het dan"
                + " niet, bel de beheerder.",
            "The database cannot be reached. Try again in a few minutes; if it fails again, call"
                + " the administrator."));
  }
}
