package eu.sluis.sources.internal;

import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.shell.Frames;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.Care;
import eu.sluis.sources.health.HealthStore;
import eu.sluis.sources.health.Quality;
import eu.sluis.sources.health.Usage;
import eu.sluis.sources.internal.HealthPages.OverviewRow;
import eu.sluis.sources.internal.HealthPages.WordRow;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How all sources are: `/bronnen/grip`, and the catalogue of them. */
@Path("/bronnen/grip")
@RolesAllowed("information-manager")
public class HealthOverviewResource {

  /** A figure from before is of another time. */
  private static final int QUALITY_DAYS_MAX = 30;

  private static final String JSON_LD = "application/ld+json";
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final Frames frames;
  private final SourceDesk desk;
  private final SourceStore store;
  private final HealthStore health;
  private final Usage usage;
  private final People people;
  private final Organisations organisations;
  private final InstantSource clock;

  @Inject
  HealthOverviewResource(
      Frames frames,
      SourceDesk desk,
      SourceStore store,
      HealthStore health,
      Usage usage,
      People people,
      Organisations organisations,
      InstantSource clock) {
    this.frames = frames;
    this.desk = desk;
    this.store = store;
    this.health = health;
    this.usage = usage;
    this.people = people;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RunOnVirtualThread
  public TemplateInstance overview() {
    OrganisationId organisation = desk.asker().organisation();
    Map<SourceId, Integer> open = health.open(organisation);
    var names = new HashMap<PersonId, String>();
    for (Person person : people.all(organisation)) {
      names.put(person.id(), person.name());
    }
    List<OverviewRow> rows =
        store.sources(organisation).stream()
            .map(
                source -> {
                  Care care = health.care(organisation, source.id());
                  return new OverviewRow(
                      source.id().toString(),
                      source.name(),
                      percent(source).map(Object::toString).orElse(""),
                      open.getOrDefault(source.id(), 0),
                      care.owner().map(id -> names.getOrDefault(id, "")).orElse(""),
                      care.steward().map(id -> names.getOrDefault(id, "")).orElse(""));
                })
            .toList();
    List<WordRow> words =
        usage.shown(organisation).stream()
            .map(word -> new WordRow(word.word(), word.questions()))
            .toList();
    return frames.show(
        new HealthPages.OverviewPage(
            frames.of(frames.messages(HealthMessages.class).overview(), "bronnen"),
            rows,
            words,
            Usage.DAYS,
            Usage.ASKERS_MIN));
  }

  /** The catalogue in DCAT-AP-NL, as JSON-LD. */
  @GET
  @Path("/catalogus")
  @Produces({JSON_LD, MediaType.TEXT_HTML})
  @RunOnVirtualThread
  public Response catalogue() {
    Organisation organisation = organisations.find(desk.asker().organisation()).orElseThrow();
    List<DcatCatalogue.Entry> entries =
        store.sources(organisation.id()).stream()
            .map(
                source ->
                    new DcatCatalogue.Entry(
                        source,
                        store.documents(organisation.id(), source.id()).size(),
                        percent(source)))
            .toList();
    return Response.ok(DcatCatalogue.of(organisation, entries), JSON_LD)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bronnen.jsonld\"")
        .build();
  }

  private Optional<Integer> percent(Source source) {
    LocalDate since = LocalDate.ofInstant(clock.instant(), LEGAL_TIME).minusDays(QUALITY_DAYS_MAX);
    List<Quality> days = health.quality(source.organisation(), source.id(), since);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().percent());
  }
}
