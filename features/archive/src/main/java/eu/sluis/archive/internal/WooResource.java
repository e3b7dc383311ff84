package eu.sluis.archive.internal;

import eu.sluis.archive.internal.WooSearch.Outcome;
import eu.sluis.archive.internal.WooSearch.Query;
import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.Detectors;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What AI was asked about something, for a request under the Woo: `/woo`. Words are sent in the
 * body of a form and stand in no address and no log.
 */
@Path("/woo")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer"})
public class WooResource {

  static final int SHOWN_MAX = 50;

  private static final String MENU = "woo";
  private static final String ZIP = "application/zip";
  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final Detectors detectors;
  private final WooSearch search;
  private final RecordedFile recorded;
  private final InstantSource clock;

  @Inject
  WooResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      Detectors detectors,
      ShelfOfPeople people,
      ShelfOfPrograms programs,
      LeafStore leaves,
      AuditLog log,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.detectors = detectors;
    this.search = new WooSearch(List.of(people, programs), leaves);
    this.recorded = new RecordedFile(log);
    this.clock = clock;
  }

  /** The form of both addresses. */
  public static final class Sent {
    @FormParam("woorden")
    @Nullable String words;

    @FormParam("vanaf")
    @Nullable String from;

    @FormParam("tot")
    @Nullable String until;

    @FormParam("toepassing")
    @Nullable String useCase;

    @FormParam("reden")
    @Nullable String reason;
  }

  /** What was typed. */
  private record Typed(
      String words, Period.Typed period, Optional<UseCase> useCase, Optional<Reason> reason) {

    /** Empty when something is wrong. */
    Optional<Query> query() {
      return Words.usable(words) && reason.isPresent()
          ? period.period().map(days -> new Query(Words.of(words), days, useCase.map(UseCase::id)))
          : Optional.empty();
    }
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance begin() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.LEGAL_TIME);
    var typed =
        new Typed(
            "",
            Period.Typed.of(new Period(today.minusYears(1), today)),
            Optional.empty(),
            Optional.of(Reason.WOO_REQUEST));
    return page(typed, false, List.of());
  }

  /** Shows what was found, redacted. */
  @POST
  @RunOnVirtualThread
  @Path("/zoeken")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(@BeanParam Sent sent) {
    return asked(sent, Action.CONVERSATIONS_SEARCHED, this::shown);
  }

  private Response shown(OpenIntent intent, Typed typed, Query query) {
    OrganisationId organisation = asker().organisation();
    var hits = new Hits(new Redactor(detectors.of(organisation)), names(), frames.language());
    var shown = new ArrayList<Pages.HitView>();
    Outcome outcome;
    try {
      outcome =
          search.search(
              organisation,
              query,
              (talk, said) -> {
                if (shown.size() < SHOWN_MAX) {
                  shown.add(hits.of(talk, said));
                }
              });
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (AuditDamaged damaged) {
      recorded.conclude(intent, Ending.FAILED, Map.of("cause", "damaged"));
      throw damagedLog();
    } catch (RuntimeException failure) {
      recorded.conclude(intent, Ending.FAILED, Map.of());
      throw failure;
    }
    recorded.conclude(intent, Ending.DONE, fields(outcome));
    return Response.ok(page(typed, false, List.of(Hits.result(outcome, shown, frames.language()))))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Everything that was found, redacted, as a file. */
  @POST
  @RunOnVirtualThread
  @Path("/export")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, ZIP})
  public Response export(@BeanParam Sent sent) {
    return asked(sent, Action.CONVERSATIONS_PUBLISHED, this::file);
  }

  private Response file(OpenIntent intent, Typed typed, Query query) {
    OrganisationId organisation = asker().organisation();
    var redacted = new RedactedPackage(search, new Redactor(detectors.of(organisation)), names());
    Period period = query.period();
    return recorded.file(
        intent,
        "woo-%s-%s.zip".formatted(period.from(), period.until()),
        ZIP,
        out -> fields(redacted.write(organisation, query, out)));
  }

  private interface Answer {
    Response of(OpenIntent intent, Typed typed, Query query);
  }

  /** Recorded before it is answered; what was typed wrong is shown again and not recorded. */
  private Response asked(Sent sent, Action action, Answer answer) {
    var typed = typed(sent.words, sent.from, sent.until, sent.useCase, sent.reason);
    Optional<Query> query = typed.query();
    return query.isEmpty()
        ? wrong(typed)
        : answer.of(begin(action, typed, query.get()), typed, query.get());
  }

  private OpenIntent begin(Action action, Typed typed, Query query) {
    var fields = new HashMap<String, String>();
    fields.put("from", query.period().from().toString());
    fields.put("until", query.period().until().toString());
    typed.reason().ifPresent(reason -> fields.put("reason", reason.code()));
    query.useCase().ifPresent(useCase -> fields.put("use_case", useCase.value()));
    return recorded.begin(asker(), action, fields);
  }

  private static Map<String, String> fields(Outcome outcome) {
    return Map.of(
        "found", Long.toString(outcome.found()),
        "left_out", Long.toString(outcome.notSearched()));
  }

  private static ProblemException damagedLog() {
    return new ProblemException(
        503,
        new Wording("Het logboek is beschadigd", "The log is damaged"),
        new Wording(
            "Daarom is niet te zeggen wat er buiten deze zoekvraag bleef. Waarschuw de privacy"
                + " officer en de beheerder.",
            "So nobody can say what was left out of this search. Warn the privacy officer and the"
                + " administrator."));
  }

  private Typed typed(
      @Nullable String words,
      @Nullable String from,
      @Nullable String until,
      @Nullable String useCase,
      @Nullable String reason) {
    return new Typed(
        words == null ? "" : words.strip(),
        Period.Typed.of(from, until),
        useCase == null || useCase.isEmpty() ? Optional.empty() : Optional.of(known(useCase)),
        Optional.of(Reason.ofCode(reason).orElseThrow(WooResource::withoutReason)));
  }

  /** The form always sends one. */
  private static ProblemException withoutReason() {
    return new ProblemException(
        400,
        new Wording("Er is geen reden gekozen", "No reason was chosen"),
        new Wording("Kies een reden in de lijst.", "Choose a reason in the list."));
  }

  private UseCase known(String id) {
    try {
      return useCases
          .find(asker().organisation(), new UseCaseId(id))
          .orElseThrow(WooResource::absent);
    } catch (IllegalArgumentException shape) {
      throw absent();
    }
  }

  private static ProblemException absent() {
    return ProblemException.absent(
        new Wording("Deze toepassing bestaat niet", "This use case does not exist"),
        new Wording("Kies een toepassing in de lijst.", "Choose a use case in the list."));
  }

  private Response wrong(Typed typed) {
    return Response.status(UNPROCESSABLE)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page(typed, true, List.of()))
        .build();
  }

  private TemplateInstance page(Typed typed, boolean checked, List<Pages.ResultView> results) {
    var language = frames.language();
    var uses = new ArrayList<Pages.Choice>();
    for (UseCase useCase : useCases.all(asker().organisation())) {
      boolean chosen = typed.useCase().map(one -> one.id().equals(useCase.id())).orElse(false);
      uses.add(new Pages.Choice(useCase.id().value(), useCase.name(), chosen));
    }
    var reasons = new ArrayList<Pages.Choice>();
    for (Reason reason : Reason.values()) {
      reasons.add(
          new Pages.Choice(
              reason.code(),
              reason.label().in(language),
              typed.reason().filter(reason::equals).isPresent()));
    }
    String wordsError =
        checked && !Words.usable(typed.words())
            ? new Wording(
                    "Vul een tot tien woorden in, samen ten hoogste 200 tekens.",
                    "Enter one to ten words, at most 200 characters together.")
                .in(language)
            : "";
    return frames.show(
        new Pages.WooPage(
            frames.of(frames.messages(ArchiveMessages.class).woo(), MENU),
            new Pages.QueryView(
                typed.words(),
                Pages.PeriodView.of(typed.period(), language),
                uses,
                reasons,
                wordsError),
            results));
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (UseCase useCase : useCases.all(asker().organisation())) {
      names.put(useCase.id().value(), useCase.name());
    }
    return names;
  }

  private Asker asker() {
    return visitors.required().asker();
  }
}
