package eu.sluis.gateway.internal.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.Json;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.BrokenRequests;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatReaderTest {

  private static final String WHOLE =
      """
      {"model":"m","stream":true,"stream_options":{"include_usage":true},"n":2,
       "temperature":0.2,"top_p":1,"max_tokens":50,"max_completion_tokens":40,"seed":7,
       "stop":["a","b"],"user":"noor","metadata":{"a":"b"},"store":true,"logprobs":true,
       "top_logprobs":2,"safety_identifier":"x","parallel_tool_calls":false,
       "presence_penalty":null,"reasoning_effort":"low","modalities":["text"],
       "tool_choice":{"type":"function","function":{"name":"zoek"}},
       "tools":[{"type":"function","function":{"name":"zoek","description":"Zoekt","strict":true,
         "parameters":{"type":"object","properties":{"naam":{"type":"string","maxLength":40}}}}}],
       "response_format":{"type":"json_schema","json_schema":{"name":"uit","schema":{"type":"object"}}},
       "messages":[
        {"role":"system","content":"S","name":"naampje"},
        {"role":"developer","content":[{"type":"text","text":"D"}]},
        {"role":"user","content":[{"type":"text","text":"U1"},{"type":"text","text":"U2"}]},
        {"role":"assistant","content":null,"refusal":null,"annotations":[],"tool_calls":[
          {"id":"x y","type":"function","function":{"name":"zoek","arguments":"{\\"achterNaam\\":\\"jansen\\",\\"nr\\":999990019,\\"n\\":3}"}},
          {"id":"2","type":"function","function":{"name":"zoek","arguments":"{kapot"}}]},
        {"role":"tool","tool_call_id":"2","content":"R2"},
        {"role":"tool","tool_call_id":"x y","content":"R1"},
        {"role":"assistant","content":"A"}]}
      """;

  @Test
  void a_value_in_a_schema_is_labelled_by_its_property() throws ClientProblem {
    ChatPrompt<TypedText> prompt =
        read("""
            {"model":"m","messages":[{"role":"user","content":"U"}],
             "tools":[{"type":"function","function":{"name":"zoek","parameters":{"type":"object",
               "properties":{"achterNaam":{"type":"string","enum":["wiersinga"],"maxLength":99999},
                             "bsn":{"type":"integer","default":999990019}}}}}]}
            """)
            .wanted()
            .prompt();

    assertThat(prompt.texts())
        .contains(new TypedText("wiersinga", "achter Naam"), new TypedText("999990019", "bsn"))
        .noneMatch(text -> text.text().equals("99999"));
  }

  @Test
  void everything_that_is_understood_is_read() throws ClientProblem {
    ChatRequest request = read(WHOLE);
    ChatPrompt<TypedText> prompt = request.wanted().prompt();
    assertThat(request.wanted().stream()).isTrue();
    assertThat(request.usageInStream()).isTrue();
    assertThat(request.wanted().notPassed())
        .containsExactly(
            "logprobs", "messages.name", "metadata", "safety_identifier", "top_logprobs", "user");
    assertThat(prompt.sampling().answers()).isEqualTo(2);
    assertThat(prompt.sampling().answerTokens()).hasValue(40);
    assertThat(prompt.toolChoice()).isEqualTo(new ChatPrompt.ToolChoice.Named("zoek"));
    assertThat(prompt.messages().get(4))
        .isEqualTo(new Message.FromTool<>("call00002", List.of(TypedText.of("R2"))));
    assertThat(prompt.messages().get(5))
        .isEqualTo(new Message.FromTool<>("call00001", List.of(TypedText.of("R1"))));
    assertThat(prompt.texts().stream().map(TypedText::text))
        .contains("S", "D", "U1", "U2", "jansen", "999990019", "{kapot", "R1", "R2", "A", "Zoekt")
        .contains("naam", "a", "b")
        .doesNotContain("noor", "x y", "naampje");
  }

  @Test
  void the_arguments_of_a_call_keep_their_structure_and_know_their_labels() throws ClientProblem {
    var model = (Message.FromModel<TypedText>) read(WHOLE).wanted().prompt().messages().get(3);
    var members = ((Json.Members<TypedText>) model.toolCalls().getFirst().arguments()).members();
    assertThat(members.get(0).value())
        .isEqualTo(new Json.Text<>(new TypedText("jansen", "achter Naam")));
    assertThat(members.get(1).value())
        .isEqualTo(new Json.Digits<>(new TypedText("999990019", "nr")));
    assertThat(members.get(2).value()).isEqualTo(new Json.Literal<TypedText>("3"));
    assertThat(model.toolCalls().get(1).arguments())
        .isEqualTo(new Json.Unread<>(TypedText.of("{kapot")));
  }

  @Test
  void a_picture_in_the_message_itself_is_read() throws ClientProblem {
    ChatPrompt<TypedText> prompt =
        read("""
        {"model":"m","messages":[{"role":"user","content":[
          {"type":"text","text":"Wat staat hier?"},
          {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo=",
           "detail":"low"}}]}]}
        """)
            .wanted()
            .prompt();
    assertThat(prompt.images()).containsExactly(new ChatPrompt.Image("image/png", "iVBORw0KGgo="));
    assertThat(prompt.texts()).extracting(TypedText::text).containsExactly("Wat staat hier?");
    assertThat(prompt.images().toString()).doesNotContain("iVBOR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                          | body              |"
            + " invalid_value",
        "{\"messages\":[]}                                           | model             |"
            + " missing_field",
        "{\"model\":\"m\"}                                           | messages          |"
            + " missing_field",
        "{\"model\":\"m\",\"messages\":[]}                           | messages          |"
            + " invalid_value",
        "{\"model\":\"m\",\"messages\":{}}                           | messages          |"
            + " invalid_value",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"baas\"}]}        | messages[0].role  |"
            + " invalid_value",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\"}]}        | messages[0].content |"
            + " invalid_value",
        "{\"model\":\"m\",\"verzonnen\":1,\"messages\":[]}           | verzonnen         |"
            + " unknown_field",
        "{\"model\":\"m\",\"functions\":[],\"messages\":[]}          | functions         |"
            + " unknown_field",
        "{\"model\":\"m\",\"n\":0,\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]} | n |"
            + " invalid_value",
        "{\"model\":\"m\",\"n\":1.5,\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]} | n |"
            + " invalid_value",
        "{\"model\":\"m\",\"temperature\":3,\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]} |"
            + " temperature | invalid_value",
        "{\"model\":\"m\",\"audio\":{},\"messages\":[]}              | audio             |"
            + " unknown_field",
        "{\"model\":\"m\",\"modalities\":[\"audio\"],\"messages\":[]} | modalities[0]    |"
            + " only_text_allowed",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]}"
            + " | messages[0].content[0].image_url | missing_field",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://ver.example/a.png\"}}]}]}"
            + " | messages[0].content[0].image_url.url | invalid_value",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}}]}]}"
            + " | messages[0].content[0].image_url.url | invalid_value",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}}]}]}"
            + " | messages[0].content[0] | only_text_allowed",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_audio\"}]}]}"
            + " | messages[0].content[0] | only_text_allowed",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"file\"}]}]} |"
            + " messages[0].content[0] | only_text_allowed",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"1\",\"content\":\"a\"}]}"
            + " | messages[0].tool_call_id | invalid_value",
        "{\"model\":\"m\",\"tools\":[{\"type\":\"custom\"}],\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}"
            + " | tools[0].type | invalid_value",
        "{\"model\":\"m\",\"tools\":[{\"function\":{\"name\":\"a"
            + " b\"}}],\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]} |"
            + " tools[0].function.name | invalid_value",
      })
  void what_is_wrong_is_said_with_its_place(String body, String param, String code) {
    ClientProblem problem = refused(body.strip().getBytes(StandardCharsets.UTF_8));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.param()).contains(param.strip());
    assertThat(problem.code()).isEqualTo(code.strip());
    assertThat(problem.message().dutch()).isNotBlank();
    assertThat(problem.message().english()).isNotBlank();
  }

  @Test
  void what_is_not_json_or_too_deep_or_stands_twice_is_refused() {
    for (String body :
        List.of(
            "",
            "{",
            "{\"model\":\"m\"} x",
            "{\"model\":\"a\",\"model\":\"b\"}",
            "[".repeat(64 + 1),
            "{\"n\":" + "9".repeat(200) + "}")) {
      assertThat(refused(body.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("invalid_json");
    }
  }

  @Test
  void a_message_never_repeats_what_was_typed() {
    ClientProblem problem =
        refused("{\"mevrouw Yıldız\":1,\"model\":\"m\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(problem.message().dutch() + problem.param()).doesNotContain("Yıldız");
  }

  @Test
  void ten_thousand_broken_requests_are_read_or_refused() {
    BrokenRequests.areReadOrRefused(WHOLE, ChatReader::read);
  }

  private static ChatRequest read(String body) throws ClientProblem {
    return ChatReader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static ClientProblem refused(byte[] body) {
    try {
      var _ = ChatReader.read(body);
    } catch (ClientProblem problem) {
      return problem;
    }
    throw new AssertionError("it was read");
  }
}
