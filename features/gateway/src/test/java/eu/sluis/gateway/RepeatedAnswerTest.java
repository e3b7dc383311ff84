package eu.sluis.gateway;

import static eu.sluis.gateway.Asking.ASKED;
import static eu.sluis.gateway.Asking.prompt;
import static eu.sluis.gateway.Asking.sampled;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Case 19: an answer that is given again reaches nobody whom it does not belong to. */
class RepeatedAnswerTest {

  private static final String RULE =
      "  - { id: opnieuw, sentence: Opnieuw mag., allow: cache, minutes: 60 }\n";

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
            sampled(Asking::several))) {
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
}
