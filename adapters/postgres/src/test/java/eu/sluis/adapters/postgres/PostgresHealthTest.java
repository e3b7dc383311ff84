package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.MerkleLog;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.health.Care;
import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.Finding.Kind;
import eu.sluis.sources.health.Inspection;
import eu.sluis.sources.health.Places;
import eu.sluis.sources.health.Proposals;
import eu.sluis.sources.health.Usage;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The health of a source from its documents to what a person decides, in a real database. */
class PostgresHealthTest {

  private static final String TERRACE =
      "Voor een terras op de openbare weg is een vergunning nodig. Het college beslist binnen acht"
          + " weken over de vergunning voor een terras. De doorgang voor voetgangers blijft ten"
          + " minste twee meter vrij en het meubilair gaat na sluitingstijd naar binnen.";

  private final OrganisationDatabase database = TestDatabase.database();
  private final Organisation waterhoven = Invented.municipality();
  private final Person noor = Invented.savedNoor(waterhoven);
  private final PostgresSources store = new PostgresSources(database);
  private final PostgresFacts facts = new PostgresFacts(database);
  private final PostgresHealth health = new PostgresHealth(database);
  private final LuceneIndex index = LuceneIndex.inMemory();
  private Instant now = Invented.NOON;
  private final Usage usage = new Usage(new PostgresUsage(database), () -> now);
  private final Inspection inspection =
      new Inspection(store, facts, health, usage, _ -> DutchDetector.careful(), () -> now);
  private final MerkleLog log = new MerkleLog(new PostgresLeafStore(database), () -> now, "node-1");
  private final Indexing indexing =
      new Indexing(
          store,
          new PostgresConnections(database, Content.MASTER),
          index,
          new NoParser(),
          List.of(),
          log,
          () -> now);
  private final Proposals proposals =
      new Proposals(store, facts, health, usage, indexing, inspection, log, () -> now);
  private final Source source = source("Terrassen", Confidentiality.OPENBAAR);

  private Source source(String name, Confidentiality confidentiality) {
    var made =
        new Source(
            SourceId.random(),
            waterhoven.id(),
            name,
            Source.Kind.UPLOAD,
            "/nergens",
            new Classification(Set.of(new GroupId("iedereen")), confidentiality, Validity.ALWAYS),
            Optional.of(now));
    store.save(made);
    health.care(waterhoven.id(), made.id(), new Care(Optional.empty(), Optional.of(noor.id())));
    return made;
  }

  private Document add(Source to, String title, Duration age, String... passages) {
    return add(to, title, age, Optional.empty(), Optional.empty(), passages);
  }

  private Document add(
      Source to,
      String title,
      Duration age,
      Optional<Unreadable.Reason> unreadable,
      Optional<Connector.GivenRights> given,
      String... passages) {
    var document =
        new Document(
            DocumentId.random(),
            to.id(),
            title + ".md",
            title,
            Integer.toHexString(java.util.Arrays.hashCode(passages)),
            2,
            1_000,
            now.minus(age),
            Optional.empty(),
            unreadable,
            Legibility.WHOLE,
            passages.length,
            "",
            given);
    var segments = new ArrayList<Segment>();
    for (String passage : passages) {
      segments.add(
          new Segment(
              new Place(List.of("Regels"), Optional.empty(), OptionalInt.empty()), passage));
    }
    List<Passage> kept = store.replace(waterhoven.id(), document, segments);
    if (!kept.isEmpty()) {
      index.replace(waterhoven.id(), document.id(), kept);
    }
    return document;
  }

  private Document given(Connector.GivenRights rights, String title, String passage) {
    return add(source, title, Duration.ofDays(10), Optional.empty(), Optional.of(rights), passage);
  }

  private List<Finding> look(Source at) {
    inspection.inspect(store.source(waterhoven.id(), at.id()).orElseThrow());
    return open(at);
  }

  private List<Finding> open(Source at) {
    return health.findings(waterhoven.id(), at.id()).stream()
        .filter(finding -> finding.decision() instanceof Decision.Open)
        .toList();
  }

  @Test
  void a_public_document_with_personal_data_is_told_by_counts_and_closed_when_a_person_says_so() {
    Document open =
        add(
            source,
            "Verslag",
            Duration.ofDays(2),
            "Mevrouw De Wit, BSN 999990019, woont aan de Kade 4. Haar man heeft BSN 999990020.",
            "Het terras is vergund.");
    Finding finding = look(source).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.TOO_OPEN);
    assertThat(finding.subject()).contains(open.id());
    assertThat(finding.details())
        .containsEntry(DataCategory.BSN.code(), "2")
        .containsEntry("likely", "vertrouwelijk")
        .doesNotContainValue("999990019");

