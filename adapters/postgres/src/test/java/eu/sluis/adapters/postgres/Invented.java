package eu.sluis.adapters.postgres;

import eu.sluis.audit.Hash;
import eu.sluis.audit.Salt;
import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.DailyUse;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.KeyHash;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue.Edition;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.Spender;
import eu.sluis.gateway.limits.Use;
import eu.sluis.gateway.tools.PendingCall;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.monitor.LogAct;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.recognition.Example;
import eu.sluis.recognition.KnownWord;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.UseCase;
import eu.sluis.sources.Access;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Document;
import eu.sluis.sources.Progress;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.vocabulary.Validity;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Invented organisations and people. */
final class Invented {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static final int MASTER_KEY_BYTES = 32;

  private Invented() {}

  /** A municipality that exists in the database and in no other test. */
  static Organisation municipality() {
    OrganisationId id = OrganisationId.random();
    Organisation organisation =
        new Organisation(id, "Gemeente Waterhoven", "w" + id + ".example", "versie: 1\n");
    new PostgresOrganisations(TestDatabase.database()).save(organisation);
    return organisation;
  }

  static Person noor(Organisation organisation) {
    return new Person(
        PersonId.random(),
        organisation.id(),
        "noor.van.dijk@" + organisation.domain(),
        "Noor van Dijk",
        Set.of(Role.USER, Role.PRIVACY_OFFICER),
        Set.of(new GroupId("wmo"), new GroupId("juristen")),
        true);
  }

  static Person savedNoor(Organisation organisation) {
    Person noor = noor(organisation);
    new PostgresPeople(TestDatabase.database()).save(noor);
    return noor;
  }

