package eu.sluis.adapters.models;

import static eu.sluis.privacy.LoweredForTests.lowered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Json;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.ModelId;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is particular to the messages of Anthropic; the rest is in the kit. */
class AnthropicChatTest {

  private final List<AnswerPiece> pieces = new ArrayList<>();

  @Test
  void instructions_stand_apart_turns_alternate_and_results_are_of_the_user() throws Exception {
    JsonNode body = body(prompt(Optional.of(false)));
    assertThat(body.path("system").asText()).isEqualTo("S1\n\nS2");
    assertThat(body.path("messages").toString())
        .isEqualTo(
            "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"U1\"}]},"
                + "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"A\"},"
                + "{\"type\":\"tool_use\",\"id\":\"call00001\",\"name\":\"mail\","
                + "\"input\":{\"aan\":\"Zoë\"}},"
                + "{\"type\":\"tool_use\",\"id\":\"call00002\",\"name\":\"mail\","
                + "\"input\":{\"value\":\"{kapot\"}}]},"
                + "{\"role\":\"user\",\"content\":["
                + "{\"type\":\"tool_result\",\"tool_use_id\":\"call00001\","
                + "\"content\":[{\"type\":\"text\",\"text\":\"R\"}]},"
                + "{\"type\":\"tool_result\",\"tool_use_id\":\"call00002\",\"content\":[]},"
                + "{\"type\":\"text\",\"text\":\"U2\"}]}]");
    assertThat(body.at("/tools/0/input_schema").toString()).isEqualTo("{\"type\":\"object\"}");
    assertThat(body.path("tool_choice").toString())
        .isEqualTo("{\"type\":\"any\",\"disable_parallel_tool_use\":true}");
    // The catalogue allows 500, and the protocol no temperature above 1.
    assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
    assertThat(body.path("temperature").decimalValue()).isEqualByComparingTo("1");
    assertThat(body.path("stop_sequences").toString()).isEqualTo("[\"einde\"]");
  }

  @Test
  void an_answer_always_has_a_longest_length() throws Exception {
    var call =
        new ModelCall.Conversation(
            new ChatPrompt<>(
                List.of(new Message.FromUser<>(List.of(lowered("Hallo")))),
                List.of(),
                new ChatPrompt.ToolChoice.Unsaid(),
                Optional.empty(),
                new ChatPrompt.Shape.Words<>(),
                List.of(),
                Sampling.USUAL));
    JsonNode body =
        new ObjectMapper()
            .readTree(
                new AnthropicWire().body(call, server(OptionalInt.empty())).parts().getFirst());
    assertThat(body.path("max_tokens").asInt()).isEqualTo(AnthropicChat.ANSWER_TOKENS_USUAL);
  }

  @Test
  void a_picture_stands_before_the_words_in_the_same_turn() throws Exception {
    var image = new ChatPrompt.Image("image/jpeg", "/9j/");
    var call =
        new ModelCall.Conversation(
            new ChatPrompt<>(
                List.of(
                    new Message.FromUser<>(
                        List.of(image), List.of(), List.of(lowered("Wat is dit?")))),
                List.of(),
                new ChatPrompt.ToolChoice.Unsaid(),
                Optional.empty(),
                new ChatPrompt.Shape.Words<>(),
                List.of(),
                Sampling.USUAL));
    JsonNode body =
        new ObjectMapper()
            .readTree(
                new AnthropicWire().body(call, server(OptionalInt.empty())).parts().getFirst());
    assertThat(body.at("/messages/0/content").toString())
        .isEqualTo(
            "[{\"type\":\"image\",\"source\":{\"type\":\"base64\","
                + "\"media_type\":\"image/jpeg\",\"data\":\"/9j/\"}},"
                + "{\"type\":\"text\",\"text\":\"Wat is dit?\"}]");
  }

