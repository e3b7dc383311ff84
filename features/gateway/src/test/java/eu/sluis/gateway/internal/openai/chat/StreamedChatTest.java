package eu.sluis.gateway.internal.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.Line;
import eu.sluis.gateway.internal.protocol.ListeningClient;
import eu.sluis.gateway.internal.protocol.StreamedAnswer;
import eu.sluis.vocabulary.TurnId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StreamedChatTest {

  private static final ChatReplies REPLIES =
      new ChatReplies(new Heading(TurnId.random(), 1, "wmo/model"));
  private static final Duration NEVER = Duration.ofHours(1);

  private boolean usage = true;
  private final ListeningClient client = new ListeningClient();

  @Test
  void case_17_a_silent_model_is_covered_by_comments_and_then_answers() throws Exception {
    try (var stream = stream(Duration.ofMillis(20))) {
      for (int tries = 0; tries < 200 && client.comments() < 3; tries++) {
        Thread.sleep(10);
      }
      assertThat(client.comments()).isGreaterThanOrEqualTo(3);
      stream.piece(new AnswerPiece.Text(0, "Hallo"));
      stream.whole(new Completion(new Usage(1, 2), List.of(End.READY)));
    }
    assertThat(client.written()).contains("\"content\":\"Hallo\"").endsWith("data: [DONE]\n\n");
    int whole = client.written().length();
    Thread.sleep(60);
    assertThat(client.written()).hasSize(whole);
    assertThat(client.ended).isTrue();
  }

  @Test
  void an_end_is_said_only_when_the_answer_is_whole() {
    usage = false;
    try (var stream = stream(NEVER)) {
      stream.piece(new AnswerPiece.Text(1, "a"));
      assertThat(client.written()).doesNotContain("\"finish_reason\":\"");
      stream.whole(new Completion(Usage.UNKNOWN, List.of(End.FULL, End.CALLS)));
    }
    assertThat(client.written())
        .contains("\"finish_reason\":\"length\"", "\"finish_reason\":\"tool_calls\"")
        .doesNotContain("\"usage\"");
  }

  @Test
  void a_broken_answer_ends_with_an_error_and_without_done() {
    try (var stream = stream(NEVER)) {
      stream.piece(new AnswerPiece.Text(0, "half"));
      stream.broken(Answers.of(ModelFailure.Cause.CUT_OFF), Locale.ENGLISH);
    }
    assertThat(client.written()).contains("\"code\":\"model_cut_off\"").doesNotContain("[DONE]");
  }

  @Test
  void a_client_that_is_gone_stops_the_answer() {
    try (var stream = stream(NEVER)) {
      client.gone = true;
      assertThatThrownBy(() -> stream.piece(new AnswerPiece.Text(0, "a")))
          .isInstanceOf(Line.ClientGone.class);
    }
  }

  private StreamedAnswer stream(Duration signOfLife) {
    return new StreamedAnswer(
        new Line(client.response()), new ChatScript(REPLIES, usage), _ -> {}, signOfLife);
  }
}
