package eu.sluis.bench.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter.Segment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void a_place_counts_by_its_logarithm_and_a_miss_for_nothing() {
    Quality quality = Quality.of(List.of(1, 2, 7, 0));
    assertThat(quality.ndcg()).isCloseTo((1 + 1 / 1.584963 + 1 / 3.0) / 4, within(1e-5));
    assertThat(quality.recall()).isEqualTo(new Quality.Recall(0.25, 0.5, 0.75));
  }

  @Test
  void the_first_unit_that_answers_gives_the_place() {
    var question = new Question("?", Set.of("b", "c"), Desk.EVERYONE);
    assertThat(Quality.place(List.of("a", "c", "b"), question)).isEqualTo(2);
    assertThat(Quality.place(List.of("a"), question)).isZero();
    assertThat(
            Quality.place(List.of("a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "b"), question))
        .isZero();
  }

  @Test
  void both_engines_rank_units_and_not_passages() throws Exception {
    var place = new Place(List.of(), Optional.empty(), OptionalInt.empty());
    var dog =
        Desk.passages(
            "dog",
            "Hond",
            List.of(
                new Segment(place, "De hond moet aan de lijn."),
                new Segment(place, "De hond mag los op het strand.")),
            Desk.Access.OPEN);
    var cat =
        Desk.passages(
            "cat", "Kat", List.of(new Segment(place, "De kat mag los.")), Desk.Access.OPEN);
    var collection =
        new Collection("test", List.of(new Unit("dog", dog), new Unit("cat", cat)), List.of());
    var question = new Question("Waar mag een hond los?", Set.of("dog"), Desk.EVERYONE);
    for (Engine engine : List.of(new PlainLucene(collection), Engine.sluis(collection))) {
      try (engine) {
        assertThat(engine.rank(question)).containsExactly("dog", "cat");
      }
    }
  }
}
