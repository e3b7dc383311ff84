package eu.sluis.sources.internal;

import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.Care;
import eu.sluis.sources.health.FactStore;
import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.HealthStore;
import eu.sluis.sources.health.Inspection;
import eu.sluis.sources.health.Proposals;
import eu.sluis.sources.health.Quality;
import eu.sluis.sources.health.Usage;
import eu.sluis.sources.internal.HealthPages.HiddenRow;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one source is, and what could be done about it. */
@Path("/bronnen/{id}/grip")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class HealthResource {

  private static final int CARDS_MAX = 20;
  private static final int CHART_DAYS = 90;
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final Frames frames;
  private final SourceDesk desk;
  private final SourceStore store;
  private final FactStore facts;
  private final HealthStore health;
  private final Inspection inspection;
  private final Proposals proposals;
  private final Usage usage;
  private final People people;
  private final InstantSource clock;

  @Inject
  HealthResource(
      Frames frames,
      SourceDesk desk,
      SourceStore store,
      FactStore facts,
      HealthStore health,
      Inspection inspection,
      Proposals proposals,
      Usage usage,
      People people,
      InstantSource clock) {
    this.frames = frames;
    this.desk = desk;
    this.store = store;
    this.facts = facts;
    this.health = health;
    this.inspection = inspection;
    this.proposals = proposals;
    this.usage = usage;
    this.people = people;
    this.clock = clock;
  }

  /** The page; it shows what was worked out last, and has it worked out again. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance show(
      @PathParam("id") String id, @QueryParam("vanaf") @Nullable Integer from) {
    Source source = desk.source(id);
    OrganisationId organisation = source.organisation();
    boolean pending = inspection.pending(source);
    inspection.start(source);
    var texts = frames.messages(HealthMessages.class);
    var views = new HealthViews(frames.language());
    List<Document> documents = store.documents(organisation, source.id());
    List<Finding> findings = health.findings(organisation, source.id());
    List<Finding> open =
        findings.stream()
            .filter(finding -> finding.decision() instanceof Decision.Open)
            .sorted(Comparator.comparing(Finding::kind))
            .toList();
    var slice = Slice.of(open, from, CARDS_MAX);
    var cards =
        new ProposalCards(
            store, desk.asker(), clock.instant(), frames.language(), texts.mayNotRead());
    LocalDate today = LocalDate.ofInstant(clock.instant(), LEGAL_TIME);
    List<Quality> days = health.quality(organisation, source.id(), today.minusDays(CHART_DAYS));
    Quality last = days.isEmpty() ? new Quality(today, 0, 0, Map.of()) : days.getLast();
    var titles = new HashMap<DocumentId, String>();
    documents.forEach(document -> titles.put(document.id(), document.title()));
    List<Person> all = people.all(organisation);
    var names = new HashMap<PersonId, String>();
    all.forEach(person -> names.put(person.id(), person.name()));
    Care care = health.care(organisation, source.id());
    Set<DocumentId> hidden = facts.hidden(organisation, source.id());
    return frames.show(
        new HealthPages.HealthPage(
            frames.of(texts.health() + " · " + source.name(), "bronnen"),
            source.id().toString(),
            source.name(),
            pending,
            last.percent(),
            last.remarked(),
            last.documents(),
            views.facts(
                source,
                documents,
                facts.known(organisation, source.id()).values(),
                open,
                usage.nearest(organisation).getOrDefault(source.id(), 0)),
            slice.rows().stream().map(cards::of).toList(),
            slice.paging(texts::range, page(source) + "?vanaf="),
            documents.stream()
                .filter(document -> hidden.contains(document.id()))
                .map(document -> new HiddenRow(document.id().toString(), document.title()))
                .toList(),
            views.chart(days),
            views.days(days),
            views.people(all, care.owner()),
            views.people(all, care.steward()),
            views.decided(findings, titles, names)));
  }

  /** Whether documents are still being looked at, asked again every second while they are. */
  @GET
  @Path("/stand")
  @RunOnVirtualThread
  public Response state(@PathParam("id") String id) {
    Source source = desk.source(id);
    boolean pending = inspection.pending(source);
    var answer =
        Response.ok(frames.show(new HealthPages.LookingPart(source.id().toString(), pending)));
    return (pending ? answer : answer.header("HX-Refresh", "true")).build();
  }

  /** Does what is proposed, or leaves it as it is. */
  @POST
  @Path("/voorstellen/{finding}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response decide(
      @PathParam("id") String id,
      @PathParam("finding") String findingId,
      @FormParam("besluit") @Nullable String decision) {
    Source source = desk.source(id);
    Finding finding =
        health.findings(source.organisation(), source.id()).stream()
            .filter(one -> one.id().toString().equals(findingId))
            .findFirst()
            .orElseThrow(HealthResource::decidedAlready);
    boolean decided =
        switch (decision == null ? "" : decision) {
          case "doen" -> proposals.accept(desk.asker(), source, finding);
          case "laten" -> proposals.decline(desk.asker(), source, finding);
          default ->
              throw new ProblemException(
                  400,
                  new Wording("Dit besluit is er niet", "There is no such decision"),
                  new Wording(
                      "Kies een van de knoppen bij het voorstel.",
                      "Choose one of the buttons of the proposal."));
        };
    if (!decided) {
      throw decidedAlready();
    }
    return Response.seeOther(URI.create(page(source) + "#voorstellen")).build();
  }

  /** Lets a hidden document be found again. */
  @POST
  @Path("/documenten/{document}/tonen")
  @RunOnVirtualThread
  public Response showAgain(@PathParam("id") String id, @PathParam("document") String documentId) {
    Source source = desk.source(id);
    DocumentId document =
        SourceDesk.documentId(documentId)
            .filter(facts.hidden(source.organisation(), source.id())::contains)
            .orElseThrow(
                () ->
                    ProblemException.absent(
                        new Wording(
                            "Dit document is niet verborgen", "This document is not hidden"),
                        new Wording(
                            "Open de pagina van de bron opnieuw.",
                            "Open the page of the source again.")));
    proposals.show(desk.asker(), source, document);
    return Response.seeOther(page(source)).build();
  }

  /** Sets who answers for the source and who looks after it. */
  @POST
  @Path("/zorg")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response care(
      @PathParam("id") String id,
      @FormParam("eigenaar") @Nullable String owner,
      @FormParam("beheerder") @Nullable String steward) {
    Source source = desk.source(id);
    proposals.care(desk.asker(), source, new Care(person(source, owner), person(source, steward)));
    return Response.seeOther(URI.create(page(source) + "#zorg")).build();
  }

  private Optional<PersonId> person(Source source, @Nullable String id) {
    if (id == null || id.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        people.all(source.organisation()).stream()
            .filter(person -> person.active() && person.id().toString().equals(id))
            .map(Person::id)
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        400,
                        new Wording("Deze collega is er niet", "This colleague is not here"),
                        new Wording(
                            "Kies iemand die nu een account heeft.",
                            "Choose somebody who has an account now."))));
  }

  private static ProblemException decidedAlready() {
    return new ProblemException(
        409,
        new Wording("Dit voorstel is er niet meer", "This proposal is no longer here"),
        new Wording(
            "Iemand heeft al besloten, of het document is veranderd. Open de pagina opnieuw.",
            "Somebody decided already, or the document changed. Open the page again."));
  }

  private static URI page(Source source) {
    return URI.create("/bronnen/" + source.id() + "/grip");
  }
}
