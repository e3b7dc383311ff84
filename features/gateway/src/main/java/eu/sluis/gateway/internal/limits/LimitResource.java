package eu.sluis.gateway.internal.limits;

import eu.sluis.gateway.Limits;
import eu.sluis.gateway.Limits.Subject;
import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much may be used: `/grenzen`. */
@Path("/grenzen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "owner"})
public class LimitResource {

  private static final String MENU = "grenzen";
  private static final int UNPROCESSABLE = 422;

  /** In an address, for the organisation, which has no subject. */
  private static final String ALL = "alles";

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final Limits limits;

  @Inject
  LimitResource(Frames frames, CurrentVisitor visitors, Limits limits) {
    this.frames = frames;
    this.visitors = visitors;
    this.limits = limits;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance list(@QueryParam("opgeslagen") @Nullable String saved) {
    var standings = limits.standings(asker());
    var rows =
        limits.subjects(asker()).stream()
            .map(subject -> row(subject, standings.getOrDefault(subject.scope(), List.of())))
            .toList();
    return frames.show(
        new Pages.LimitsPage(frames.of(texts().limits(), MENU), rows, saved != null));
  }

  @GET
  @Path("/{kind}/{subject}")
  @RunOnVirtualThread
  public TemplateInstance one(@PathParam("kind") String kind, @PathParam("subject") String id) {
    Subject subject = known(kind, id);
    var standings = limits.standings(asker()).getOrDefault(subject.scope(), List.of());
    return form(subject, LimitForm.of(standings, frames.language()), Optional.empty());
  }

  @POST
  @Path("/{kind}/{subject}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response set(
      @PathParam("kind") String kind,
      @PathParam("subject") String id,
      @FormParam("requests_per_minute") @Nullable String requestsPerMinute,
      @FormParam("tokens_per_minute") @Nullable String tokensPerMinute,
      @FormParam("tokens_per_day") @Nullable String tokensPerDay,
      @FormParam("euros_per_day") @Nullable String eurosPerDay,
      @FormParam("euros_per_month") @Nullable String eurosPerMonth,
      @FormParam("at_once") @Nullable String atOnce) {
    Subject subject = known(kind, id);
    var typed =
        LimitForm.typed(
            requestsPerMinute, tokensPerMinute, tokensPerDay, eurosPerDay, eurosPerMonth, atOnce);
    Optional<Measure> wrong = typed.wrong();
    if (wrong.isPresent()) {
      return Response.status(UNPROCESSABLE).entity(form(subject, typed, wrong)).build();
    }
    limits.set(asker(), subject, typed.amounts());
    return Response.seeOther(URI.create("/grenzen?opgeslagen=ja")).build();
  }

  private TemplateInstance form(Subject subject, LimitForm typed, Optional<Measure> wrong) {
    var fields = new ArrayList<Pages.Field>();
    String error = wrong.map(measure -> LimitForm.wrong(measure).in(frames.language())).orElse("");
    for (Measure measure : Measure.values()) {
      fields.add(
          new Pages.Field(
              measure.code(),
              label(measure),
              typed.text(measure),
              measure.unit() > 1,
              wrong.filter(measure::equals).map(_ -> error).orElse("")));
    }
    Pages.Row row = row(subject, List.of());
    String title = texts().limitsOf(row.name());
    return frames.show(
        new Pages.LimitPage(
            frames.of(title, MENU),
            row,
            fields,
            title,
            wrong.map(Measure::code).orElse(""),
            wrong.map(measure -> label(measure) + ": " + error).orElse("")));
  }

  private Pages.Row row(Subject subject, List<Limit.Standing> standings) {
    LimitScope scope = subject.scope();
    String id = scope.subject().isEmpty() ? ALL : scope.subject();
    return new Pages.Row(
        "/grenzen/" + scope.kind() + "/" + id,
        subject.name().isEmpty() ? texts().organisation() : subject.name(),
        switch (scope) {
          case LimitScope.OfOrganisation _ -> "";
          case LimitScope.OfUseCase _ -> texts().useCase();
          case LimitScope.OfKey _ -> texts().key();
        },
        standings.stream().map(this::sentence).toList());
  }

  private String sentence(Limit.Standing standing) {
    Locale language = frames.language();
    Measure measure = standing.limit().measure();
    String used = LimitWords.amount(measure, standing.used() + standing.open(), language);
    String most = LimitWords.amount(standing.limit(), language);
    String what = LimitWords.of(measure).in(language);
    return new Wording(used + " van " + most + " " + what, used + " of " + most + " " + what)
        .in(language);
  }

  private String label(Measure measure) {
    return switch (measure) {
      case REQUESTS_PER_MINUTE -> texts().requestsPerMinute();
      case TOKENS_PER_MINUTE -> texts().tokensPerMinute();
      case TOKENS_PER_DAY -> texts().tokensPerDay();
      case EUROS_PER_DAY -> texts().eurosPerDay();
      case EUROS_PER_MONTH -> texts().eurosPerMonth();
      case AT_ONCE -> texts().atOnce();
    };
  }

  private Subject known(String kind, String id) {
    String subject = kind.equals(LimitScope.OfOrganisation.KIND) && id.equals(ALL) ? "" : id;
    return limits
        .subject(asker(), kind, subject)
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Dit kunt u niet begrenzen", "You cannot limit this"),
                    new Wording(
                        "Het bestaat niet, of is van iemand anders. De beheerder kan helpen.",
                        "It does not exist, or belongs to somebody else. The administrator can"
                            + " help.")));
  }

  private Asker asker() {
    return visitors.required().asker();
  }

  private LimitMessages texts() {
    return frames.messages(LimitMessages.class);
  }
}
