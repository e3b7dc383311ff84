package eu.sluis.gateway;

import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.Reservations;
import eu.sluis.gateway.limits.Unlimited;
import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.Policies;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A whole road with fakes at its sides: everything works until a test breaks something. */
final class Road {

  static final OrganisationId WATERHOVEN = OrganisationId.random();
  static final String MAY_RUN = "Huishoudelijke hulp loopt zes weken door.";

  final List<String> steps = new ArrayList<>();
  final RecordingLog log = new RecordingLog(steps);
  final ScriptedModel local = model("local", Residency.ON_PREMISES, Jurisdiction.EU);
  final ScriptedModel spare = model("spare", Residency.ON_PREMISES, Jurisdiction.EU);
  final ScriptedModel dutch = model("dutch", Residency.NETHERLANDS, Jurisdiction.EU);
  final ScriptedModel american = model("american", Residency.EU, Jurisdiction.NON_EU);
  final List<Model> catalogue = new ArrayList<>(List.of(american, local, dutch));
  final Vault vault = new Vault();
  final Knowledge knowledge = new Knowledge();
  final ReadingAlong listener = new ReadingAlong(steps);

  Optional<UseCase> useCase = Optional.of(useCase(bouwcode("")));
  boolean useCasesAway;
  boolean organisationsAway;
  String baseline =
      """
      bouwcode: 1
      name: Basis
      source: AI-beleid
      approved_by: college
      until: 2030-01-01
      rules:
        - { id: basis-documenten, sentence: Tot en met vertrouwelijk., allow: documents, up_to: vertrouwelijk }
        - { id: basis-modellen, sentence: Modellen in de EU., allow: models, residency: eu, jurisdiction: [eu] }
        - id: basis-vertrouwelijk
          sentence: Wat vertrouwelijk is blijft hier.
          deny: models
          when: { confidentiality_from: vertrouwelijk }
          beyond: on_premises
      """;
  Detector detector = new DutchDetector();
  Optional<RuntimeException> wordsBroken = Optional.empty();
  final List<OrganisationId> detectorsAsked = new ArrayList<>();
  Instant now = Instant.parse("2026-11-20T12:00:00Z");
  Set<GroupId> groups = Set.of(new GroupId("wmo"));

  final List<ToolServer> toolServers = new ArrayList<>();
  ModelCatalogue.Preference preference = ModelCatalogue.Preference.ORDER;
  Reservations limits = new Unlimited();
  final List<Duration> pauses = new ArrayList<>();
  final List<CallListener.Call> calls = new ArrayList<>();
  final List<TraceStep> traced = new ArrayList<>();
  final Traffic traffic =
      new Traffic(() -> now, new Retries(new Random(1), pauses::add), List.of(calls::add));

  Optional<Chat.Kept> kept = Optional.empty();
  final PersonId person = PersonId.random();
  final ConversationId conversation = ConversationId.random();
  final TurnId turn = TurnId.random();

  Ended ask(String text) {
    return gateway()
        .ask(
            new Question(asker(), new UseCaseId("wmo"), conversation, turn, text, knowledge, vault),
            listener);
  }

  /** The next turn of a client's conversation. */
  Ended chat(ChatPrompt<TypedText> prompt) {
    return chat(prompt, Optional.empty());
  }

  Ended chat(ChatPrompt<TypedText> prompt, Optional<String> model) {
    return gateway().ask(asked(prompt, model), listener);
  }

  Chat asked(ChatPrompt<TypedText> prompt, Optional<String> model) {
    return new Chat(
        asker(),
        new UseCaseId("wmo"),
        conversation,
        turn,
        model.map(ModelId::new),
        "0123456789abc",
        prompt,
        vault,
        kept);
  }

  /** Vectors of texts of a client. */
  Ended embed(String... texts) {
    return gateway()
        .ask(
            new Embedding(
                asker(),
                new UseCaseId("wmo"),
                conversation,
                turn,
                Optional.empty(),
                "0123456789abc",
                Stream.of(texts).map(TypedText::of).toList(),
                OptionalInt.empty(),
                vault),
            listener);
  }

  /** Documents of a client, ranked. */
  Ended rank(String query, String... documents) {
    return gateway()
        .ask(
            new Ranking(
                asker(),
                new UseCaseId("wmo"),
                conversation,
                turn,
                Optional.empty(),
                "0123456789abc",
                TypedText.of(query),
                Stream.of(documents).map(TypedText::of).toList(),
                vault),
            listener);
  }

  /** What vectors for the search would be made by this model. */
  PassageVectors pieces(String model, ForSearch.Piece... pieces) {
    return new PassageVectors(
        WATERHOVEN, new UseCaseId("wmo"), new ModelId(model), List.of(pieces));
  }

  /** A recording of a client, written out; its words are about these. */
  Ended transcribe(Recording recording, String prompt, boolean timed) {
    return gateway()
        .ask(
            new Transcription(
                asker(),
                new UseCaseId("wmo"),
                conversation,
                turn,
                Optional.empty(),
                "0123456789abc",
                recording,
                TypedText.of(prompt),
                Optional.of("nl"),
                Optional.empty(),
                timed,
                vault),
            listener);
  }