  @Test
  void a_function_without_parameters_is_called_with_an_empty_object() throws ModelFailure {
    AnthropicReply reply = reply();
    reply.event(
        "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
            + "{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"mail\",\"input\":{}}}");
    reply.event("{\"type\":\"content_block_stop\",\"index\":0}");
    reply.event("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"}}");
    reply.event("{\"type\":\"message_stop\"}");
    assertThat(pieces)
        .containsExactly(
            new AnswerPiece.CallBegun(0, 0, "mail"), new AnswerPiece.Arguments(0, 0, "{}"));
    assertThat(reply.done()).isTrue();
    assertThat(reply.completion().ends()).containsExactly(End.CALLS);
  }

  @Test
  void tokens_read_from_a_cache_count_and_what_is_new_is_passed_over() throws ModelFailure {
    AnthropicReply reply = reply();
    reply.event(
        "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":3,"
            + "\"cache_read_input_tokens\":4,\"cache_creation_input_tokens\":5,\"output_tokens\":1}}}");
    reply.event("{\"type\":\"nieuw_soort\",\"iets\":true}");
    reply.event(
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"a\"}}");
    reply.event(
        "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":2}}");
    assertThat(reply.completion().usage()).isEqualTo(new Usage(12, 2));
  }

  @Test
  void overloaded_before_a_word_is_busy_and_after_it_cut_off() throws ModelFailure {
    String overloaded = "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}";
    AnthropicReply silent = reply();
    assertThat(failure(silent, overloaded).reason()).isEqualTo(Cause.BUSY);
    AnthropicReply speaking = reply();
    speaking.event(
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"a\"}}");
    assertThat(failure(speaking, overloaded).reason()).isEqualTo(Cause.CUT_OFF);
    assertThat(Refusal.ofStatus(new ModelId("m"), 529, Optional.empty(), "").reason())
        .isEqualTo(Cause.BUSY);
  }

  private AnthropicReply reply() {
    return new AnthropicReply(new ModelId("stub"), pieces::add, Set.of("mail"), false);
  }

  private static ModelFailure failure(AnthropicReply reply, String event) {
    return catchThrowableOfType(ModelFailure.class, () -> reply.event(event));
  }

  private static JsonNode body(ModelCall call) throws Exception {
    return new ObjectMapper()
        .readTree(new AnthropicWire().body(call, server(OptionalInt.of(500))).parts().getFirst());
  }

  private static ModelServer server(OptionalInt answerTokens) {
    return new ModelServer(
        URI.create("https://model.example/v1"),
        "m",
        Optional.empty(),
        BigDecimal.ZERO,
        answerTokens,
        Timeouts.USUAL);
  }

  private static ModelCall.Conversation prompt(Optional<Boolean> parallel) {
    Json<PseudonymisedText> to =
        new Json.Members<>(
            List.of(new Json.Member<>(lowered("aan"), new Json.Text<>(lowered("Zoë")))));
    return new ModelCall.Conversation(
        new ChatPrompt<>(
            List.of(
                new Message.Instructions<>(List.of(lowered("S1"))),
                new Message.FromUser<>(List.of(lowered("U1"), lowered(" "))),
                new Message.Instructions<>(List.of(lowered("S2"))),
                new Message.FromModel<>(
                    List.of(lowered("A")),
                    List.of(
                        new ToolCall<>("call00001", "mail", to),
                        new ToolCall<>("call00002", "mail", new Json.Unread<>(lowered("{kapot"))))),
                new Message.FromTool<>("call00001", List.of(lowered("R"))),
                new Message.FromTool<>("call00002", List.of(lowered(""))),
                new Message.FromUser<>(List.of(lowered("U2")))),
            List.of(new Tool<>("mail", Optional.empty(), Optional.empty(), Optional.empty())),
            new ChatPrompt.ToolChoice.Required(),
            parallel,
            new ChatPrompt.Shape.Words<>(),
            List.of(lowered("einde")),
            new Sampling(
                Optional.of(new BigDecimal("1.5")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(9_000),
                OptionalLong.of(7),
                1,
                Optional.empty())));
  }
}
