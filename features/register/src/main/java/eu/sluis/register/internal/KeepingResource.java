package eu.sluis.register.internal;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.register.Keeping;
import eu.sluis.register.KeepingRules;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the conversations of a use case are kept: `/toepassingen/ID/bewaren`. */
@Path("/toepassingen/{id}/bewaren")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"owner", "privacy-officer"})
public class KeepingResource {

  private static final String MENU = "toepassingen";
  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final KeepingRules rules;
  private final AuditLog log;

  @Inject
  KeepingResource(
      Frames frames, CurrentVisitor visitors, UseCases useCases, KeepingRules rules, AuditLog log) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.rules = rules;
    this.log = log;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance form(@PathParam("id") String id) {
    UseCase useCase = find(id);
    return page(useCase, KeepingForm.of(rules.of(useCase.organisation(), useCase.id())));
  }

  /** Decides it; stands in the log before it holds. */
  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @PathParam("id") String id,
      @FormParam("maanden") @Nullable String months,
      @FormParam("waardering") @Nullable String valuation,
      @FormParam("categorie") @Nullable String category,
      @FormParam("register") @Nullable String activity) {
    UseCase useCase = find(id);
    var typed = KeepingForm.typed(months, valuation, category, activity);
    Optional<Keeping> keeping = typed.keeping();
    if (keeping.isEmpty()) {
      return Response.status(UNPROCESSABLE).entity(page(useCase, typed)).build();
    }
    save(visitors.required().asker(), useCase, keeping.get());
    return Response.seeOther(URI.create("/toepassingen/" + useCase.id() + "#bewaren")).build();
  }

  private void save(Asker asker, UseCase useCase, Keeping keeping) {
    OpenIntent intent;
    try {
      intent =
          log.intend(
              asker.organisation(),
              Action.KEEPING_CHANGED,
              Map.of(
                  "person", asker.person().toString(),
                  "use_case", useCase.id().value(),
                  "months", Integer.toString(keeping.months())));
    } catch (AuditUnavailable away) {
      throw new ProblemException(
          503,
          new Wording("Het logboek kan nu niet schrijven", "The log cannot be written now"),
          new Wording(
              "Een wijziging wordt eerst vastgelegd. Dat lukte niet, daarom is er niets gewijzigd."
                  + " Probeer het over een paar minuten opnieuw.",
              "A change is recorded first. That failed, so nothing was changed. Try again in a few"
                  + " minutes."));
    }
    try {
      rules.save(asker.organisation(), useCase.id(), keeping);
    } catch (StoreUnavailable away) {
      RecordedAct.conclude(
          log, intent, Ending.FAILED, Leaf.Facts.of(Map.of("cause", "store_away")));
      throw away;
    }
    RecordedAct.conclude(log, intent, Ending.DONE, Leaf.Facts.NONE);
  }

  private TemplateInstance page(UseCase useCase, KeepingForm typed) {
    var texts = frames.messages(RegisterMessages.class);
    return frames.show(
        new Pages.KeepingPage(
            frames.of(texts.keeping() + " · " + useCase.name(), MENU),
            useCase.id().value(),
            useCase.name(),
            typed.months(),
            typed.valuation().equals("preserve"),
            typed.category(),
            typed.activity(),
            error(typed, "maanden"),
            error(typed, "categorie"),
            error(typed, "register")));
  }

  private String error(KeepingForm typed, String field) {
    return Optional.ofNullable(typed.errors().get(field))
        .map(sentence -> sentence.in(frames.language()))
        .orElse("");
  }

  private UseCase find(String id) {
    UseCaseId known;
    try {
      known = new UseCaseId(id);
    } catch (IllegalArgumentException shape) {
      throw absent();
    }
    return useCases
        .find(visitors.required().asker().organisation(), known)
        .orElseThrow(KeepingResource::absent);
  }

  private static ProblemException absent() {
    return ProblemException.absent(
        new Wording("Deze toepassing bestaat niet", "This use case does not exist"),
        new Wording(
            "Kies een toepassing in het menu bij Toepassingen.",
            "Choose a use case in the menu under Use cases."));
  }
}