  static UseCase wmo(OrganisationId organisation) {
    return new UseCase(
        new UseCaseId("wmo-consulent"),
        organisation,
        "Wmo-consulent",
        "Hulp bij vragen over de Wmo.",
        "artikel 2.3.2 Wmo 2015",
        "team Zorg",
        "Antwoord kort.",
        "regels: []\n",
        Optional.of(
            new UseCase.Approval("M. de Boer", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 7, 1))),
        List.of("Loopt de hulp door tijdens vakantie?", "Wat is \"pgb\", {precies}?"));
  }

  static Session session(Person person, String hash) {
    return new Session(
        UUID.randomUUID(),
        person.organisation(),
        person.id(),
        hash,
        NOON,
        NOON,
        NOON.plus(Duration.ofHours(12)),
        "secret",
        Session.Origin.LOCAL);
  }

  /** A connection with a name and a secret, once a day. */
  static Connections.Connection connection() {
    return new Connections.Connection(
        new Access(Map.of(Access.Item.USER, "sluis", Access.Item.SECRET, "geheim-van-de-bron")),
        Duration.ofDays(1));
  }

  /** A source, reached over a connection and read once, with a document of one passage. */
  static void savedPassage(OrganisationId organisation) {
    var store = new PostgresSources(TestDatabase.database());
    var source =
        new Source(
            SourceId.random(),
            organisation,
            "Beleid",
            Source.Kind.UPLOAD,
            "/nergens",
            new Classification(Set.of(new GroupId("wmo")), Confidentiality.INTERN, Validity.ALWAYS),
            Optional.empty());
    store.save(source);
    var connections = new PostgresConnections(TestDatabase.database(), Content.MASTER);
    connections.save(organisation, source.id(), connection());
    connections.save(
        organisation,
        source.id(),
        new Connections.LastReading(NOON, Optional.of(Progress.Failure.LOCATION_BUSY), 3, 2, 1, 0));
    store.replace(
        organisation,
        new Document(
            DocumentId.random(),
            source.id(),
            "regels.md",
            "Regels",
            "0",
            2,
            1,
            NOON,
            Optional.empty(),
            Optional.empty(),
            Legibility.WHOLE,
            1,
            "",
            Optional.empty()),
        List.of(
            new Segmenter.Segment(
                new Place(List.of("Afwezigheid"), Optional.of("3.4"), OptionalInt.empty()),
                "De hulp wordt hervat.")));
  }

  /** A conversation with one turn. */
  static void savedTurn(Person person) {
    var store =
        new PostgresConversations(
            TestDatabase.database(), MasterKey.of(new byte[MASTER_KEY_BYTES]));
    var conversation =
        new Conversation(
            ConversationId.random(),
            person.organisation(),
            person.id(),
            new UseCaseId("wmo-consulent"),
            "Hulp",
            NOON);
    store.begin(conversation);
    store.add(
        conversation,
        new Turn(
            TurnId.random(),
            NOON,
            KeptQuestion.NOTHING,
            Answer.EMPTY,
            Turn.Closing.of(Turn.Closing.Kind.NO_ANSWER),
            eu.sluis.gateway.Account.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0),
        "Hulp");
  }

  /** A key of this person, which opens nothing. */
  static ClientKey savedKey(Person person) {
    var key =
        new ClientKey(
            new KeyId(UUID.randomUUID().toString().replace("-", "").substring(0, 13)),
            person.organisation(),
            "Proef",
            new ClientKey.Holder.OfPerson(person.id()),
            List.of(new UseCaseId("wmo-consulent")),
            Optional.empty(),
            NOON,
            person.id(),
            NOON.plusSeconds(3_600),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    new PostgresClientKeys(TestDatabase.database())
        .add(key, new KeyHash(new byte[16], new byte[32]));
    return key;
  }

  /** A limit with a reservation under it, a catalogue that held, and what was used of a model. */
  /** A call of a tool that waits for this person. */
  static KeptTurn keptTurn(ClientKey key, ConversationId conversation, Optional<KeptTurn> after) {
    return new KeptTurn(
        TurnId.random(),
        key.organisation(),
        key.id(),
        conversation,
        after.map(KeptTurn::id),
        new UseCaseId("wmo-consulent"),
        KeptTurn.Protocol.RESPONSES,
        NOON,
        NOON.plus(Duration.ofDays(30)),
        new KeptTurn.Content(
            "wmo-consulent/proefmodel",
            "[\"Vraag van mevrouw Yıldız\"]",
            "[[{\"text\":\"Ja.\"}]]",
            new Completion(new Model.Usage(3, 4), List.of(Completion.End.READY)),
            7,
            "ab".repeat(32),
            "cd".repeat(32)),
        List.of(Hash.of(new byte[32])));
  }

  static PendingCall savedApproval(Person person, String place) {
    var call =
        new PendingCall(
            UUID.randomUUID(),
            person.organisation(),
            person.id(),
            false,
            new UseCaseId("wmo-consulent"),
            place,
            "agenda/schrijf",
            "{\"titel\":\"Gesprek met mevrouw Yıldız\"}",
            NOON,
            NOON.plus(Duration.ofHours(24)),
            Optional.empty());
    new PostgresApprovals(TestDatabase.database(), Content.MASTER).keep(call);
    return call;
  }

  static void savedModels(Person person) {
    OrganisationId organisation = person.organisation();
    var limits = new PostgresLimits(TestDatabase.database());
    limits.set(
        organisation, new LimitScope.OfOrganisation(), Map.of(Measure.AT_ONCE, 9L), person.id());
    var _ =
        limits.reserve(
            new Spender(organisation, new UseCaseId("wmo-consulent"), Optional.empty()),
            UUID.randomUUID(),
            Use.NOTHING,
            Duration.ofMinutes(15));
    savedApproval(person, "a".repeat(64));
    var turn = keptTurn(savedKey(person), ConversationId.random(), Optional.empty());
    var _ = new PostgresHistory(TestDatabase.database(), Content.MASTER).keep(turn);
    var models = new PostgresModels(TestDatabase.database());
    models.add(
        organisation,
        LocalDate.of(2026, 11, 20),
        Map.of(new ModelId("local"), new DailyUse.Sum(1, 2, 3)));
    var _ = models.keep(organisation, edition("models: []", true), "knoop");
  }

  /** A catalogue of models that holds from noon. */
  static Edition edition(String text, boolean atStart) {
    return new Edition(text, Columns.sha256(text), NOON, atStart);
  }

  /** An act in the index of the log, with a rule, and why somebody searched it. */
  static void savedSearch(OrganisationId organisation) {
    new PostgresLogIndex(TestDatabase.database())
        .add(
            organisation,
            0,
            1,
            List.of(
                new LogAct(
                    0, NOON, "question", "wmo-consulent", "", "", "", "", List.of("floor:a"))),
            List.of());
    new PostgresPatternRules(TestDatabase.database())
        .save(organisation, PostgresPatternRulesTest.limits(10, "Europe/Amsterdam"));
    new PostgresSearchReasons(TestDatabase.database(), Content.MASTER)
        .keep(
            organisation,
            0,
            new SearchReasons.Reason(
                Salt.of(new byte[Salt.BYTES]), "Klacht over de vragen van mevrouw Yıldız"));
  }

  /** An example, and words beside the ones that are there. */
  static void savedRecognition(OrganisationId organisation) {
    var store =
        new PostgresRecognition(TestDatabase.database(), MasterKey.of(new byte[MASTER_KEY_BYTES]));
    store.keep(
        organisation,
        new Example(
            UUID.randomUUID(),
            NOON,
            "Ilse Bogaard",
            "Tekst van Karin",
            List.of(new Example.Label(new Span(10, 15), DataCategory.NAME))));
    store.change(
        organisation,
        words -> {
          var more = new ArrayList<>(words);
          more.add(
              new KnownWord(
                  UUID.randomUUID(),
                  new OrganisationWords.MayStay("Waterhoven"),
                  "",
                  "Ilse Bogaard",
                  NOON));
          return more;
        });
  }
}
