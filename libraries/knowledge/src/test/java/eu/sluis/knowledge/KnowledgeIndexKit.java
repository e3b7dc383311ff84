package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link KnowledgeIndex} must do. An implementation's test extends this class. Random
 * tests print their seed; `-Dsluis.seed=…` runs one again.
 */
public abstract class KnowledgeIndexKit {

  private static final int QUESTIONS = 10_000;

  private final long seed = Long.getLong("sluis.seed", System.nanoTime());
  protected final World world = new World(seed);
  protected final OrganisationId waterland = world.organisation();
  private KnowledgeIndex index;

  /** An empty index. */
  protected abstract KnowledgeIndex newIndex();

  protected KnowledgeIndexKit() {
    index = none();
  }

  private static KnowledgeIndex none() {
    return LuceneIndex.inMemory();
  }

  @BeforeEach
  void open() {
    index.close();
    index = newIndex();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void put(Passage passage) {
    index.replace(passage.organisation(), passage.document(), List.of(passage));
  }

  private List<String> texts(String question, ReadingRights rights) {
    return index.search(question, rights, 10).stream().map(hit -> hit.passage().text()).toList();
  }

  @Test
  void a_passage_comes_back_as_it_went_in() {
    var passage =
        world.passage(
            waterland,
            new DocumentId(world.uuid()),
            7,
            "Personeelshandboek",
            new Place(
                List.of("Hoofdstuk 4 Verlof", "Artikel 4.3 Afwezigheid"),
                Optional.of("4.3"),
                OptionalInt.of(12)),
            "De ambtenaar meldt zijn afwezigheid vóór negen uur.",
            Set.of(ReadingRights.EVERYONE, new GroupId("wmo")),
            Confidentiality.INTERN,
            new Validity(
                Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2030, 12, 31))));
    put(passage);
    var hits = index.search("Wanneer meld ik afwezigheid?", World.everyone(waterland), 5);
    assertThat(hits).extracting(Hit::passage).containsExactly(passage);
    assertThat(hits.getFirst().coverage()).isEqualTo(1.0);
  }

  @Test
  void a_change_is_visible_when_its_call_has_returned() {
    var old = world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
    put(old);
    var changed =
        world.passage(
            waterland,
            old.document(),
            0,
            "Afval",
            old.place(),
            "De container wordt op vrijdag geleegd.",
            old.readers(),
            old.confidentiality(),
            old.validity());
    put(changed);
    assertThat(texts("container geleegd", World.everyone(waterland)))
        .containsExactly(changed.text());
    assertThat(index.count(waterland)).isEqualTo(1);
    index.removeDocument(waterland, old.document());
    assertThat(texts("container geleegd", World.everyone(waterland))).isEmpty();
    assertThat(index.count(waterland)).isZero();
  }

  @Test
  void replacing_by_nothing_removes() {
    var old = world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
    put(old);
    index.replace(waterland, old.document(), List.of());
    assertThat(index.count(waterland)).isZero();
  }

  @Test
  void removing_a_source_removes_all_of_its_documents_and_no_others() {
    put(world.open(waterland, "Een", "De hond moet aan de lijn."));
    put(world.open(waterland, "Twee", "De hond mag los op het strand."));
    index.removeSource(waterland, new SourceId(new UUID(9, 9)));
    assertThat(index.count(waterland)).isEqualTo(2);
    index.removeSource(waterland, new SourceId(new UUID(0, 1)));
    assertThat(index.count(waterland)).isZero();
  }

  @Test
  void a_passage_of_another_document_is_refused() {
    var passage = world.open(waterland, "Een", "Tekst.");
    assertThatThrownBy(
            () -> index.replace(waterland, new DocumentId(world.uuid()), List.of(passage)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void another_organisation_finds_nothing_and_counts_nothing() {
    put(world.open(waterland, "Afval", "De container wordt op dinsdag geleegd."));
    var other = world.organisation();
    assertThat(texts("container", World.everyone(other))).isEmpty();
    assertThat(index.count(other)).isZero();
  }

  @Test
  void rights_that_were_taken_away_hold_at_once() {
    var group = new GroupId("juristen");
    var open =
        world.passage(
            waterland,
            new DocumentId(world.uuid()),
            0,
            "Advies",
            new Place(List.of(), Optional.empty(), OptionalInt.empty()),
            "Het advies over de schikking.",
            Set.of(group),
            Confidentiality.INTERN,
            Validity.ALWAYS);
    put(open);
    var rights = new ReadingRights(waterland, Set.of(group), Confidentiality.INTERN, World.TODAY);
    assertThat(texts("advies schikking", rights)).hasSize(1);
    put(
        world.passage(
            waterland,
            open.document(),
            0,
            "Advies",
            open.place(),
            open.text(),
            Set.of(),
            Confidentiality.INTERN,
            Validity.ALWAYS));
    assertThat(texts("advies schikking", rights)).isEmpty();
  }

  @Test
  void no_question_makes_the_search_throw() {
    put(world.open(waterland, "Afval", "De container wordt op dinsdag geleegd."));
    var rights = World.everyone(waterland);
    for (String question :
        List.of(
            "",
            " ",
            "?",
            "\"",
            "(",
            "AND OR NOT",
            "a:b^2~",
            "[1 TO",
            "\\",
            "*",
            "wat is dat?",
            "\u0000\uD800",
            "container\uDC00",
            "🗑️ container",
            "x".repeat(100_000),
            "woord ".repeat(50_000))) {
      assertThat(index.search(question, rights, 5)).hasSizeLessThanOrEqualTo(5);
    }
    assertThat(texts("container AND (", rights)).hasSize(1);
  }

  @Test
  void the_limit_holds() {
    for (int i = 0; i < 30; i++) {
      put(world.open(waterland, "Hond " + i, "De hond moet aan de lijn in wijk " + i + "."));
    }
    assertThat(index.search("hond lijn", World.everyone(waterland), 7)).hasSize(7);
    assertThatThrownBy(() -> index.search("hond", World.everyone(waterland), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_article_number_finds_its_article() {
    var document = new DocumentId(world.uuid());
    var passages = new ArrayList<Passage>();
    List<String> numbers = List.of("4.1", "4.2", "4.3", "4.30", "2.3.2", "8:75");
    for (int i = 0; i < numbers.size(); i++) {
      var place =
          new Place(
              List.of("Artikel " + numbers.get(i)),
              Optional.of(numbers.get(i)),
              OptionalInt.empty());
      passages.add(
          world.passage(
              waterland,
              document,
              i,
              "Handboek",
              place,
              "De ambtenaar heeft recht op verlof.",
              Set.of(ReadingRights.EVERYONE),
              Confidentiality.OPENBAAR,
              Validity.ALWAYS));
    }
    index.replace(waterland, document, passages);
    for (String number : numbers) {
      var hits =
          index.search("Wat staat er in artikel " + number + "?", World.everyone(waterland), 3);
      assertThat(hits.getFirst().passage().place().article()).hasValue(number);
    }
  }

  @Test
  void of_versions_that_are_all_valid_the_newest_comes_first() {
    var group = Set.of(ReadingRights.EVERYONE);
    for (int year = 2020; year <= 2026; year++) {
      var from = new Validity(Optional.of(LocalDate.of(year, 1, 1)), Optional.empty());
      put(
          world.passage(
              waterland,
              new DocumentId(world.uuid()),
              0,
              "Leges",
              new Place(List.of(), Optional.empty(), OptionalInt.empty()),
              "De leges voor een paspoort zijn € " + (50 + year % 100) + " in dit jaar.",
              group,
              Confidentiality.OPENBAAR,
              from));
    }
    assertThat(texts("Wat zijn de leges voor een paspoort?", World.everyone(waterland)).getFirst())
        .contains("€ 76");
  }

  @Test
  void a_forbidden_passage_between_two_of_a_section_changes_nothing() {
    var document = new DocumentId(world.uuid());
    var first = inSection(document, 0, "Verlof", "De hond mag mee.", ReadingRights.EVERYONE);
    var between = inSection(document, 1, "Geheim", "De hond blijft thuis.", new GroupId("wmo"));
    var second = inSection(document, 2, "Verlof", "De hond eet brood.", ReadingRights.EVERYONE);
    var rights = World.everyone(waterland);
    index.replace(waterland, document, List.of(first, second));
    var before = index.search("hond mag brood", rights, 5);
    index.replace(waterland, document, List.of(first, between, second));
    assertThat(before).hasSize(2);
    assertThat(index.search("hond mag brood", rights, 5)).isEqualTo(before);
  }

  private Passage inSection(
      DocumentId document, int ordinal, String heading, String text, GroupId reader) {
    return world.passage(
        waterland,
        document,
        ordinal,
        "Handboek",
        new Place(List.of(heading), Optional.empty(), OptionalInt.empty()),
        text,
        Set.of(reader),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS);
  }

  @Test
  void ten_thousand_questions_under_random_rights_leak_nothing() {
    System.out.println("seed " + seed);
    var other = world.organisation();
    var all = new ArrayList<Passage>();
    for (int i = 0; i < 300; i++) {
      var document = new DocumentId(world.uuid());
      var organisation = i % 5 == 0 ? other : waterland;
      var passages = new ArrayList<Passage>();
      for (int ordinal = 0; ordinal < 3; ordinal++) {
        passages.add(
            world.passage(
                organisation,
                document,
                ordinal,
                world.text(3),
                new Place(List.of(world.text(2)), Optional.empty(), OptionalInt.empty()),
                world.text(20),
                world.someGroups(12),
                world.someConfidentiality(),
                world.someValidity()));
      }
      index.replace(organisation, document, passages);
      all.addAll(passages);
    }
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var rights = world.someRights(i % 7 == 0 ? other : waterland, 12);
      String question = world.text(1 + world.random().nextInt(3));
      for (Hit hit : index.search(question, rights, 20)) {
        assertThat(hit.passage().readableWith(rights)).as("seed %s", seed).isTrue();
        assertThat(hit.coverage()).isBetween(0.0, 1.0);
        found++;
      }
      if (i % 100 == 0) {
        // Nothing that may be read and holds the word is left out either.
        String word =
            question.substring(
                0, question.indexOf(' ') < 0 ? question.length() - 1 : question.indexOf(' '));
        long expected =
            all.stream().filter(p -> p.readableWith(rights) && p.text().contains(word)).count();
        assertThat((long) index.search(word, rights, 1_000).size())
            .as("seed %s", seed)
            .isGreaterThanOrEqualTo(expected);
      }
    }
    assertThat(found).isGreaterThan(QUESTIONS / 10);
  }

  @Test
  void a_thousand_forbidden_passages_change_no_score_order_or_coverage() {
    System.out.println("seed " + seed);
    for (int i = 0; i < 200; i++) {
      put(world.open(waterland, world.text(3), world.text(10 + world.random().nextInt(60))));
    }
    var rights = World.everyone(waterland);
    var questions = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      questions.add(world.text(1 + world.random().nextInt(5)));
    }
    var before = questions.stream().map(question -> index.search(question, rights, 25)).toList();
    for (int i = 0; i < 100; i++) {
      var document = new DocumentId(world.uuid());
      var passages = new ArrayList<Passage>();
      for (int ordinal = 0; ordinal < 10; ordinal++) {
        boolean closed = world.random().nextBoolean();
        // Also words that only stand in forbidden passages, and compounds of allowed words.
        passages.add(
            world.passage(
                waterland,
                document,
                ordinal,
                world.text(4),
                new Place(List.of("paspoort"), Optional.empty(), OptionalInt.empty()),
                world.text(30) + " paspoortaanvraag evenementvergunning geheim" + i,
                closed ? Set.of(new GroupId("anderen")) : Set.of(ReadingRights.EVERYONE),
                closed ? Confidentiality.OPENBAAR : Confidentiality.GEHEIM,
                Validity.ALWAYS));
      }
      index.replace(waterland, document, passages);
    }
    for (int i = 0; i < questions.size(); i++) {
      assertThat(index.search(questions.get(i), rights, 25))
          .as("seed %s", seed)
          .isEqualTo(before.get(i));
    }
  }

  @Test
  void readers_and_writers_work_at_the_same_time() throws Exception {
    var documents = new ArrayList<Passage>();
    for (int i = 0; i < 8; i++) {
      documents.add(world.open(waterland, "Hond", "De hond moet aan de lijn in wijk " + i + "."));
    }
    documents.forEach(this::put);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<Callable<Boolean>>();
      for (Passage passage : documents) {
        work.add(
            () -> {
              for (int i = 0; i < 10; i++) {
                put(passage);
              }
              return true;
            });
        work.add(
            () -> {
              for (int i = 0; i < 50; i++) {
                // Each document is replaced at once: never half, never gone.
                if (index.search("hond", World.everyone(waterland), 20).size()
                    != documents.size()) {
                  return false;
                }
              }
              return true;
            });
      }
      for (var result : threads.invokeAll(work)) {
        assertThat(result.get()).isTrue();
      }
    }
  }
}
