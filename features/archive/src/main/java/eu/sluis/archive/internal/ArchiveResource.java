package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Shelf.Wanted;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.OpenIntent;
import eu.sluis.register.Keeping;
import eu.sluis.register.KeepingRules;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Visitor;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.OrganisationId;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations for the archive, by use case: `/archief`. */
@Path("/archief")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"information-manager", "privacy-officer"})
public class ArchiveResource {

  private static final String MENU = "archief";
  private static final String ZIP = "application/zip";
  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final KeepingRules rules;
  private final List<Shelf> shelves;
  private final ArchivePackage packages;
  private final RecordedFile recorded;
  private final InstantSource clock;

  @Inject
  ArchiveResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      KeepingRules rules,
      ShelfOfPeople people,
      ShelfOfPrograms programs,
      AuditLog log,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.rules = rules;
    this.shelves = List.of(people, programs);
    this.packages = new ArchivePackage(shelves);
    this.recorded = new RecordedFile(log);
    this.clock = clock;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance choose() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.LEGAL_TIME);
    return page(Period.Typed.of(new Period(today.withDayOfYear(1), today)));
  }

  /** The conversations of one use case that were last used in a period. */
  @POST
  @RunOnVirtualThread
  @Path("/{useCase}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, ZIP})
  public Response take(
      @PathParam("useCase") String id,
      @FormParam("vanaf") @Nullable String from,
      @FormParam("tot") @Nullable String until) {
    Visitor visitor = visitors.required();
    UseCase useCase = find(visitor.asker().organisation(), id);
    var typed = Period.Typed.of(from, until);
    if (typed.period().isEmpty()) {
      return Response.status(UNPROCESSABLE)
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(page(typed))
          .build();
    }
    Keeping keeping = rules.of(useCase.organisation(), useCase.id());
    if (keeping.category().isEmpty()) {
      throw new ProblemException(
          409,
          new Wording(
              "Deze toepassing heeft nog geen categorie van de selectielijst",
              "This use case has no category of the selection list yet"),
          new Wording(
              "Zonder categorie neemt een archief niets aan. De eigenaar of de privacy officer vult"
                  + " haar in op de pagina van de toepassing, bij Bewaren.",
              "An archive accepts nothing without a category. The owner or the privacy officer"
                  + " fills it in on the page of the use case, under Retention."));
    }
    Period period = typed.period().get();
    OpenIntent intent =
        recorded.begin(
            visitor.asker(),
            Action.CONVERSATIONS_ARCHIVED,
            Map.of(
                "use_case", useCase.id().value(),
                "from", period.from().toString(),
                "until", period.until().toString()));
    var order =
        new ArchivePackage.Order(
            useCase, keeping, period, visitor.organisationName(), clock.instant());
    return recorded.file(
        intent,
        "archief-%s-%s-%s.zip".formatted(useCase.id(), period.from(), period.until()),
        ZIP,
        out -> packages.write(order, out).fields());
  }

  private TemplateInstance page(Period.Typed typed) {
    OrganisationId organisation = visitors.required().asker().organisation();
    List<Pages.ArchiveRow> rows =
        useCases.all(organisation).stream().map(useCase -> row(organisation, useCase)).toList();
    return frames.show(
        new Pages.ArchivePage(
            frames.of(frames.messages(ArchiveMessages.class).archive(), MENU),
            Pages.PeriodView.of(typed, frames.language()),
            rows));
  }

  private Pages.ArchiveRow row(OrganisationId organisation, UseCase useCase) {
    var wanted = new Wanted(Optional.of(useCase.id()), Instant.EPOCH, Shelf.FOR_EVER);
    long count = shelves.stream().mapToLong(shelf -> shelf.count(organisation, wanted)).sum();
    return new Pages.ArchiveRow(
        useCase.id().value(),
        useCase.name(),
        Long.toString(count),
        rules.of(organisation, useCase.id()).category());
  }

  private UseCase find(OrganisationId organisation, String id) {
    try {
      return useCases.find(organisation, new UseCaseId(id)).orElseThrow(ArchiveResource::absent);
    } catch (IllegalArgumentException shape) {
      throw absent();
    }
  }

  private static ProblemException absent() {
    return ProblemException.absent(
        new Wording("Deze toepassing bestaat niet", "This use case does not exist"),
        new Wording("Kies een toepassing bij Archief.", "Choose a use case under Archive."));
  }
}
