package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
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
import org.junit.jupiter.api.Test;

/**
 * What every {@link KnowledgeIndex} must do. An implementation's test extends this class. Random
 * tests print their seed; `-Dsluis.seed=…` runs one again.
 */
public abstract class KnowledgeIndexKit extends ReadingRightsKit {

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
