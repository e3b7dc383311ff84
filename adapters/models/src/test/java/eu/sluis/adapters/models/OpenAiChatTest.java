package eu.sluis.adapters.models;

import static eu.sluis.privacy.LoweredForTests.lowered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Capability;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Json;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation of a client, written for a server and read back. */
class OpenAiChatTest {

  private static final String SAID = "Zeg \"Zoë\" dat één 🇳🇱-koek\nwacht.";

  private StubModelServer stub;

  @BeforeEach
  void start() throws IOException {
    stub = StubModelServer.start(Behaviour.ECHO);
  }

  @AfterEach
  void stop() throws IOException {
    stub.close();
  }

  @Test
  void every_field_is_written_from_what_was_read() throws IOException {
    JsonNode body =
        new ObjectMapper()
            .readTree(new OpenAiWire().body(whole(), server("m", Waiting.LONG)).parts().getFirst());
    assertThat(body.path("messages").toString())
        .isEqualTo(
            "[{\"role\":\"system\",\"content\":\"S\"},"
                + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"U1\"},"
                + "{\"type\":\"text\",\"text\":\"U2\"}]},"
                + "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"call00001\","
                + "\"type\":\"function\",\"function\":{\"name\":\"mail\",\"arguments\":\"{\\\"naam\\\":\\\"Zoë\\\",\\\"naam\\\":[12,\\\"[bsn"
                + " verwijderd]\\\",true]}\"}}]},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"call00001\",\"content\":\"R\"}]");
    assertThat(body.at("/tools/0/function/description").asText()).isEqualTo("Mailt");
    assertThat(body.at("/tools/0/function/parameters/maximum").asInt()).isEqualTo(999_999_999);
    assertThat(body.at("/tool_choice/function/name").asText()).isEqualTo("mail");
    assertThat(body.path("parallel_tool_calls").asBoolean(true)).isFalse();
    assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(body.path("stop").toString()).isEqualTo("[\"einde\"]");
    assertThat(body.path("n").asInt()).isEqualTo(2);
    assertThat(body.path("temperature").decimalValue()).isEqualByComparingTo("0.7");
    // The catalogue allows 500.
    assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
    assertThat(body.path("reasoning_effort").asText()).isEqualTo("low");
    assertThat(body.path("stream").asBoolean()).isTrue();
    assertThat(body.properties())
        .extracting(java.util.Map.Entry::getKey)
        .doesNotContain("user", "store", "metadata", "top_p", "seed");
  }

