package eu.sluis.workplace;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.Account;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.Recognisers;
import eu.sluis.gateway.Retries;
import eu.sluis.gateway.Traffic;
import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.Unlimited;
import eu.sluis.knowledge.Entailment;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Reranker;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.SupportCheck;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Somebody who asks, with a whole road behind the desk. */
final class Desk {

  private static final String HEAD =
      """
      bouwcode: 1
      name: Regels
      source: DPIA
      approved_by: college
      until: 2030-01-01
      rules:
        - { id: r-1, sentence: Tot en met vertrouwelijk., allow: documents, up_to: vertrouwelijk }
        - { id: r-2, sentence: Modellen in de EU., allow: models, residency: eu, jurisdiction: [eu] }
        - { id: r-3, sentence: Namen als schuilnaam., treat: pseudonymise, categories: [name] }
      """;
  private static final String MAY_ASK =
      "  - { id: r-4, sentence: Vragen mag., allow: asking, groups: [wmo] }\n";

  final Passage help = Given.passage("Huishoudelijke hulp loopt zes weken door.");
  final Given.Shelf shelf = new Given.Shelf(help);
  final MemoryConversations conversations = new MemoryConversations();
  final Local model = new Local();
  final Log log = new Log();
  AuditLog written = log;
  final Reading reader = new Reading();
  final Counted counted = new Counted();
  Detector detector = new DutchDetector();
  Entailment entailment = Entailment.NONE;

  final Asker asker =
      new Asker(Given.WATERHOVEN, PersonId.random(), Set.of(Role.USER), Set.of(Given.WMO));
  final Conversation conversation =
      new Conversation(
          ConversationId.random(),
          Given.WATERHOVEN,
          asker.person(),
          new UseCaseId("wmo"),
          "Wmo-consulent",
          Given.NOON);

  Desk() {
    conversations.begin(conversation);
  }

  Turn ask(String text) {
    return asked(text).turn();
  }

  Asking.Asked asked(String text) {
    return asking().ask(asker, kept(), text, List.of(), reader);
  }

  /** About these documents only. */
  Turn askAbout(String text, Passage... about) {
    List<DocumentId> documents = Arrays.stream(about).map(Passage::document).toList();
    return asking().ask(asker, kept(), text, documents, reader).turn();
  }

  Conversation kept() {
    return conversations.find(Given.WATERHOVEN, asker.person(), conversation.id()).orElseThrow();
  }

  Asking asking() {
    var gateway =
        new Gateway(
            new OneUseCase(),
            new Policies(new OneOrganisation()),
            Recognisers.of(_ -> text -> detector.detect(text)),
            () -> List.of(model),
            written,
            () -> Given.NOON,
            new Allowance(new Unlimited(), () -> Given.NOON),
            new Traffic(() -> Given.NOON, new Retries(new Random(1), _ -> {}), List.of()));
    return new Asking(
        gateway,
        conversations,
        new Retrieval(new StaleIndex(new Hit(help, 1, 0.9)), shelf, Reranker.NONE),
        shelf,
        new SupportCheck(new Support(), entailment),
        () -> Given.NOON,
        counted);
  }

  /** Keeps what it is told. */
  static final class Counted implements SearchOutcomes {
    final List<Passage> found = new ArrayList<>();
    final List<String> unanswered = new ArrayList<>();

    @Override
    public void found(OrganisationId organisation, List<Passage> passages) {
      found.addAll(passages);
    }

    @Override
    public void unanswered(Asker asker, String lowered, List<Passage> nearest) {
      unanswered.add(lowered);
    }
  }

  /** Says what it is told to, and keeps what it was sent. */
  static final class Local implements Model {
    final List<ModelCall.Grounded> received = new ArrayList<>();
    String answer = "Huishoudelijke hulp loopt zes weken door [1].";
    Optional<ModelFailure.Cause> fails = Optional.empty();

    @Override
    public ModelCard card() {
      return new ModelCard(
          new ModelId("local"),
          "Lokaal",
          "eigen server",
          Residency.ON_PREMISES,
          Jurisdiction.EU,
          "NL",
          true,
          8_000,
          true,
          Set.of(),
          Optional.empty());
    }

    @Override
    public Completion answer(ModelCall call, Sink sink) throws ModelFailure {
      received.add((ModelCall.Grounded) call);
      sink.text(answer);
      if (fails.isPresent()) {
        throw new ModelFailure(fails.get(), "as the test wants");
      }
      return Completion.ready(Usage.UNKNOWN);
    }
  }

  /** Reads along; can go away. */
  static final class Reading implements Asking.Reader {
    final List<String> sentences = new ArrayList<>();
    boolean gone;

    @Override
    public void begun(
        TurnId turn, Account account, KeptQuestion question, Conversation conversation) {}

    @Override
    public void sentence(Answer.Sentence sentence, Answer soFar) {
      here();
      sentences.add(sentence.text());
    }

    @Override
    public void draft(String words) {
      here();
    }

    private void here() {
      if (gone) {
        throw new IllegalStateException("the reader is gone");
      }
    }
  }

  /** Keeps how questions ended. */
  static final class Log implements AuditLog {
    final List<Ending> endings = new ArrayList<>();
    final List<Map<String, String>> outcomes = new ArrayList<>();
    final List<Action> intents = new ArrayList<>();
    final List<Action> events = new ArrayList<>();
    boolean away;

    @Override
    public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
      if (away) {
        throw new AuditUnavailable("away", new IllegalStateException("connection refused"));
      }
      intents.add(action);
      return new OpenIntent(
          organisation, 7, action, new java.util.UUID(0, 7), eu.sluis.audit.Hash.EMPTY_TREE);
    }

    @Override
    public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      endings.add(ending);
      outcomes.add(facts.flat());
      return 0;
    }

    @Override
    public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      if (away) {
        throw new AuditUnavailable("away", new IllegalStateException("connection refused"));
      }
      events.add(action);
    }
  }

  private static final class OneUseCase implements UseCases {
    @Override
    public List<UseCase> all(OrganisationId organisation) {
      return List.of();
    }

    @Override
    public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
      return Optional.of(
          new UseCase(
              id,
              organisation,
              "Wmo-consulent",
              "doel",
              "artikel 2.3.2",
              "Team Wmo",
              "Antwoord kort.",
              HEAD + MAY_ASK,
              Optional.of(
                  new UseCase.Approval(
                      "college", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))),
              List.of()));
    }

    @Override
    public void save(UseCase useCase) {}
  }

  private static final class OneOrganisation implements Organisations {
    @Override
    public List<Organisation> all() {
      return List.of();
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
      return Optional.of(new Organisation(id, "Waterhoven", "waterhoven.example", HEAD));
    }

    @Override
    public Optional<Organisation> ofDomain(String domain) {
      return Optional.empty();
    }

    @Override
    public void save(Organisation organisation) {}
  }
}
