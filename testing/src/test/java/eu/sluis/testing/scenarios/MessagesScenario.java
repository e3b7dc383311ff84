package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlock;
import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The official client of Anthropic, unchanged, with only an address and a key. */
class MessagesScenario {

  private static final String BACK = SAID.replace("999990019", "[bsn verwijderd]");
  private static final String PATH = "/v1/messages";

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  @Test
  void a_model_sees_no_name_and_the_client_gets_it_back_whole_and_streamed() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    MessageCreateParams params = params(SAID).system("U helpt mevrouw Okonjo-Brand.").build();
    Message whole = client(program.secret()).messages().create(params);
    assertThat(text(whole)).isEqualTo(BACK);
    assertThat(whole.stopReason()).contains(StopReason.END_TURN);
    assertThat(whole.usage().outputTokens()).isPositive();
    assertThat(lock.lastRequest())
        .contains("gaat weg", "U helpt mevrouw ")
        .doesNotContain("Okonjo", "999990019", "Touwslagerspad");

    lock.model().behave(Behaviour.ECHO_SEVERAL, Duration.ZERO);
    var accumulator = MessageAccumulator.create();
    var streamed = new StringBuilder();
    try (var stream = client(program.secret()).messages().createStreaming(params)) {
      stream.stream()
          .map(accumulator::accumulate)
          .flatMap(event -> event.contentBlockDelta().stream())
          .flatMap(event -> event.delta().text().stream())
          .forEach(delta -> streamed.append(delta.text()));
    }
    assertThat(streamed).hasToString(BACK);
    assertThat(text(accumulator.message())).isEqualTo(BACK);
    assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"answered\"");
  }

  @Test
  void case_5_and_7_tools_are_called_with_what_was_typed_and_results_go_back_lowered() {
    lock.model().behave(Behaviour.ECHO_CALLS, Duration.ZERO);
    String typed = "Mail mevrouw Okonjo-Brand:\n\"tot ziens\"";
    Tool mail =
        Tool.builder()
            .name("mail")
            .description("Mailt iemand")
            .inputSchema(Tool.InputSchema.builder().type(JsonValue.from("object")).build())
            .build();
    MessageCreateParams params = params(typed).addTool(mail).build();
    Message asked = client(program.secret()).messages().create(params);
    List<ToolUseBlock> calls =
        asked.content().stream().flatMap(block -> block.toolUse().stream()).toList();
    assertThat(calls).hasSize(2);
    assertThat(asked.stopReason()).contains(StopReason.TOOL_USE);
    for (ToolUseBlock call : calls) {
      assertThat(parsed(call._input().convert(JsonNode.class).toString()).path("tekst").asText())
          .isEqualTo(typed);
    }
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    var results =
        calls.stream()
            .map(
                call ->
                    ContentBlockParam.ofToolResult(
                        ToolResultBlockParam.builder()
                            .toolUseId(call.id())
                            .content("{\"bsn\":999990019,\"naam\":\"mevrouw Yıldız\"}")
                            .build()))
            .toList();
    var next = params.toBuilder().addMessage(asked).addUserMessageOfBlockParams(results).build();
    assertThat(client(program.secret()).messages().create(next).stopReason())
        .contains(StopReason.END_TURN);
    assertThat(lock.lastRequest())
        .contains("tot ziens", "call00001", "call00002")
        .doesNotContain("Okonjo", "999990019", "Yıldız");
  }

  @Test
  void errors_have_the_shape_of_that_protocol_wherever_they_come_from() {
    var client = client(program.secret());
    assertThatThrownBy(() -> client("sluis_x").messages().create(params("Hallo").build()))
        .isInstanceOf(UnauthorizedException.class);
    assertThatThrownBy(() -> client.messages().create(params("Hallo").model("claude-9").build()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () ->
                client
                    .messages()
                    .create(
                        params("Hallo")
                            .putAdditionalBodyProperty("verzonnen", JsonValue.from(1))
                            .build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("verzonnen");
    for (Program.Reply reply :
        List.of(
            program.get(PATH),
            program.post(PATH + "/batches", "{}"),
            program.post(PATH, "[]"),
            program.send("POST", PATH, "text/plain", new byte[0]))) {
      assertThat(reply.status()).isBetween(400, 499);
      JsonNode body = parsed(reply.body());
      assertThat(body.path("type").asText()).isEqualTo("error");
      assertThat(body.at("/error/type").asText()).endsWith("_error");
      assertThat(body.at("/error/message").asText()).isNotBlank();
    }
  }

  @Test
  void case_17_a_stream_that_is_cut_has_no_reason_to_stop() {
    lock.model().behave(Behaviour.ERROR_AFTER_TEN, Duration.ZERO);
    String request =
        "{\"model\":\"proefmodel\",\"max_tokens\":50,\"stream\":true,"
            + "\"messages\":[{\"role\":\"user\",\"content\":\"Hallo\"}]}";
    List<String> lines = program.stream(PATH, request);
    assertThat(lines.getLast()).contains("\"type\":\"error\"");
    assertThat(lines.toString()).doesNotContain("message_stop", "end_turn");
  }

  private static MessageCreateParams.Builder params(String said) {
    return MessageCreateParams.builder().model("proefmodel").maxTokens(500).addUserMessage(said);
  }

  private static String text(Message message) {
    return message.content().stream()
        .flatMap(block -> block.text().stream())
        .map(block -> block.text())
        .reduce("", String::concat);
  }

  private AnthropicClient client(String secret) {
    return AnthropicOkHttpClient.builder()
        .baseUrl(program.baseUrl().replace("/v1", ""))
        .apiKey(secret)
        .maxRetries(0)
        .build();
  }
}
