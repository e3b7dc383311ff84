package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.Commitment;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The conversation of a client that wants it kept. */
class KeptChatTest {

  private final Road road = new Road();

  @Test
  void what_is_kept_has_lost_what_had_to_be_removed_and_the_log_commits_to_it() throws Exception {
    road.kept = Optional.of(new Chat.Kept(1, 4));
    road.listener.answer = Optional.of("[[{\"text\":\"Ja, dat loopt door.\"}]]");
    Ended ended = road.chat(conversation());

    String kept = ended.question().text();
    assertThat(kept)
        .isEqualTo(
            "[{\"type\":\"message\",\"role\":\"user\",\"content\":["
                + "{\"type\":\"input_text\",\"text\":\"Schrijf mevrouw Yıldız (BSN •••••••••).\"}]},"
                + "{\"type\":\"message\",\"role\":\"assistant\",\"content\":["
                + "{\"type\":\"output_text\",\"text\":\"Goed.\"}]},"
                + "{\"type\":\"function_call\",\"call_id\":\"call00001\",\"name\":\"zoek\","
                + "\"arguments\":\"{\\\"bsn\\\":\\\"•••••••••\\\",\\\"bedrag\\\":125000,"
                + "\\\"spoed\\\":true,\\\"namen\\\":[\\\"mevrouw Yıldız\\\"]}\"},"
                + "{\"type\":\"function_call_output\",\"call_id\":\"call00001\",\"output\":["
                + "{\"type\":\"input_text\",\"text\":\"Niets gevonden.\"}]}]");
    Evidence evidence = ended.account().evidence().orElseThrow();
    assertThat(road.log.facts.getFirst().commitments())
        .containsExactly(commitment("question", evidence.questionSalt(), kept));
    assertThat(road.log.facts.getLast().commitments())
        .containsExactly(
            commitment("answer", evidence.answerSalt(), "[[{\"text\":\"Ja, dat loopt door.\"}]]"));
    assertThat(road.log.facts.toString()).doesNotContain("Yıldız", "999990019");
  }

  @Test
  void of_a_client_that_wants_nothing_kept_nothing_is() {
    road.listener.answer = Optional.of("Ja.");
    Ended ended = road.chat(conversation());
    assertThat(ended.question()).isEqualTo(KeptQuestion.NOTHING);
    assertThat(road.log.facts).allSatisfy(facts -> assertThat(facts.commitments()).isEmpty());
  }

  @Test
  void days_are_those_of_the_shorter_rule_and_none_without_both() {
    String rule = "  - { id: bewaren, sentence: Bewaren mag., allow: history, days: %d }\n";
    var useCase = road.useCase.orElseThrow().id();
    road.useCase = Optional.of(Road.useCase(Road.bouwcode(rule.formatted(7).indent(0))));
    assertThat(road.gateway().historyDays(road.asker(), useCase)).isEmpty();
    road.baseline += rule.formatted(30);
    assertThat(road.gateway().historyDays(road.asker(), useCase)).hasValue(7);
    road.approval(Optional.empty());
    assertThat(road.gateway().historyDays(road.asker(), useCase)).isEmpty();
  }

  private static Commitment commitment(String of, String salt, String content) throws Malformed {
    return Commitment.to(of, Salt.fromHex(salt), content.getBytes(StandardCharsets.UTF_8));
  }

  private static ChatPrompt<TypedText> conversation() {
    var arguments =
        new Json.Members<>(
            List.of(
                member("bsn", new Json.Digits<>(new TypedText("999990019", "bsn"))),
                member("bedrag", new Json.Digits<>(new TypedText("125000", "bedrag"))),
                member("spoed", new Json.Literal<>("true")),
                member(
                    "namen",
                    new Json.Items<>(List.of(new Json.Text<>(TypedText.of("mevrouw Yıldız")))))));
    return new ChatPrompt<>(
        List.of(
            new Message.Instructions<>(List.of(TypedText.of("U bent kort."))),
            new Message.FromUser<>(
                List.of(TypedText.of("Schrijf mevrouw Yıldız (BSN 999990019)."))),
            new Message.FromModel<>(
                List.of(TypedText.of("Goed.")),
                List.of(new ToolCall<>("call00001", "zoek", arguments))),
            new Message.FromTool<>("call00001", List.of(TypedText.of("Niets gevonden.")))),
        List.of(),
        new ToolChoice.Unsaid(),
        Optional.empty(),
        new Shape.Words<>(),
        List.of(),
        Sampling.USUAL);
  }

  private static Json.Member<TypedText> member(String name, Json<TypedText> value) {
    return new Json.Member<>(TypedText.of(name), value);
  }
}
