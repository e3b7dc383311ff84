package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ModelCatalogue.Preference;
import eu.sluis.gateway.Router.Candidate;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RouterTest {

  private static final int ROUNDS = 20_000;
  private static final Estimate SMALL = new Estimate(3_000, 500);

  @Test
  void whatever_the_health_and_load_no_model_comes_from_outside_or_is_weaker_than_the_first() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> allowed = candidates(random);
      var preference = picked(random, Preference.values());
      var need = new Estimate(random.nextInt(60_000), random.nextInt(4_000));
      List<Model> route = Router.route(allowed, need, preference);
      String what = "seed " + seed + ", round " + round;
      assertThat(route).as(what).doesNotHaveDuplicates();
      assertThat(allowed.stream().map(Candidate::model).toList()).as(what).containsAll(route);
      assertThat(route.isEmpty()).as(what).isEqualTo(allowed.isEmpty());
      bar(allowed, need, preference)
          .ifPresent(
              bar -> {
                assertThat(route)
                    .as(what)
                    .noneMatch(model -> Router.weaker(model.card(), bar))
                    .noneMatch(model -> need.tooLongFor(model.card()))
                    .anyMatch(model -> model.card().equals(bar));
                // And nothing that could have answered is lost.
                assertThat(route)
                    .as(what)
                    .hasSize(
                        (int)
                            allowed.stream()
                                .map(Candidate::card)
                                .filter(card -> !need.tooLongFor(card))
                                .filter(card -> !Router.weaker(card, bar))
                                .count());
              });
    }
  }

  @Test
  void the_order_is_that_of_the_catalogue_when_all_are_well() {
    assertThat(route(Preference.ORDER, well("b"), well("a"), well("c")))
        .containsExactly("b", "a", "c");
  }

  @Test
  void the_cheapest_comes_first_when_the_catalogue_says_so() {
    assertThat(route(Preference.PRICE, priced("dear", "5"), priced("cheap", "0.1"), well("free")))
        .containsExactly("free", "cheap", "dear");
  }

  @Test
  void a_resting_model_comes_last_and_one_on_trial_keeps_its_place() {
    assertThat(
            route(
                Preference.ORDER,
                new Candidate(model("resting"), Health.RESTING, 0),
                new Candidate(model("trial"), Health.ON_TRIAL, 0),
                well("well")))
        .containsExactly("trial", "well", "resting");
  }

  @Test
  void a_full_model_comes_after_one_with_room_and_the_fullest_last() {
    assertThat(
            route(
                Preference.ORDER,
                new Candidate(limited("fullest", 2), Health.WELL, 6),
                new Candidate(limited("full", 2), Health.WELL, 2),
                new Candidate(limited("room", 2), Health.WELL, 1),
                well("unsaid")))
        .containsExactly("room", "unsaid", "full", "fullest");
  }

  @Test
  void a_model_that_cannot_hold_the_question_is_passed_over_and_a_tight_one_comes_later() {
    var need = new Estimate(40_000, 0);
    List<Candidate> three =
        List.of(
            new Candidate(context("too-small", 4_000), Health.WELL, 0),
            new Candidate(context("tight", 8_000), Health.WELL, 0),
            new Candidate(context("large", 32_000), Health.WELL, 0));
    assertThat(ids(Router.route(three, need, Preference.ORDER))).containsExactly("large", "tight");
  }

  @Test
  void when_no_model_can_hold_it_the_largest_says_so() {
    List<Candidate> both =
        List.of(
            new Candidate(context("small", 4_000), Health.WELL, 0),
            new Candidate(context("larger", 8_000), Health.WELL, 0));
    assertThat(ids(Router.route(both, new Estimate(1_000_000, 0), Preference.ORDER)))
        .containsExactly("larger");
  }

  /** The first by preference that can hold the question, worked out another way. */
  private static Optional<ModelCard> bar(
      List<Candidate> allowed, Estimate need, Preference preference) {
    var able =
        allowed.stream().map(Candidate::card).filter(card -> !need.tooLongFor(card)).toList();
    return preference == Preference.ORDER
        ? able.stream().findFirst()
        : able.stream().min(Comparator.comparingLong(card -> need.most(List.of(card)).micros()));
  }

  private static List<Candidate> candidates(Random random) {
    var candidates = new ArrayList<Candidate>();
    int count = random.nextInt(7);
    for (int index = 0; index < count; index++) {
      candidates.add(
          new Candidate(
              model(
                  "m" + index,
                  picked(random, Residency.values()),
                  picked(random, Jurisdiction.values()),
                  1_000 + random.nextInt(20_000),
                  random.nextBoolean()
                      ? Optional.empty()
                      : Optional.of(Integer.toString(random.nextInt(4))),
                  random.nextBoolean()
                      ? OptionalInt.empty()
                      : OptionalInt.of(1 + random.nextInt(4))),
              picked(random, Health.values()),
              random.nextInt(6)));
    }
    return candidates;
  }

  private static <T> T picked(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static List<String> route(Preference preference, Candidate... candidates) {
    return ids(Router.route(List.of(candidates), SMALL, preference));
  }

  private static List<String> ids(List<Model> models) {
    return models.stream().map(model -> model.card().id().value()).toList();
  }

  private static Candidate well(String id) {
    return new Candidate(model(id), Health.WELL, 0);
  }

  private static Candidate priced(String id, String price) {
    return new Candidate(
        model(id, Residency.EU, Jurisdiction.EU, 32_000, Optional.of(price), OptionalInt.empty()),
        Health.WELL,
        0);
  }

  private static Model model(String id) {
    return context(id, 32_000);
  }

  private static Model context(String id, int tokens) {
    return model(id, Residency.EU, Jurisdiction.EU, tokens, Optional.empty(), OptionalInt.empty());
  }

  private static Model limited(String id, int atOnce) {
    return model(
        id, Residency.EU, Jurisdiction.EU, 32_000, Optional.empty(), OptionalInt.of(atOnce));
  }

  private static Model model(
      String id,
      Residency residency,
      Jurisdiction law,
      int tokens,
      Optional<String> price,
      OptionalInt atOnce) {
    var card =
        new ModelCard(
            new ModelId(id),
            id,
            "leverancier",
            residency,
            law,
            "NL",
            true,
            tokens,
            true,
            EnumSet.allOf(Capability.class),
            price.map(BigDecimal::new).map(euro -> new ModelCard.Price(euro, euro)),
            new ModelCard.Capacity(OptionalInt.empty(), atOnce, true));
    return new Model() {
      @Override
      public ModelCard card() {
        return card;
      }

      @Override
      public Completion answer(ModelCall call, Sink sink) {
        return new Completion(Usage.UNKNOWN, List.of());
      }
    };
  }
}
