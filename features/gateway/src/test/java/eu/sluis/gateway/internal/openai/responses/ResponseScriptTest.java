package eu.sluis.gateway.internal.openai.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.vocabulary.TurnId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseScriptTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ResponseScript script =
      new ResponseScript(
          new ResponseObjects(
              new Heading(TurnId.random(), 1, "wmo/model"), false, Optional.empty()));
  private final List<JsonNode> events = new ArrayList<>();

  @Test
  void the_events_of_a_text_come_in_order_and_are_numbered() {
    script.piece(new AnswerPiece.Text(0, "Hal"), this::hear);
    script.piece(new AnswerPiece.Text(0, "lo"), this::hear);
    script.whole(new Completion(new Usage(3, 2), List.of(End.READY)), this::hear);
    assertThat(types())
        .containsExactly(
            "response.created",
            "response.in_progress",
            "response.output_item.added",
            "response.content_part.added",
            "response.output_text.delta",
            "response.output_text.delta",
            "response.output_text.done",
            "response.content_part.done",
            "response.output_item.done",
            "response.completed");
    for (int number = 0; number < events.size(); number++) {
      assertThat(events.get(number).path("sequence_number").asInt(-1)).isEqualTo(number);
    }
    JsonNode response = events.getLast().path("response");
    assertThat(response.at("/output/0/content/0/text").asText()).isEqualTo("Hallo");
    assertThat(response.at("/usage/total_tokens").asInt()).isEqualTo(5);
    assertThat(response.path("status").asText()).isEqualTo("completed");
    assertThat(response.path("store").asBoolean(true)).isFalse();
  }

  @Test
  void case_6_what_is_said_at_the_end_is_what_was_said_in_pieces() {
    script.piece(new AnswerPiece.Text(0, "Even zoeken"), this::hear);
    script.piece(new AnswerPiece.CallBegun(0, 0, "zoek"), this::hear);
    script.piece(new AnswerPiece.CallBegun(0, 1, "mail"), this::hear);
    script.piece(new AnswerPiece.Arguments(0, 1, "{\"aan\":"), this::hear);
    script.piece(new AnswerPiece.Arguments(0, 0, "{}"), this::hear);
    script.piece(new AnswerPiece.Arguments(0, 1, "\"Yıldız\"}"), this::hear);
    script.piece(new AnswerPiece.Text(0, ", Yıldız"), this::hear);
    script.whole(new Completion(Usage.UNKNOWN, List.of(End.CALLS)), this::hear);
    assertThat(said("response.output_text.delta", 0, "delta")).isEqualTo("Even zoeken, Yıldız");
    assertThat(said("response.output_text.done", 0, "text")).isEqualTo("Even zoeken, Yıldız");
    assertThat(said("response.function_call_arguments.delta", 1, "delta")).isEqualTo("{}");
    assertThat(said("response.function_call_arguments.done", 2, "arguments"))
        .isEqualTo(said("response.function_call_arguments.delta", 2, "delta"))
        .isEqualTo("{\"aan\":\"Yıldız\"}");
    // Each item is finished before the next begins.
    int last = 0;
    for (JsonNode event : events) {
      if (event.has("output_index")) {
        assertThat(event.path("output_index").asInt()).isGreaterThanOrEqualTo(last);
        last = event.path("output_index").asInt();
      }
    }
    JsonNode output = events.getLast().at("/response/output");
    assertThat(output).hasSize(3);
    assertThat(output.at("/2/name").asText()).isEqualTo("mail");
    assertThat(output.at("/2/call_id").asText()).isNotEqualTo(output.at("/1/call_id").asText());
  }

  @Test
  void an_answer_without_room_is_incomplete_and_says_why() {
    script.piece(new AnswerPiece.Text(0, "a"), this::hear);
    script.whole(new Completion(Usage.UNKNOWN, List.of(End.FULL)), this::hear);
    assertThat(types()).last().isEqualTo("response.incomplete");
    assertThat(events.getLast().at("/response/incomplete_details/reason").asText())
        .isEqualTo("max_output_tokens");
  }

  @Test
  void a_broken_answer_is_failed_and_nothing_is_said_to_be_done() {
    script.piece(new AnswerPiece.Text(0, "half"), this::hear);
    script.broken(Answers.of(ModelFailure.Cause.CUT_OFF), Locale.ENGLISH, this::hear);
    assertThat(types()).endsWith("error", "response.failed");
    assertThat(types().toString()).doesNotContain("done", "completed");
    assertThat(events.getLast().at("/response/error/code").asText()).isEqualTo("model_cut_off");
  }

  private void hear(byte[] event) {
    String text = new String(event, StandardCharsets.UTF_8);
    assertThat(text).startsWith("event: ").endsWith("\n\n");
    String[] lines = text.split("\ndata: ", 2);
    try {
      JsonNode json = JSON.readTree(lines[1]);
      assertThat(lines[0]).isEqualTo("event: " + json.path("type").asText());
      events.add(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private List<String> types() {
    return events.stream().map(event -> event.path("type").asText()).toList();
  }

  private String said(String type, int item, String field) {
    return events.stream()
        .filter(event -> event.path("type").asText().equals(type))
        .filter(event -> event.path("output_index").asInt() == item)
        .map(event -> event.path(field).asText())
        .reduce("", String::concat);
  }
}
