package eu.sluis.register.internal;

import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.register.KeepingRules;
import eu.sluis.register.Organisations;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.register.internal.Pages.UseCaseView;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.UseCaseId;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What AI may be used for here, and within which rules: `/toepassingen`. */
@Path("/toepassingen")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class UseCaseResource {

  /** Legal days begin and end in the Netherlands, wherever the server stands. */
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private static final String MENU = "toepassingen";

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final Organisations organisations;
  private final Policies policies;
  private final KeepingRules rules;
  private final InstantSource clock;

  @Inject
  UseCaseResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      Organisations organisations,
      Policies policies,
      KeepingRules rules,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.organisations = organisations;
    this.policies = policies;
    this.rules = rules;
    this.clock = clock;
  }

  /** Every use case of the organisation, by name. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance all() {
    Asker asker = visitors.required().asker();
    UseCaseViews views = views(asker);
    List<UseCaseView> shown =
        useCases.all(asker.organisation()).stream()
            .sorted(
                Comparator.comparing(UseCase::name, Collator.getInstance(Locale.of("nl", "NL"))))
            .map(useCase -> views.of(useCase, policy(useCase)))
            .toList();
    String title = frames.messages(RegisterMessages.class).useCases();
    return frames.show(new Pages.UseCasesPage(frames.of(title, MENU), shown));
  }

  /** One use case with its rules. */
  @GET
  @RunOnVirtualThread
  @Path("/{id}")
  public TemplateInstance one(@PathParam("id") String id) {
    Asker asker = visitors.required().asker();
    UseCase useCase = find(asker, id);
    UseCaseViews views = views(asker);
    Optional<Policy> policy = policy(useCase);
    Rulebook rulebook = Rulebook.of(useCase, organisations.find(useCase.organisation()));
    String menu = frames.messages(RegisterMessages.class).useCases();
    return frames.show(
        new Pages.UseCasePage(
            frames.of(useCase.name() + " · " + menu, MENU),
            views.of(useCase, policy),
            policy.isPresent(),
            views.chapter("use_case", rulebook.useCase()),
            views.chapter("baseline", rulebook.baseline()),
            views.chapter("floor", rulebook.floors()),
            policy.map(views::versions).orElse(List.of()),
            views.keeping(rules.of(useCase.organisation(), useCase.id()), policy),
            useCase.bouwcode()));
  }

  private UseCaseViews views(Asker asker) {
    return new UseCaseViews(
        asker, LocalDate.ofInstant(clock.instant(), LEGAL_TIME), frames.language());
  }

  /** The policy that decides; empty when a layer cannot be read, and then nothing is allowed. */
  private Optional<Policy> policy(UseCase useCase) {
    try {
      return Optional.of(policies.of(useCase));
    } catch (PolicyUnreadable unreadable) {
      return Optional.empty();
    }
  }

  private UseCase find(Asker asker, String id) {
    return id(id)
        .flatMap(known -> useCases.find(asker.organisation(), known))
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Deze toepassing bestaat niet", "This use case does not exist"),
                    new Wording(
                        "Kies een toepassing in het menu bij Toepassingen.",
                        "Choose a use case in the menu under Use cases.")));
  }

  private static Optional<UseCaseId> id(String text) {
    try {
      return Optional.of(new UseCaseId(text));
    } catch (IllegalArgumentException shape) {
      return Optional.empty();
    }
  }
}
