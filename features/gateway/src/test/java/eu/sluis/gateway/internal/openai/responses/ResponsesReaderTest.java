package eu.sluis.gateway.internal.openai.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.BrokenRequests;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.PromptRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesReaderTest {

  private static final String WHOLE =
      """
      {"model":"m","stream":true,"instructions":"I","temperature":0.2,"top_p":1,
       "max_output_tokens":40,"store":false,"background":false,"previous_response_id":null,
       "user":"noor","metadata":{"a":"b"},"include":["reasoning.encrypted_content"],
       "parallel_tool_calls":false,"reasoning":{"effort":"low","summary":"auto"},
       "tool_choice":{"type":"function","name":"zoek"},"truncation":"auto",
       "text":{"verbosity":"low","format":{"type":"json_schema","name":"uit","schema":{"type":"object"}}},
       "tools":[{"type":"function","name":"zoek","description":"Zoekt","strict":true,
         "parameters":{"type":"object","properties":{"naam":{"type":"string"}}}}],
       "input":[
        {"role":"developer","content":"D"},
        {"role":"user","content":[{"type":"input_text","text":"U1"},{"type":"input_text","text":"U2"}]},
        {"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"geheim"}]},
        {"type":"message","role":"assistant","id":"msg_1","status":"completed",
         "content":[{"type":"output_text","text":"A1","annotations":[]}]},
        {"type":"function_call","call_id":"x y","name":"zoek","id":"fc_1","status":"completed",
         "arguments":"{\\"achterNaam\\":\\"jansen\\"}"},
        {"type":"function_call","call_id":"2","name":"zoek","arguments":"{kapot"},
        {"type":"function_call_output","call_id":"2","output":"R2"},
        {"type":"function_call_output","call_id":"x y","output":[{"type":"input_text","text":"R1"}]},
        {"role":"assistant","content":"A2"},
        {"role":"user","content":"U3"}]}
      """;

  private static final ResponsesReader.Before NOTHING_KEPT =
      new ResponsesReader.Before() {
        @Override
        public KeptTurn turn(String name) throws ClientProblem {
          throw Answers.keptUnknown(400, "previous_response_not_found", "previous_response_id");
        }

        @Override
        public List<JsonNode> items(KeptTurn turn) {
          return List.of();
        }
      };

  @Test
  void everything_that_is_understood_is_read() throws ClientProblem {
    PromptRequest request = read(WHOLE);
    ChatPrompt<TypedText> prompt = request.prompt();
    assertThat(request.stream()).isTrue();
    assertThat(request.notPassed())
        .containsExactly(
            "include",
            "input.reasoning",
            "metadata",
            "reasoning.summary",
            "text.verbosity",
            "truncation",
            "user");
    assertThat(prompt.sampling().answerTokens()).hasValue(40);
    assertThat(prompt.sampling().effort()).contains(ChatPrompt.Effort.LOW);
    assertThat(prompt.toolChoice()).isEqualTo(new ChatPrompt.ToolChoice.Named("zoek"));
    assertThat(prompt.shape().structured()).isTrue();
    assertThat(prompt.texts().stream().map(TypedText::text))
        .contains("I", "D", "U1", "U2", "A1", "jansen", "{kapot", "R1", "R2", "A2", "Zoekt", "naam")
        .doesNotContain("noor", "x y", "geheim");
  }

  @Test
  void what_a_model_said_and_called_is_one_turn_and_results_find_their_call() throws ClientProblem {
    List<Message<TypedText>> messages = read(WHOLE).prompt().messages();
    assertThat(messages).hasSize(8);
    var turn = (Message.FromModel<TypedText>) messages.get(3);
    assertThat(turn.texts()).containsExactly(TypedText.of("A1"));
    assertThat(turn.toolCalls()).hasSize(2);
    assertThat(messages.get(4))
        .isEqualTo(new Message.FromTool<>("call00002", List.of(TypedText.of("R2"))));
    assertThat(messages.get(5))
        .isEqualTo(new Message.FromTool<>("call00001", List.of(TypedText.of("R1"))));
    assertThat(messages.get(6))
        .isEqualTo(new Message.FromModel<>(List.of(TypedText.of("A2")), List.of()));
  }

  @Test
  void a_text_alone_is_the_question() throws ClientProblem {
    assertThat(read("{\"model\":\"m\",\"input\":\"Hallo\"}").prompt().messages())
        .containsExactly(new Message.FromUser<>(List.of(TypedText.of("Hallo"))));
  }

  @Test
  void only_what_is_new_is_kept_and_only_when_that_is_wanted() throws ClientProblem {
    assertThat(read(WHOLE).kept()).isEmpty();
    PromptRequest kept = read(WHOLE.replace("\"store\":false", "\"store\":true"));
    assertThat(kept.kept()).as("without the instructions").contains(new Chat.Kept(1, 8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"input\":[]                                               | input | invalid_value",
        "\"instructions\":\"a\"                                     | input | missing_field",
        "\"input\":\"a\",\"verzonnen\":1                            | verzonnen | unknown_field",
        "\"input\":\"a\",\"prompt\":{\"id\":\"1\"}                  | prompt | unknown_field",
        "\"input\":\"a\",\"store\":\"ja\"                           | store | invalid_value",
        "\"input\":\"a\",\"background\":true                        | background | nothing_is_kept",
        "\"input\":\"a\",\"previous_response_id\":\"resp_1\"        | previous_response_id |"
            + " previous_response_not_found",
        "\"input\":\"a\",\"conversation\":\"conv_1\"                | conversation |"
            + " nothing_is_kept",
        "\"input\":\"a\",\"tools\":[{\"type\":\"web_search\"}]      | tools[0].type |"
            + " only_functions",
        "\"input\":\"a\",\"tools\":[{\"type\":\"mcp\"}]             | tools[0].type |"
            + " only_functions",
        "\"input\":\"a\",\"tool_choice\":{\"type\":\"mcp\"}         | tool_choice.type |"
            + " invalid_value",
        "\"input\":\"a\",\"text\":{\"format\":{\"type\":\"xml\"}}   | text.format.type |"
            + " invalid_value",
        "\"input\":[{\"type\":\"item_reference\",\"id\":\"1\"}]     | input[0].type |"
            + " invalid_value",
        "\"input\":[{\"role\":\"baas\",\"content\":\"a\"}]          | input[0].role |"
            + " invalid_value",
        "\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_image\"}]}] |"
            + " input[0].content[0].image_url | missing_field",
        "\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_image\",\"image_url\":\"data:image/gif;base64,iVBORw0KGgo=\"}]}]"
            + " | input[0].content[0].image_url | invalid_value",
        "\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_file\"}]}]  |"
            + " input[0].content[0] | only_text_allowed",
        "\"input\":[{\"type\":\"function_call_output\",\"call_id\":\"1\",\"output\":\"a\"}] |"
            + " input[0].call_id | invalid_value",
      })
  void what_is_wrong_is_said_with_its_place(String rest, String param, String code) {
    ClientProblem problem =
        catchThrowableOfType(
            ClientProblem.class, () -> read("{\"model\":\"m\"," + rest.strip() + "}"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.param()).contains(param.strip());
    assertThat(problem.code()).isEqualTo(code.strip());
  }

  @Test
  void ten_thousand_broken_requests_are_read_or_refused() {
    BrokenRequests.areReadOrRefused(WHOLE, body -> ResponsesReader.read(body, NOTHING_KEPT));
  }

  private static PromptRequest read(String body) throws ClientProblem {
    return ResponsesReader.read(body.getBytes(StandardCharsets.UTF_8), NOTHING_KEPT);
  }
}
