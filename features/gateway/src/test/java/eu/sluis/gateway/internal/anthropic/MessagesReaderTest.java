package eu.sluis.gateway.internal.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.BrokenRequests;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.PromptRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesReaderTest {

  private static final String WHOLE =
      """
      {"model":"m","max_tokens":40,"stream":true,"temperature":0.2,"top_p":1,"top_k":5,
       "system":[{"type":"text","text":"S","cache_control":{"type":"ephemeral"}}],
       "metadata":{"user_id":"noor"},"thinking":{"type":"disabled"},"stop_sequences":["einde"],
       "tool_choice":{"type":"tool","name":"zoek","disable_parallel_tool_use":true},
       "tools":[{"name":"zoek","description":"Zoekt",
         "input_schema":{"type":"object","properties":{"naam":{"type":"string"}}}}],
       "messages":[
        {"role":"user","content":"U1"},
        {"role":"assistant","content":[{"type":"thinking","thinking":"geheim","signature":"x"},
          {"type":"text","text":"A1"},
          {"type":"tool_use","id":"x y","name":"zoek","input":{"achterNaam":"jansen"}},
          {"type":"tool_use","id":"2","name":"zoek","input":{}}]},
        {"role":"user","content":[
          {"type":"tool_result","tool_use_id":"2","content":"R2"},
          {"type":"tool_result","tool_use_id":"x y","is_error":true,
           "content":[{"type":"text","text":"R1"}]},
          {"type":"document","title":"D1","citations":{"enabled":true},
           "source":{"type":"text","media_type":"text/plain","data":"D2"}},
          {"type":"document",
           "source":{"type":"content","content":[{"type":"text","text":"D3"}]}},
          {"type":"text","text":"U2"}]}]}
      """;

  @Test
  void everything_that_is_understood_is_read() throws ClientProblem {
    PromptRequest request = read(WHOLE);
    assertThat(request.stream()).isTrue();
    assertThat(request.notPassed())
        .containsExactly(
            "messages.content.cache_control",
            "messages.content.citations",
            "messages.content.is_error",
            "messages.content.thinking",
            "metadata",
            "thinking",
            "top_k");
    assertThat(request.prompt().toolChoice()).isEqualTo(new ToolChoice.Named("zoek"));
    assertThat(request.prompt().parallelToolCalls()).contains(false);
    assertThat(request.prompt().sampling().answerTokens()).hasValue(40);
    List<Message<TypedText>> messages = request.prompt().messages();
    assertThat(messages).hasSize(6);
    assertThat(messages.get(3))
        .isEqualTo(new Message.FromTool<>("call00002", List.of(TypedText.of("R2"))));
    assertThat(messages.get(4))
        .isEqualTo(new Message.FromTool<>("call00001", List.of(TypedText.of("R1"))));
    assertThat(messages.get(5))
        .isEqualTo(
            new Message.FromUser<>(
                List.of(TypedText.of("D1\nD2"), TypedText.of("D3")), List.of(TypedText.of("U2"))));
    assertThat(request.prompt().texts().stream().map(TypedText::text))
        .contains("S", "U1", "A1", "jansen", "R1", "R2", "U2", "Zoekt", "naam", "einde")
        .doesNotContain("noor", "x y", "geheim");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"messages\":[]                                            | messages | invalid_value",
        "\"verzonnen\":1,\"messages\":[]                            | verzonnen | unknown_field",
        "\"mcp_servers\":[{}],\"messages\":[]                       | mcp_servers | unknown_field",
        "\"messages\":[{\"role\":\"baas\",\"content\":\"a\"}]       | messages[0].role |"
            + " invalid_value",
        "\"messages\":[{\"role\":\"user\"}]                         | messages[0].content |"
            + " missing_field",
        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image\"}]}] |"
            + " messages[0].content[0].source | missing_field",
        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"document\"}]}] |"
            + " messages[0].content[0].source | missing_field",
        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"document\",\"source\":{\"type\":\"base64\"}}]}]"
            + " | messages[0].content[0].source.type | only_text_allowed",
        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"1\"}]}]"
            + " | messages[0].content[0].tool_use_id | invalid_value",
        "\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"tools\":[{\"type\":\"bash_20250124\",\"name\":\"bash\"}]"
            + " | tools[0].type | only_functions",
        "\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"temperature\":2 | temperature |"
            + " invalid_value",
      })
  void what_is_wrong_is_said_with_its_place(String rest, String param, String code) {
    ClientProblem problem =
        catchThrowableOfType(
            ClientProblem.class,
            () -> read("{\"model\":\"m\",\"max_tokens\":9," + rest.strip() + "}"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.param()).contains(param.strip());
    assertThat(problem.code()).isEqualTo(code.strip());
  }

  @Test
  void ten_thousand_broken_requests_are_read_or_refused() {
    BrokenRequests.areReadOrRefused(WHOLE, MessagesReader::read);
  }

  private static PromptRequest read(String body) throws ClientProblem {
    return MessagesReader.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