  Preview preview(String text) {
    return gateway().preview(asker(), new UseCaseId("wmo"), text);
  }

  Gateway gateway() {
    return new Gateway(
        new OneUseCase(),
        new Policies(new OneOrganisation()),
        Recognisers.of(
            organisation -> {
              wordsBroken.ifPresent(
                  failure -> {
                    throw failure;
                  });
              detectorsAsked.add(organisation);
              return detector;
            }),
        cataloguePort(),
        log,
        () -> now,
        new Allowance(limits, () -> now),
        traffic,
        new Tracing(() -> now, Optional.of(traced::add)));
  }

  ModelCatalogue cataloguePort() {
    return new ModelCatalogue() {
      @Override
      public List<Model> models() {
        return catalogue;
      }

      @Override
      public List<ToolServer> toolServers() {
        return toolServers;
      }

      @Override
      public Preference preference() {
        return preference;
      }
    };
  }

  UseCases useCases() {
    return new OneUseCase();
  }

  Policies policies() {
    return new Policies(new OneOrganisation());
  }

  Asker asker() {
    return new Asker(WATERHOVEN, person, Set.of(Role.USER), groups);
  }

  boolean sentAnything() {
    return catalogue.stream().anyMatch(model -> !((ScriptedModel) model).received.isEmpty());
  }

  static String bouwcode(String moreRules) {
    return """
    bouwcode: 1
    name: Wmo
    source: DPIA Wmo
    approved_by: privacy officer
    until: 2030-01-01
    rules:
      - { id: wmo-1, sentence: Consulenten mogen vragen., allow: asking, groups: [wmo] }
      - { id: wmo-2, sentence: Tot en met vertrouwelijk., allow: documents, up_to: vertrouwelijk }
      - { id: wmo-3, sentence: Modellen in Nederland., allow: models, residency: netherlands, jurisdiction: [eu] }
      - id: wmo-4
        sentence: Namen gaan mee als schuilnaam.
        treat: pseudonymise
        categories: [name, address, postcode, date_of_birth, phone, email]
    """
        + moreRules;
  }

  static UseCase useCase(String bouwcode) {
    return new UseCase(
        new UseCaseId("wmo"),
        WATERHOVEN,
        "Wmo-consulent",
        "Vragen over de Wmo.",
        "artikel 2.3.2 Wmo 2015",
        "Team Wmo",
        "Antwoord kort.",
        bouwcode,
        Optional.of(
            new UseCase.Approval(
                "privacy officer", LocalDate.of(2026, 1, 15), LocalDate.of(2027, 7, 1))),
        List.of());
  }

  void approval(Optional<UseCase.Approval> approval) {
    UseCase old = useCase.orElseThrow();
    useCase =
        Optional.of(
            new UseCase(
                old.id(),
                old.organisation(),
                old.name(),
                old.purpose(),
                old.legalBasis(),
                old.owner(),
                old.instructions(),
                old.bouwcode(),
                approval,
                old.examples()));
  }

  /** Reads everything but texts that hold `word`. */
  void detectorThrowsOn(String word) {
    var dutch = new DutchDetector();
    detector =
        text -> {
          if (text.toLowerCase(Locale.ROOT).contains(word)) {
            throw new IllegalStateException("the detector is broken");
          }
          return dutch.detect(text);
        };
  }

  static StoreUnavailable away() {
    return new StoreUnavailable("away", new IllegalStateException("connection refused"));
  }

  private ScriptedModel model(String id, Residency residency, Jurisdiction law) {
    return new ScriptedModel(id, residency, law, steps);
  }

  /** The pseudonyms of the conversation. */
  final class Vault implements Pseudonyms {
    PseudonymMap kept = PseudonymMap.fresh();
    Optional<RuntimeException> brokenOnLoad = Optional.empty();
    boolean awayOnKeep;

    @Override
    public PseudonymMap load() {
      brokenOnLoad.ifPresent(
          failure -> {
            throw failure;
          });
      return kept;
    }

    @Override
    public void keep(PseudonymMap map) {
      if (awayOnKeep) {
        throw away();
      }
      steps.add("pseudonyms kept");
      kept = map;
    }
  }

  private final class OneUseCase implements UseCases {
    @Override
    public List<UseCase> all(OrganisationId organisation) {
      return useCase.stream().toList();
    }

    @Override
    public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
      if (useCasesAway) {
        throw away();
      }
      return useCase.filter(one -> one.organisation().equals(organisation));
    }

    @Override
    public void save(UseCase saved) {
      useCase = Optional.of(saved);
    }
  }

  private final class OneOrganisation implements Organisations {
    @Override
    public List<Organisation> all() {
      return List.of(here());
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
      if (organisationsAway) {
        throw away();
      }
      return Optional.of(here());
    }

    @Override
    public Optional<Organisation> ofDomain(String domain) {
      return Optional.of(here());
    }

    @Override
    public void save(Organisation organisation) {
      baseline = organisation.baseline();
    }

    private Organisation here() {
      return new Organisation(WATERHOVEN, "Waterhoven", "waterhoven.example", baseline);
    }
  }
}
