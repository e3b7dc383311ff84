package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.Publisher;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.monitor.internal.SearchForm.Wrong;
import eu.sluis.register.People;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Searching the log: `/logboek/zoeken`. */
@Path("/logboek/zoeken")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer"})
public class SearchResource {

  static final String PATH = "/logboek/zoeken";

  /** So long a page waits for the index; then it shows how far that is. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(1);

  private static final int PAGE = 50;

  /** A count goes no further: past it the number says little, and costs much. */
  static final int COUNT_MAX = 10_000;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final LogIndex index;
  private final LogIndexing indexing;
  private final FoundReading reading;
  private final PersonSearch people;

  @Inject
  SearchResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      People people,
      AuditLog log,
      LeafStore leaves,
      LogIndex index,
      LogIndexing indexing,
      SearchReasons reasons,
      Publisher publisher,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.index = index;
    this.indexing = indexing;
    this.reading = new FoundReading(leaves, publisher::last);
    this.people = new PersonSearch(log, leaves, index, reasons, people, clock);
  }

  /** The form, with what was found when something was asked. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance search(
      @QueryParam("van") @Nullable String from,
      @QueryParam("tot") @Nullable String until,
      @QueryParam("toepassing") @Nullable String useCase,
      @QueryParam("wat") @Nullable String action,
      @QueryParam("afloop") @Nullable String ending,
      @QueryParam("regel") @Nullable String rule,
      @QueryParam("model") @Nullable String model,
      @QueryParam("zoekactie") @Nullable String search,
      @QueryParam("voor") @Nullable String before) {
    var form = SearchForm.of(from, until, useCase, action, ending, rule, model, search);
    var wrong = new ArrayList<>(form.wrong());
    Optional<PersonId> about = about(form, wrong);
    Optional<LogQuery> query =
        wrong.isEmpty()
            ? Optional.of(about.map(form.query()::of).orElse(form.query()))
            : Optional.empty();
    return page(form, query, LogNumbers.read(before), wrong, "", "", about.isPresent());
  }

  private Optional<PersonId> about(SearchForm form, List<Wrong> wrong) {
    if (form.search().isEmpty()) {
      return Optional.empty();
    }
    OptionalLong place = LogNumbers.read(form.search());
    Optional<PersonId> about =
        place.isPresent() ? people.about(asker(), place.getAsLong()) : Optional.empty();
    if (about.isEmpty()) {
      wrong.add(
          new Wrong(
              "persoon",
              new Wording(
                  "Deze zoekactie is niet van u, of te lang geleden. Geef opnieuw de persoon en"
                      + " een reden.",
                  "This search is not yours, or too long ago. Give the person and a reason"
                      + " again.")));
    }
    return about;
  }

  /** Searches for a person: records that, and leads to what was found. */
  @POST
  @RunOnVirtualThread
  @Path("/persoon")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response person(
      @FormParam("persoon") @Nullable String person,
      @FormParam("reden") @Nullable String reason,
      @FormParam("van") @Nullable String from,
      @FormParam("tot") @Nullable String until,
      @FormParam("toepassing") @Nullable String useCase,
      @FormParam("wat") @Nullable String action,
      @FormParam("afloop") @Nullable String ending,
      @FormParam("regel") @Nullable String rule,
      @FormParam("model") @Nullable String model) {
    var form = SearchForm.of(from, until, useCase, action, ending, rule, model, "");
    String who = person == null ? "" : person;
    String why = reason == null ? "" : reason;
    var wrong = new ArrayList<>(form.wrong());
    if (wrong.isEmpty()) {
      try {
        // What happened just now is searched too.
        var _ = indexing.catchUp(asker().organisation(), WAIT_MAX);
        switch (people.ask(asker(), who, why, form.query())) {
          case PersonSearch.Asked.Recorded(long place) -> {
            return Response.seeOther(URI.create(PATH + form.with(place).address())).build();
          }
          case PersonSearch.Asked.Refused(String field, Wording what) ->
              wrong.add(new Wrong(field, what));
        }
      } catch (AuditUnavailable | StoreUnavailable away) {
        throw LogProblems.notRecorded();
      }
    }
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(page(form, Optional.empty(), OptionalLong.empty(), wrong, who, why, false))
        .type(MediaType.TEXT_HTML_TYPE)
        .build();
  }

  private TemplateInstance page(
      SearchForm form,
      Optional<LogQuery> query,
      OptionalLong before,
      List<Wrong> wrong,
      String person,
      String reason,
      boolean about) {
    var texts = frames.messages(MonitorMessages.class);
    var views = new SearchViews(frames.language());
    try {
      Optional<SearchPages.Results> results =
          query.map(asked -> results(form, asked, before, views));
      return frames.show(
          new SearchPages.SearchPage(
              frames.of(texts.search() + " · " + texts.log(), "logboek"),
              views.form(form, useCases.all(asker().organisation()), wrong, person, reason, about),
              results.orElse(SearchPages.Results.NONE)));
    } catch (AuditUnavailable | StoreUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  private SearchPages.Results results(
      SearchForm form, LogQuery query, OptionalLong before, SearchViews views) {
    var organisation = asker().organisation();
    LogIndexing.Reach reach = indexing.catchUp(organisation, WAIT_MAX);
    List<LogIndex.Found> found = index.find(organisation, query, before, PAGE + 1);
    LogViews rows = LogViews.of(useCases, organisation, frames.language());
    List<FoundReading.Act> acts =
        reading.read(organisation, found.subList(0, Math.min(PAGE, found.size())));
    return views.results(
        form,
        reach,
        acts.stream().map(rows::act).toList(),
        index.count(organisation, query, COUNT_MAX + 1L),
        index.count(
            organisation,
            new LogQuery(
                Optional.empty(),
                Optional.empty(),
                "",
                eu.sluis.monitor.LogAct.DAMAGED,
                "",
                "",
                "",
                Optional.empty()),
            COUNT_MAX),
        found.size() > PAGE,
        before.isPresent());
  }

  private Asker asker() {
    return visitors.required().asker();
  }
}