  @ParameterizedTest
  @CsvSource({
    "ECHO, READY",
    "CRLF, READY",
    "SPLIT_UTF8, READY",
    "NO_DONE, READY",
    "LINGER, READY",
    "EMPTY_ANSWER, READY",
    "LENGTH, FULL",
    "CONTENT_FILTER, FILTERED",
  })
  void an_answer_that_ended_says_how(Behaviour behaviour, End end) throws ModelFailure {
    assertThat(answer(behaviour, said(), new ArrayList<>(), Waiting.LONG).ends())
        .containsExactly(end);
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT, TOOK_TOO_LONG",
    "STALL, TOOK_TOO_LONG",
    "ENDLESS, TOOK_TOO_LONG",
    "HALF, CUT_OFF",
    "HALF_DONE, CUT_OFF",
    "ERROR_AFTER_TEN, CUT_OFF",
    "ERROR_FIRST, BROKEN",
    "GARBAGE, BROKEN",
    "WRONG_JSON, BROKEN",
    "HTML, BROKEN",
    "NOTHING, UNREACHABLE",
    "EMPTY_BODY, UNREACHABLE",
    "TOOL_CALLS, BROKEN",
    "TOO_BUSY, BUSY",
    "SERVER_ERROR, UNREACHABLE",
  })
  void what_goes_wrong_has_a_name(Behaviour behaviour, Cause cause) {
    var failure =
        catchThrowableOfType(
            ModelFailure.class,
            () -> answer(behaviour, said(), new ArrayList<>(), Waiting.impatientOf(behaviour)));
    assertThat(failure.reason()).isEqualTo(cause);
    assertThat(failure).hasMessageNotContaining("Zoë").hasNoCause();
  }

  @Test
  void several_answers_arrive_mixed_and_are_kept_apart() throws ModelFailure {
    var pieces = new ArrayList<AnswerPiece>();
    Completion completion = answer(Behaviour.ECHO_SEVERAL, several(), pieces, Waiting.LONG);
    assertThat(completion.ends()).containsExactly(End.READY, End.READY);
    for (int choice = 0; choice < 2; choice++) {
      var text = new StringBuilder();
      for (AnswerPiece piece : pieces) {
        if (piece instanceof AnswerPiece.Text(int of, String part) && of == choice) {
          text.append(part);
        }
      }
      assertThat(text).hasToString("einde");
    }
  }

  @Test
  void an_answer_that_misses_a_choice_is_not_whole() {
    var failure =
        catchThrowableOfType(
            ModelFailure.class,
            () -> answer(Behaviour.ECHO, several(), new ArrayList<>(), Waiting.LONG));
    assertThat(failure.reason()).isEqualTo(Cause.CUT_OFF);
  }

  @Test
  void calls_at_once_are_kept_apart() throws Exception {
    var pieces = new ArrayList<AnswerPiece>();
    assertThat(answer(Behaviour.ECHO_CALLS, withTool(), pieces, Waiting.LONG).ends())
        .containsExactly(End.CALLS);
    assertThat(pieces.subList(0, 2))
        .containsExactly(
            new AnswerPiece.CallBegun(0, 0, "mail"), new AnswerPiece.CallBegun(0, 1, "mail"));
    for (int call = 0; call < 2; call++) {
      var json = new StringBuilder();
      for (AnswerPiece piece : pieces) {
        if (piece instanceof AnswerPiece.Arguments(_, int of, String part) && of == call) {
          json.append(part);
        }
      }
      assertThat(new ObjectMapper().readTree(json.toString()).path("tekst").asText())
          .isEqualTo(SAID);
    }
  }

  private Completion answer(
      Behaviour behaviour, ModelCall call, List<AnswerPiece> pieces, Timeouts timeouts)
      throws ModelFailure {
    var card =
        new ModelCard(
            new ModelId("stub"),
            "Stub",
            "test",
            Residency.ON_PREMISES,
            Jurisdiction.EU,
            "NL",
            true,
            8_000,
            true,
            Set.of(Capability.values()),
            Optional.empty());
    Model model = new ServedModel(card, new OpenAiWire(), server(behaviour.code(), timeouts));
    return model.answer(call, pieces::add);
  }

  private ModelServer server(String model, Timeouts timeouts) {
    return new ModelServer(
        URI.create(stub.url().toString()),
        model,
        Optional.empty(),
        BigDecimal.ZERO,
        OptionalInt.of(500),
        timeouts);
  }

  @Test
  void a_picture_stands_before_the_words_in_the_same_message() throws IOException {
    var image = new ChatPrompt.Image("image/png", "iVBORw0KGgo=");
    var call =
        call(
            List.of(
                new Message.FromUser<>(List.of(image), List.of(), List.of(lowered("Wat is dit?")))),
            List.of(),
            Sampling.USUAL);
    JsonNode body =
        new ObjectMapper()
            .readTree(new OpenAiWire().body(call, server("m", Waiting.LONG)).parts().getFirst());
    assertThat(body.at("/messages/0/content").toString())
        .isEqualTo(
            "[{\"type\":\"image_url\",\"image_url\":{\"url\":"
                + "\"data:image/png;base64,iVBORw0KGgo=\"}},"
                + "{\"type\":\"text\",\"text\":\"Wat is dit?\"}]");
  }

  private static ModelCall.Conversation said() {
    return call(List.of(new Message.FromUser<>(List.of(lowered(SAID)))), List.of(), Sampling.USUAL);
  }

  private static ModelCall.Conversation withTool() {
    var mail =
        new Tool<PseudonymisedText>("mail", Optional.empty(), Optional.empty(), Optional.empty());
    return call(
        List.of(new Message.FromUser<>(List.of(lowered(SAID)))), List.of(mail), Sampling.USUAL);
  }

  private static ModelCall.Conversation several() {
    return call(List.of(new Message.FromUser<>(List.of(lowered("einde")))), List.of(), sampling());
  }

  private static ModelCall.Conversation call(
      List<Message<PseudonymisedText>> messages,
      List<Tool<PseudonymisedText>> tools,
      Sampling sampling) {
    return new ModelCall.Conversation(
        new ChatPrompt<>(
            messages,
            tools,
            new ToolChoice.Unsaid(),
            Optional.empty(),
            new Shape.Words<>(),
            List.of(),
            sampling));
  }

  private static Sampling sampling() {
    return new Sampling(
        Optional.of(new BigDecimal("0.7")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(9_000),
        OptionalLong.empty(),
        2,
        Optional.of(ChatPrompt.Effort.LOW));
  }

  private static ModelCall.Conversation whole() {
    Json<PseudonymisedText> name = new Json.Text<>(lowered("Zoë"));
    Json<PseudonymisedText> mixed =
        new Json.Items<>(
            List.of(
                new Json.Digits<>(lowered("12")),
                new Json.Digits<>(lowered("[bsn verwijderd]")),
                new Json.Literal<>("true")));
    Json<PseudonymisedText> arguments =
        new Json.Members<>(
            List.of(
                new Json.Member<>(lowered("naam"), name),
                new Json.Member<>(lowered("naam"), mixed)));
    Json<PseudonymisedText> schema =
        new Json.Members<>(
            List.of(new Json.Member<>(lowered("maximum"), new Json.Literal<>("999999999"))));
    return new ModelCall.Conversation(
        new ChatPrompt<>(
            List.of(
                new Message.Instructions<>(List.of(lowered("S"))),
                new Message.FromUser<>(List.of(lowered("U1"), lowered("U2"))),
                new Message.FromModel<>(
                    List.of(), List.of(new ToolCall<>("call00001", "mail", arguments))),
                new Message.FromTool<>("call00001", List.of(lowered("R")))),
            List.of(
                new Tool<>(
                    "mail", Optional.of(lowered("Mailt")), Optional.of(schema), Optional.empty())),
            new ToolChoice.Named("mail"),
            Optional.of(false),
            new Shape.OfSchema<>("brief", Optional.empty(), Optional.of(schema), Optional.of(true)),
            List.of(lowered("einde")),
            sampling()));
  }
}
