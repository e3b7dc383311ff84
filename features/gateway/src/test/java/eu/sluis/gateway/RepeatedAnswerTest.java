package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.ChatPrompt.Image;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Case 19: an answer that is given again reaches nobody whom it does not belong to. */
class RepeatedAnswerTest {

  private static final String RULE =
      "  - { id: opnieuw, sentence: Opnieuw mag., allow: cache, minutes: 60 }\n";
  private static final String ASKED = "Hoe laat gaat de balie open?";

  private final Road road = allowing();

  private static Road allowing() {
    var road = new Road();
    road.baseline += RULE;
    road.useCase = Optional.of(Road.useCase(Road.bouwcode(RULE)));
    return road;
  }

  private Gateway gateway = road.gateway();

  @Test
  void the_very_same_is_answered_again_without_a_model_and_that_is_in_the_log() {
    road.local.says("Om ", "negen ", "uur.");
    assertThat(ask(prompt(ASKED))).isInstanceOf(Ended.Answered.class);
    assertThat(road.log.outcomes.getLast().fields()).doesNotContainKey("repeated");
    road.listener.pieces.clear();
    Ended again = ask(prompt(ASKED));
    assertThat(((Ended.Answered) again).completion().usage()).isEqualTo(new Model.Usage(0, 0));
    assertThat(road.listener.read()).isEqualTo("Om negen uur.");
    assertThat(road.local.received).hasSize(1);
    assertThat(road.calls).as("nothing is spent").hasSize(1);
    assertThat(road.log.intents).hasSize(2);
    assertThat(road.log.ending()).isEqualTo(Ending.ANSWERED);
    assertThat(road.log.outcomes.getLast().fields())
        .containsEntry("repeated", "yes")
        .containsEntry("micro_euros", "0")
        .containsEntry("model", "local");
    assertThat(again.account().model().orElseThrow().id()).isEqualTo("local");
  }

  @Test
  void a_long_answer_comes_in_pieces_again_and_no_character_is_cut() {
    String long_ = "🙂".repeat(200);
    road.local.says(long_);
    ask(prompt(ASKED));
    road.listener.pieces.clear();
    ask(prompt(ASKED));
    assertThat(road.listener.read()).isEqualTo(long_);
    assertThat(road.listener.pieces)
        .hasSizeGreaterThan(3)
        .noneMatch(piece -> Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
  }

  @Test
  void without_both_rules_and_after_its_time_a_model_is_asked_again() {
    ask(prompt(ASKED));
    road.now = road.now.plus(Duration.ofMinutes(59));
    ask(prompt(ASKED));
    assertThat(road.local.received).hasSize(1);
    road.now = road.now.plus(Duration.ofMinutes(1));
    ask(prompt(ASKED));
    assertThat(road.local.received).hasSize(2);
    road.useCase = Optional.of(Road.useCase(Road.bouwcode("")));
    ask(prompt(ASKED));
    ask(prompt(ASKED));
    assertThat(road.local.received).hasSize(4);
  }

  @Test
  void what_is_personal_or_brings_in_words_of_others_is_never_given_again() {
    var tool =
        new Tool<>(
            "zoek",
            Optional.of(TypedText.of("Zoekt")),
            Optional.<Json<TypedText>>empty(),
            Optional.<Boolean>empty());
    for (ChatPrompt<TypedText> prompt :
        List.of(
            prompt("Belt mevrouw Yıldız terug?"),
            prompt("Wat betekent de diagnose schizofrenie van mijn buurman?"),
            new ChatPrompt<>(
                prompt(ASKED).messages(),
                List.of(tool),
                new ToolChoice.Unsaid(),
                Optional.empty(),
                new Shape.Words<>(),
                List.of(),
                Sampling.USUAL),
            sampled(sampling -> several(sampling)))) {
      int before = road.local.received.size();
      ask(prompt);
      ask(prompt);
      assertThat(road.local.received).hasSize(before + 2);
    }
  }

  @Test
  void an_answer_in_which_a_model_wrote_something_personal_is_not_given_again() {
    road.local.says("Bel mevrouw Yıldız op 06-12345678.");
    ask(prompt(ASKED));
    ask(prompt(ASKED));
    assertThat(road.local.received).hasSize(2);
  }

  @Test
  void half_an_answer_is_not_given_again() {
    road.local.fails(ModelFailure.Cause.CUT_OFF, "Om ");
    ask(prompt(ASKED));
    road.local.says("Om negen uur.");
    ask(prompt(ASKED));
    assertThat(road.listener.read()).endsWith("Om negen uur.");
    assertThat(road.local.received).hasSize(2);
  }

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
                    sampled(RepeatedAnswerTest::warmer)),
                new AnswerCache.Key(
                    here.useCase(),
                    "v1",
                    rights,
                    here.roles(),
                    Optional.empty(),
                    here.models(),
                    sampled(RepeatedAnswerTest::seeded))))
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
  void case_19_another_person_with_the_same_rights_gets_it_and_one_with_others_does_not() {
    ask(prompt(ASKED));
    ask(prompt(ASKED), asker(Set.of(new GroupId("wmo"))));
    assertThat(road.local.received).as("the same rights").hasSize(1);
    ask(prompt(ASKED), asker(Set.of(new GroupId("wmo"), new GroupId("jeugd"))));
    assertThat(road.local.received).as("other rights").hasSize(2);
    road.baseline = road.baseline.replace("Modellen in de EU.", "Alle modellen in de EU.");
    ask(prompt(ASKED));
    assertThat(road.local.received).as("another version of the policy").hasSize(3);
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

  private Ended ask(ChatPrompt<TypedText> prompt) {
    return gateway.ask(road.asked(prompt, Optional.empty()), road.listener);
  }

  private Ended ask(ChatPrompt<TypedText> prompt, Asker asker) {
    Chat chat = road.asked(prompt, Optional.empty());
    return gateway.ask(
        new Chat(
            asker,
            chat.useCase(),
            chat.conversation(),
            chat.turn(),
            chat.model(),
            chat.client(),
            prompt,
            chat.pseudonyms(),
            chat.kept()),
        road.listener);
  }

  private static Asker asker(Set<GroupId> groups) {
    return new Asker(Road.WATERHOVEN, PersonId.random(), Set.of(Role.USER), groups);
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

  private static ChatPrompt<TypedText> prompt(String asked) {
    return new ChatPrompt<>(
        List.of(new Message.FromUser<>(List.of(TypedText.of(asked)))),
        List.of(),
        new ToolChoice.Unsaid(),
        Optional.empty(),
        new Shape.Words<>(),
        List.of(),
        Sampling.USUAL);
  }

  private static ChatPrompt<TypedText> sampled(UnaryOperator<Sampling> change) {
    var prompt = prompt(ASKED);
    return new ChatPrompt<>(
        prompt.messages(),
        List.of(),
        prompt.toolChoice(),
        Optional.empty(),
        prompt.shape(),
        List.of(),
        change.apply(Sampling.USUAL));
  }

  private static Sampling several(Sampling usual) {
    return sampling(usual.temperature(), usual.seed(), 2);
  }

  private static Sampling warmer(Sampling usual) {
    return sampling(Optional.of(new BigDecimal("0.9")), usual.seed(), 1);
  }

  private static Sampling seeded(Sampling usual) {
    return sampling(usual.temperature(), OptionalLong.of(7), 1);
  }

  private static Sampling sampling(
      Optional<BigDecimal> temperature, OptionalLong seed, int answers) {
    return new Sampling(
        temperature,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        seed,
        answers,
        Optional.empty());
  }
}
