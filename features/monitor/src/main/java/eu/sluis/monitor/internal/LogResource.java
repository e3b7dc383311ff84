package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Cosigning;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.SignedTree;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TlogProof;
import eu.sluis.audit.TreeStore;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.register.People;
import eu.sluis.register.StoreUnavailable;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The log, to read and to take along: `/logboek`. */
@Path("/logboek")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer"})
public class LogResource {

  private static final String MENU = "logboek";

  /** So long a page waits for the index. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(1);

  private static final String ZIP = "application/zip";

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final InstantSource clock;
  private final LogReading reading;
  private final RecordedExport export;
  private final LogKeys keys;
  private final Cosigning cosigning;
  private final LogIndex index;
  private final LogIndexing indexing;
  private final FoundReading found;
  private final PersonSearch people;

  @Inject
  LogResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      AuditLog log,
      LeafStore leaves,
      TreeStore tree,
      Publisher publisher,
      Cosigning cosigning,
      LogKeys keys,
      LogIndex index,
      LogIndexing indexing,
      SearchReasons reasons,
      People people,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.clock = clock;
    this.keys = keys;
    this.cosigning = cosigning;
    this.index = index;
    this.indexing = indexing;
    this.people = new PersonSearch(log, leaves, index, reasons, people, clock);
    this.found = new FoundReading(leaves, publisher::last);
    this.reading = new LogReading(leaves, publisher::last);
    this.export = new RecordedExport(log, new ServedLog(leaves, tree), publisher);
  }

  /** A page of the log, newest first. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance log(@QueryParam("voor") @Nullable String before) {
    OrganisationId organisation = organisation();
    LogReading.Part part;
    try {
      part = reading.before(organisation, LogNumbers.read(before));
    } catch (AuditUnavailable away) {
      throw LogProblems.notReadable();
    }
    LogViews views = views(organisation);
    return frames.show(
        new Pages.LogPage(
            frames.of(frames.messages(MonitorMessages.class).log(), MENU),
            views.rows(part),
            views.damaged(part),
            views.paging(part),
            new SigningViews(frames.language())
                .signing(
                    part,
                    cosigning.agreement(organisation),
                    LogFilesResource.PATH + organisation,
                    keys.verifiers(organisation))));
  }

  /** One entry in full. */
  @GET
  @RunOnVirtualThread
  @Path("/{sequence}")
  public TemplateInstance entry(@PathParam("sequence") String sequence) {
    LogReading.Single single = single(sequence);
    var texts = frames.messages(MonitorMessages.class);
    OrganisationId organisation = organisation();
    String number = Long.toString(single.line().sequence());
    return frames.show(
        new Pages.EntryPage(
            frames.of(texts.entry(number) + " · " + texts.log(), MENU),
            views(organisation)
                .entry(
                    single,
                    act(organisation, single.line().sequence()),
                    reason(organisation, single),
                    keys.verifiers(organisation),
                    LogFilesResource.PATH + organisation)));
  }

  private Optional<FoundReading.Act> act(OrganisationId organisation, long sequence) {
    try {
      var _ = indexing.catchUp(organisation, WAIT_MAX);
      return found.read(organisation, index.act(organisation, sequence).stream().toList()).stream()
          .findFirst();
    } catch (AuditDamaged damaged) {
      return Optional.empty();
    } catch (AuditUnavailable | StoreUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  private String reason(OrganisationId organisation, LogReading.Single single) {
    return single.line() instanceof LogReading.Line.Sound(var entry)
        ? people.reason(organisation, entry, single.entry().map(StoredLeaf::entry).orElse(""))
        : "";
  }

  /** The leaf of an entry as it stands in the tree, to check a proof with. */
  @GET
  @RunOnVirtualThread
  @Path("/{sequence}/regel")
  @Produces(MediaType.APPLICATION_JSON)
  public Response leaf(@PathParam("sequence") String sequence) {
    LogReading.Single single = single(sequence);
    return single
        .entry()
        .map(
            leaf ->
                file(
                    leaf.bytes(), MediaType.APPLICATION_JSON, "regel-" + leaf.sequence() + ".json"))
        .orElseThrow(LogProblems::noSuchEntry);
  }

  /** Shows that an entry stands in what was signed: a tlog-proof of C2SP. */
  @GET
  @RunOnVirtualThread
  @Path("/{sequence}/bewijs")
  @Produces(MediaType.TEXT_PLAIN)
  public Response proof(@PathParam("sequence") String sequence) {
    if (single(sequence).standing() instanceof LogReading.Standing.Held(TlogProof proof)) {
      return file(proof.bytes(), MediaType.TEXT_PLAIN, "bewijs-" + proof.index() + ".tlog-proof");
    }
    throw ProblemException.absent(
        new Wording("Van deze regel is nog geen bewijs", "There is no proof of this entry yet"),
        new Wording(
            "Een regel is na enkele seconden ondertekend. Probeer het dan opnieuw.",
            "An entry is signed after a few seconds. Try again then."));
  }

  private static Response file(byte[] bytes, String type, String name) {
    return Response.ok(bytes, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private LogReading.Single single(String sequence) {
    OptionalLong asked = LogNumbers.read(sequence);
    try {
      return (asked.isPresent()
              ? reading.single(organisation(), asked.getAsLong())
              : Optional.<LogReading.Single>empty())
          .orElseThrow(LogProblems::noSuchEntry);
    } catch (AuditUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  /** The whole log as a file; stands in the log itself before its first byte. */
  @POST
  @RunOnVirtualThread
  @Path("/export")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(ZIP)
  public Response export() {
    Visitor visitor = visitors.required();
    OpenIntent intent;
    SignedTree signed;
    try {
      intent = export.begin(visitor.asker());
      signed = export.sign(intent);
    } catch (AuditUnavailable away) {
      throw new ProblemException(
          503,
          new Wording("Het logboek kan nu niet schrijven", "The log cannot be written now"),
          new Wording(
              "Een export wordt eerst vastgelegd. Dat lukte niet, daarom is er niets geëxporteerd."
                  + " Probeer het over een paar minuten opnieuw.",
              "An export is recorded first. That failed, so nothing was exported. Try again in a"
                  + " few minutes."));
    } catch (AuditDamaged damaged) {
      throw new ProblemException(
          503,
          new Wording("Het logboek is beschadigd", "The log is damaged"),
          new Wording(
              "`"
                  + damaged.where()
                  + "` is niet meer wat er is ondertekend, daarom is er niets geëxporteerd."
                  + " Waarschuw de privacy officer en de beheerder.",
              "`"
                  + damaged.where()
                  + "` is no longer what was signed, so nothing was exported. Warn the privacy"
                  + " officer and the administrator."));
    }
    StreamingOutput body = out -> export.write(intent, signed, out);
    return Response.ok(body, ZIP)
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
    return LogViews.of(useCases, organisation, frames.language());
  }
}
