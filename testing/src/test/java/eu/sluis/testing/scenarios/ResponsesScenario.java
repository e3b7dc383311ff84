package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newer road of OpenAI's clients, on which other gateways leak: `/v1/responses`. */
class ResponsesScenario {

  private static final String PATH = "/v1/responses";
  private static final String BACK = SAID.replace("999990019", "[bsn verwijderd]");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  @Test
  void a_model_sees_no_name_of_input_or_instructions_and_the_client_gets_it_back() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    ObjectNode request =
        asked(SAID).put("instructions", "U helpt mevrouw Okonjo-Brand.").put("user", "noor");
    Program.Reply reply = program.post(PATH, request.toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(lock.lastRequest())
        .contains("gaat weg", "U helpt mevrouw ")
        .doesNotContain("Okonjo", "999990019", "Touwslagerspad", "1099 ZZ", "noor");
    JsonNode response = parsed(reply.body());
    assertThat(response.at("/output/0/content/0/text").asText()).isEqualTo(BACK);
    assertThat(response.path("status").asText()).isEqualTo("completed");
    assertThat(response.at("/usage/total_tokens").asInt()).isPositive();
    assertThat(reply.headers())
        .containsEntry("sluis-not-passed", "user")
        .containsKey("sluis-record");
    assertThat(lock.sluis().database().lastOutcome())
        .contains("\"ending\":\"answered\"")
        .doesNotContain("Okonjo");
  }

  @Test
  void case_1_2_and_6_deltas_and_the_final_events_are_restored_alike() {
    lock.model().behave(Behaviour.ECHO_SEVERAL, Duration.ZERO);
    List<JsonNode> events = events(asked(SAID).put("stream", true));
    assertThat(events.getFirst().path("type").asText()).isEqualTo("response.created");
    assertThat(said(events, "response.output_text.delta", "delta")).isEqualTo(BACK);
    assertThat(said(events, "response.output_text.done", "text")).isEqualTo(BACK);
    assertThat(events.getLast().at("/response/output/0/content/0/text").asText()).isEqualTo(BACK);
    assertThat(events.getLast().path("type").asText()).isEqualTo("response.completed");
    // The model said it sign by sign; it came on word by word, for the check of links.
    assertThat(events.size()).isGreaterThan(12);
    assertThat(lock.lastRequest()).doesNotContain("Okonjo", "Touwslagerspad");
  }

  @Test
  void case_5_and_7_arguments_are_restored_and_escaped_and_go_back_lowered() {
    lock.model().behave(Behaviour.ECHO_CALLS, Duration.ZERO);
    String typed = "Mail mevrouw Okonjo-Brand:\n\"tot ziens\"";
    ObjectNode request = withTool(asked(typed));
    JsonNode output = parsed(program.post(PATH, request.toString()).body()).path("output");
    assertThat(output).hasSize(2);
    for (JsonNode call : output) {
      assertThat(parsed(call.path("arguments").asText()).path("tekst").asText()).isEqualTo(typed);
    }
    List<JsonNode> events = events(withTool(asked(typed)).put("stream", true));
    for (JsonNode event : events) {
      if (event.path("type").asText().equals("response.function_call_arguments.done")) {
        assertThat(parsed(event.path("arguments").asText()).path("tekst").asText())
            .isEqualTo(typed);
      }
    }
    assertThat(events.getLast().at("/response/output")).hasSize(2);

    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    var history = request.putArray("input");
    history.addObject().put("role", "user").put("content", typed);
    for (JsonNode call : output) {
      history.add(call);
    }
    for (JsonNode call : output) {
      history
          .addObject()
          .put("type", "function_call_output")
          .put("call_id", call.path("call_id").asText())
          .put("output", "{\"bsn\":999990019,\"naam\":\"mevrouw Y\\u0131ld\\u0131z\"}");
    }
    Program.Reply reply = program.post(PATH, request.toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(lock.lastRequest())
        .contains("tot ziens", "call00001", "call00002")
        .doesNotContain("Okonjo", "999990019", "Yıldız", "u0131");
  }

  @Test
  void case_3_and_4_a_pseudonym_is_the_same_in_the_next_turn_and_on_the_other_road() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    String first = "Mevrouw Okonjo-Brand komt langs.";
    program.post(PATH, asked(first).toString());
    String before = ChatJson.messageOf(lock.lastRequest(), 0);
    ObjectNode request = asked(first);
    var input = request.putArray("input");
    input.addObject().put("role", "user").put("content", first);
    input.addObject().put("role", "assistant").put("content", first);
    input.addObject().put("role", "user").put("content", "En mevrouw Okonjo-Brand belt.");
    Program.Reply second = program.post(PATH, request.toString());
    assertThat(ChatJson.messageOf(lock.lastRequest(), 0)).isEqualTo(before);
    assertThat(ChatJson.messageOf(lock.lastRequest(), 1)).isEqualTo(before);
    assertThat(parsed(second.body()).at("/output/0/content/0/text").asText())
        .isEqualTo("En mevrouw Okonjo-Brand belt.");
    program.chat(ChatJson.chat(first).toString());
    assertThat(ChatJson.messageOf(lock.lastRequest(), 0)).isEqualTo(before);
  }

  @Test
  void case_17_and_25_a_stream_that_is_cut_is_failed_and_never_completed() {
    lock.model().behave(Behaviour.ERROR_AFTER_TEN, Duration.ZERO);
    List<JsonNode> events = events(asked("Hallo").put("stream", true));
    assertThat(events.getLast().path("type").asText()).isEqualTo("response.failed");
    assertThat(events.toString()).doesNotContain("response.completed", "output_text.done");
    assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"cut_off\"");
  }

  private List<JsonNode> events(ObjectNode request) {
    return program.stream(PATH, request.toString()).stream()
        .filter(line -> line.startsWith("data: "))
        .map(line -> parsed(line.substring("data: ".length())))
        .toList();
  }

  private static String said(List<JsonNode> events, String type, String field) {
    return events.stream()
        .filter(event -> event.path("type").asText().equals(type))
        .map(event -> event.path(field).asText())
        .reduce("", String::concat);
  }

  private static ObjectNode asked(String said) {
    return JSON.createObjectNode().put("model", "proefmodel").put("input", said);
  }

  private static ObjectNode withTool(ObjectNode request) {
    request
        .putArray("tools")
        .addObject()
        .put("type", "function")
        .put("name", "mail")
        .put("description", "Mailt iemand")
        .putObject("parameters")
        .put("type", "object");
    return request;
  }
}
