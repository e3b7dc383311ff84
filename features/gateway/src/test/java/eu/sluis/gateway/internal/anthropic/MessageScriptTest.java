package eu.sluis.gateway.internal.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.vocabulary.TurnId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageScriptTest {

  private static final MessageObjects OBJECTS =
      new MessageObjects(new Heading(TurnId.random(), 1, "wmo/model"));

  private final MessageScript script = new MessageScript(OBJECTS);
  private final List<String> events = new ArrayList<>();

  @Test
  void a_block_is_finished_before_the_next_begins() {
    script.piece(new AnswerPiece.Text(0, "Even "), this::hear);
    script.piece(new AnswerPiece.CallBegun(0, 0, "zoek"), this::hear);
    script.piece(new AnswerPiece.Arguments(0, 0, "{\"naam\":\"Yıldız\"}"), this::hear);
    script.piece(new AnswerPiece.Text(0, "zoeken"), this::hear);
    script.whole(new Completion(new Usage(3, 2), List.of(End.CALLS)), this::hear);
    assertThat(events.stream().map(event -> event.lines().findFirst().orElse("")))
        .containsExactly(
            "event: message_start",
            "event: content_block_start",
            "event: content_block_delta",
            "event: content_block_delta",
            "event: content_block_stop",
            "event: content_block_start",
            "event: content_block_delta",
            "event: content_block_stop",
            "event: message_delta",
            "event: message_stop");
    assertThat(events.get(3)).contains("zoeken");
    assertThat(events.get(6)).contains("Yıldız").contains("\"index\":1");
    assertThat(events.get(8)).contains("\"stop_reason\":\"tool_use\"", "\"output_tokens\":2");
  }

  @Test
  void a_broken_answer_ends_with_an_error_and_without_a_reason() {
    script.piece(new AnswerPiece.Text(0, "half"), this::hear);
    script.broken(Answers.of(ModelFailure.Cause.CUT_OFF), Locale.ENGLISH, this::hear);
    assertThat(events.getLast()).startsWith("event: error\n").contains("\"type\":\"api_error\"");
    assertThat(events.toString()).doesNotContain("message_stop", "end_turn");
  }

  @Test
  void arguments_that_are_no_object_are_a_broken_answer() {
    var whole = new MessageCollector(OBJECTS);
    whole.piece(new AnswerPiece.CallBegun(0, 0, "zoek"));
    whole.piece(new AnswerPiece.Arguments(0, 0, "{kapot"));
    assertThatThrownBy(() -> whole.body(new Completion(Usage.UNKNOWN, List.of(End.CALLS))))
        .isInstanceOfSatisfying(
            ClientProblem.class, problem -> assertThat(problem.status()).isEqualTo(502));
  }

  private void hear(byte[] event) {
    events.add(new String(event, StandardCharsets.UTF_8));
  }
}
