package eu.sluis.gateway;

import static eu.sluis.gateway.Asking.ASKED;
import static eu.sluis.gateway.Asking.prompt;
import static eu.sluis.gateway.Asking.sampled;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ChatPrompt.Image;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Case 19: what is kept under one key is found under no other. */
class AnswerCacheTest {

  private final Road road = new Road();

  @Test
  void case_19_each_part_of_the_key_matters() {
    var here = key(ASKED);
    var prompt = prompt(ASKED);
    var rights = here.rights();
    assertThat(key(ASKED)).isEqualTo(here);
    assertThat(
            List.of(
                key(ASKED + " "),
                with(here, new UseCaseId("hr"), "v1", rights, here.roles(), here.models(), prompt),
                with(here, here.useCase(), "v2", rights, here.roles(), here.models(), prompt),
                with(here, here.useCase(), "v1", rights, Set.of(Role.OWNER), here.models(), prompt),
                with(here, here.useCase(), "v1", rights, here.roles(), List.of(), prompt),
                with(here, rightsOf(OrganisationId.random(), rights)),
                with(
                    here,
                    new ReadingRights(
                        rights.organisation(),
                        Set.of(new GroupId("hr")),
                        rights.ceiling(),
                        rights.day())),
                with(
                    here,
                    new ReadingRights(
                        rights.organisation(),
                        rights.groups(),
                        Confidentiality.INTERN,
                        rights.day())),
                with(
                    here,
                    new ReadingRights(
                        rights.organisation(),
                        rights.groups(),
                        rights.ceiling(),
                        rights.day().plusDays(1))),
                new AnswerCache.Key(
                    here.useCase(),
                    "v1",
                    rights,
                    here.roles(),
                    Optional.of(new ModelId("local")),
                    here.models(),
                    prompt),
                new AnswerCache.Key(
                    here.useCase(),
                    "v1",
                    rights,
                    here.roles(),
                    Optional.empty(),
                    here.models(),
                    sampled(Asking::warmer)),
                new AnswerCache.Key(
                    here.useCase(),
                    "v1",
                    rights,
                    here.roles(),
                    Optional.empty(),
                    here.models(),
                    sampled(Asking::seeded))))
        .doesNotContain(here)
        .doesNotHaveDuplicates();
  }

  @Test
  void case_19_ten_thousand_random_keys_get_no_answer_of_another() {
    long seed = Long.getLong("sluis.test.seed", 20_261_123L);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var cache = new AnswerCache(() -> road.now);
    var here = key(ASKED);
    var classes = Confidentiality.values();
    var organisations = List.of(OrganisationId.random(), OrganisationId.random());
    int again = 0;
    for (int i = 0; i < 10_000; i++) {
      var rights =
          new ReadingRights(
              organisations.get(random.nextInt(2)),
              Set.of(new GroupId("groep-" + random.nextInt(4))),
              classes[random.nextInt(classes.length)],
              here.rights().day().plusDays(random.nextInt(2)));
      var key = with(key("Vraag " + random.nextInt(5) + "?"), rights);
      var place = new AnswerCache.Place(key, Duration.ofMinutes(5));
      String own = key.rights() + key.prompt().texts().toString();
      var kept = cache.find(place);
      if (kept.isPresent()) {
        assertThat(kept.get().text()).as("seed %s", seed).isEqualTo(own);
        again++;
      }
      cache.keep(place, new AnswerCache.Kept(own, road.local.card()));
    }
    assertThat(again).isPositive();
  }

  @Test
  void it_has_a_limit_in_number_and_in_size() {
    var cache = new AnswerCache(() -> road.now);
    var card = road.local.card();
    for (int i = 0; i <= AnswerCache.ANSWERS_MAX; i++) {
      cache.keep(place(ASKED + i), new AnswerCache.Kept("Ja.", card));
    }
    assertThat(cache.find(place(ASKED + 0))).as("the oldest made room").isEmpty();
    assertThat(cache.find(place(ASKED + 1))).isPresent();
    String large = "a".repeat(AnswerCache.ENTRY_CHARACTERS_MAX - ASKED.length());
    cache.keep(place(ASKED), new AnswerCache.Kept(large + "a", card));
    assertThat(cache.find(place(ASKED))).as("too large by one").isEmpty();
    cache.keep(place(ASKED), new AnswerCache.Kept(large, card));
    assertThat(cache.find(place(ASKED))).isPresent();
    for (int i = 0; i < AnswerCache.CHARACTERS_MAX / AnswerCache.ENTRY_CHARACTERS_MAX; i++) {
      cache.keep(place(ASKED + "x" + i), new AnswerCache.Kept("a".repeat(199_000), card));
    }
    assertThat(cache.find(place(ASKED + 2))).as("all made room").isEmpty();
  }

  @Test
  void pictures_get_no_place() {
    var pictured =
        prompt(ASKED)
            .with(
                List.of(
                    new Message.FromUser<>(
                        List.of(new Image("image/png", "iVBORw0KGgo=")),
                        List.of(),
                        List.of(TypedText.of(ASKED)))));
    assertThat(
            AnswerCache.place(
                road.asked(pictured, Optional.empty()),
                new Recognition.Texts(List.of(), OptionalInt.empty()),
                InstructionSigns.NONE,
                "v1",
                key(ASKED).rights(),
                List.of(),
                OptionalInt.of(60)))
        .isEmpty();
  }

  private static AnswerCache.Place place(String asked) {
    return new AnswerCache.Place(key(asked), Duration.ofMinutes(60));
  }

  private static AnswerCache.Key key(String asked) {
    return new AnswerCache.Key(
        new UseCaseId("wmo"),
        "v1",
        new ReadingRights(
            Road.WATERHOVEN,
            Set.of(new GroupId("wmo")),
            Confidentiality.VERTROUWELIJK,
            LocalDate.of(2026, 11, 20)),
        Set.of(Role.USER),
        Optional.empty(),
        List.of(new ModelId("local")),
        prompt(asked));
  }

  private static AnswerCache.Key with(AnswerCache.Key key, ReadingRights rights) {
    return with(
        key, key.useCase(), key.policyVersion(), rights, key.roles(), key.models(), key.prompt());
  }

  private static AnswerCache.Key with(
      AnswerCache.Key key,
      UseCaseId useCase,
      String version,
      ReadingRights rights,
      Set<Role> roles,
      List<ModelId> models,
      ChatPrompt<TypedText> prompt) {
    return new AnswerCache.Key(useCase, version, rights, roles, key.wanted(), models, prompt);
  }

  private static ReadingRights rightsOf(OrganisationId other, ReadingRights rights) {
    return new ReadingRights(other, rights.groups(), rights.ceiling(), rights.day());
  }
}