    assertThat(proposals.accept(noor.asker(), source, finding)).isTrue();
    assertThat(store.document(waterhoven.id(), open.id()).orElseThrow().own().orElseThrow())
        .returns(Confidentiality.VERTROUWELIJK, Classification::confidentiality)
        .returns(Set.of(new GroupId("iedereen")), Classification::readers);
    assertThat(look(source)).isEmpty();
    assertThat(health.findings(waterhoven.id(), source.id()))
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.decision())
                    .isEqualTo(new Decision.Accepted(Optional.of(noor.id()), now)));
    assertThat(new PostgresLeafStore(database).size(waterhoven.id())).isEqualTo(2);
    assertThat(
            proposals.accept(
                noor.asker(), source, health.findings(waterhoven.id(), source.id()).getFirst()))
        .isFalse();
  }

  @Test
  void what_a_place_lets_few_read_is_not_opened_by_accepting_a_proposal() {
    var few =
        new Connector.GivenRights(Set.of(new GroupId("wmo")), Confidentiality.ZAAKVERTROUWELIJK);
    Document old = given(few, "Terrassen 2024", TERRACE);
    Document open = add(source, "Terrassen 2026", Duration.ofDays(5), TERRACE);
    Document dossier = given(few, "Verslag", "Mevrouw De Wit, BSN 999990019, woont aan de Kade 4.");
    List<Finding> findings = look(source);
    assertThat(findings)
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(Kind.TOO_OPEN, Kind.OLDER_VERSION);
    for (Finding finding : findings) {
      assertThat(proposals.accept(noor.asker(), source, finding)).isTrue();
    }
    for (Document closed : List.of(old, dossier)) {
      assertThat(store.document(waterhoven.id(), closed.id()).orElseThrow().own())
          .map(Classification::readers)
          .contains(few.readers());
    }
    assertThat(store.document(waterhoven.id(), old.id()).orElseThrow().own())
        .map(Classification::confidentiality)
        .contains(few.confidentiality());
    assertThat(store.document(waterhoven.id(), open.id()).orElseThrow().own()).isEmpty();
  }

  @Test
  void an_older_version_is_named_and_withdrawn() {
    Document old = add(source, "Terrassen 2024", Duration.ofDays(10), TERRACE);
    Document now2026 =
        add(source, "Terrassen 2026", Duration.ofDays(20), TERRACE.replace("acht", "zes"));
    assertThat(look(source))
        .singleElement()
        .returns(Kind.OLDER_VERSION, Finding::kind)
        .returns(Optional.of(old.id()), Finding::subject)
        .returns(Optional.of(now2026.id()), Finding::other);
    var _ = proposals.accept(noor.asker(), source, open(source).getFirst());
    assertThat(store.document(waterhoven.id(), old.id()).orElseThrow().own().orElseThrow())
        .returns(
            Optional.of(LocalDate.of(2026, 11, 19)),
            classification -> classification.validity().until());
    assertThat(found("terras vergunning")).containsOnly(now2026.id());
    assertThat(look(source)).isEmpty();
  }

  @Test
  void a_copy_is_hidden_from_search_and_can_be_shown_again() {
    Document first = add(source, "Terrasregels", Duration.ofDays(20), TERRACE);
    Source other = source("Nog een map", Confidentiality.OPENBAAR);
    Document copy = add(other, "Regels voor terrassen", Duration.ofDays(10), TERRACE);
    inspection.inspect(source);
    Finding finding = look(other).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.COPY);
    assertThat(finding.subject()).contains(copy.id());
    assertThat(look(source)).isEmpty();

    var _ = proposals.accept(noor.asker(), other, finding);
    assertThat(found("terras vergunning")).containsOnly(first.id());
    assertThat(store.passages(waterhoven.id(), copy.id())).isNotEmpty();
    assertThat(store.passageCount(waterhoven.id())).isEqualTo(index.count(waterhoven.id()));
    assertThat(facts.hidden(waterhoven.id(), other.id())).containsExactly(copy.id());

    proposals.show(noor.asker(), other, copy.id());
    assertThat(found("terras vergunning")).contains(copy.id());
    assertThat(look(other)).singleElement().returns(Kind.COPY, Finding::kind);
  }

  @Test
  void a_copy_that_others_may_not_read_replaces_nothing() {
    Source closed = source("Besloten", Confidentiality.GEHEIM);
    var _ = add(closed, "Terrasregels", Duration.ofDays(20), TERRACE);
    Document openly = add(source, "Regels voor terrassen", Duration.ofDays(10), TERRACE);
    inspection.inspect(source);
    assertThat(look(closed)).singleElement().returns(Kind.COPY, Finding::kind);
    assertThat(look(source))
        .noneMatch(finding -> finding.subject().equals(Optional.of(openly.id())));
  }

  @Test
  void another_figure_for_the_same_is_a_contradiction_in_the_older_document() {
    Document mail =
        add(
            source,
            "Mail over het terras",
            Duration.ofDays(400),
            "Hallo. Het college beslist binnen zes weken over de vergunning voor een terras.");
    Document rules = add(source, "Regels terras", Duration.ofDays(2), TERRACE);
    Finding finding = look(source).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.CONTRADICTION);
    assertThat(finding.subject()).contains(mail.id());
    assertThat(finding.other()).contains(rules.id());
    assertThat(
            Places.subject(finding)
                .orElseThrow()
                .in(store.passages(waterhoven.id(), mail.id()).getFirst()))
        .contains("Het college beslist binnen zes weken over de vergunning voor een terras.");
    assertThat(
            Places.other(finding)
                .orElseThrow()
                .in(store.passages(waterhoven.id(), rules.id()).getFirst()))
        .contains("Het college beslist binnen acht weken over de vergunning voor een terras.");
  }

  @Test
  void what_was_declined_is_not_asked_again_until_the_document_changes() {
    Document old = add(source, "Oude nota", Duration.ofDays(4 * 365), TERRACE);
    Finding finding = look(source).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.OUTDATED);
    assertThat(health.open(waterhoven.id())).containsEntry(source.id(), 1);
    assertThat(proposals.decline(noor.asker(), source, finding)).isTrue();
    assertThat(look(source)).isEmpty();
    assertThat(health.quality(waterhoven.id(), source.id(), LocalDate.of(2026, 1, 1)))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.percent()).isEqualTo(100);
              assertThat(day.day()).isEqualTo(LocalDate.of(2026, 11, 20));
            });
    store.removeDocument(waterhoven.id(), old.id());
    var _ = add(source, "Oude nota", Duration.ofDays(4 * 365), TERRACE + " Nieuw.");
    assertThat(look(source)).singleElement().returns(Kind.OUTDATED, Finding::kind);
  }

  @Test
  void what_cannot_be_read_is_forgotten_so_that_it_is_read_again_and_stays_when_it_fails_again() {
    Document damaged =
        add(
            source,
            "Stuk",
            Duration.ofDays(3),
            Optional.of(Unreadable.Reason.DAMAGED),
            Optional.empty());
    Finding finding = look(source).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(finding.details()).containsEntry("reason", "DAMAGED");
    var _ = proposals.accept(noor.asker(), source, finding);
    assertThat(store.document(waterhoven.id(), damaged.id()).orElseThrow().reading()).isZero();
    assertThat(look(source)).singleElement().returns(Kind.UNREADABLE, Finding::kind);
  }

  @Test
  void who_accepts_that_nobody_looks_after_a_source_does_so_from_then_on() {
    health.care(waterhoven.id(), source.id(), Care.NOBODY);
    Finding finding = look(source).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.NO_STEWARD);
    var _ = proposals.accept(noor.asker(), source, finding);
    assertThat(health.care(waterhoven.id(), source.id()))
        .isEqualTo(new Care(Optional.empty(), Optional.of(noor.id())));
    assertThat(look(source)).isEmpty();
  }

  @Test
  void questions_without_an_answer_are_told_until_somebody_takes_them_up() {
    unanswered(4);
    assertThat(look(source)).isEmpty();
    unanswered(3);
    Finding finding = look(source).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.UNANSWERED);
    assertThat(finding.details()).containsEntry("questions", "7");
    assertThat(proposals.decline(noor.asker(), source, finding)).isTrue();
    assertThat(look(source)).isEmpty();
    unanswered(3);
    Finding again = look(source).getFirst();
    assertThat(again.details()).containsEntry("questions", "10");
    assertThat(proposals.accept(noor.asker(), source, again)).isTrue();
    assertThat(look(source)).isEmpty();
    assertThat(usage.nearest(waterhoven.id())).isEmpty();
  }

  private void unanswered(int questions) {
    for (int i = 0; i < questions; i++) {
      usage.unanswered(waterhoven.id(), noor.id(), "hondenbelasting", Set.of(source.id()));
    }
  }

  @Test
  void letters_that_are_no_words_and_what_is_never_found_are_told() {
    var _ =
        add(
            source,
            "Scan",
            Duration.ofDays(3),
            "xqzrtk wrtplk bcdfgh\uFFFD zzxxcc krrtpw tekst qwrtpl");
    Document terrace = add(source, "Gevonden", Duration.ofDays(3), TERRACE);
    now = Invented.NOON.minus(Duration.ofDays(100));
    assertThat(look(source)).singleElement().returns(Kind.ILLEGIBLE, Finding::kind);
    now = Invented.NOON;
    assertThat(look(source))
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(Kind.ILLEGIBLE, Kind.NEVER_FOUND);
    usage.found(
        waterhoven.id(), List.of(store.passages(waterhoven.id(), terrace.id()).getFirst().id()));
    usage.write(waterhoven.id());
    assertThat(look(source)).singleElement().returns(Kind.ILLEGIBLE, Finding::kind);
  }

  private Set<DocumentId> found(String question) {
    var documents = new java.util.HashSet<DocumentId>();
    index
        .search(
            question,
            new ReadingRights(
                waterhoven.id(), Set.of(), Confidentiality.ZEER_GEHEIM, LocalDate.of(2026, 11, 20)),
            10)
        .forEach(hit -> documents.add(hit.passage().document()));
    return documents;
  }
}
