package eu.sluis.gateway.internal.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.vocabulary.TurnId;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.junit.jupiter.api.Test;

class StreamedChatTest {

  private static final Replies REPLIES = new Replies(TurnId.random(), 1, "wmo/model");
  private static final Duration NEVER = Duration.ofHours(1);

  private final Client client = new Client();

  @Test
  void case_17_a_silent_model_is_covered_by_comments_and_then_answers() throws Exception {
    try (var stream = stream(Duration.ofMillis(20))) {
      for (int tries = 0; tries < 200 && client.comments() < 3; tries++) {
        Thread.sleep(10);
      }
      assertThat(client.comments()).isGreaterThanOrEqualTo(3);
      stream.piece(new AnswerPiece.Text(0, "Hallo"));
      stream.whole(new Completion(new Usage(1, 2), List.of(End.READY)), true);
    }
    assertThat(client.written()).contains("\"content\":\"Hallo\"").endsWith("data: [DONE]\n\n");
    int whole = client.written().length();
    Thread.sleep(60);
    assertThat(client.written()).hasSize(whole);
    assertThat(client.ended).isTrue();
  }

  @Test
  void an_end_is_said_only_when_the_answer_is_whole() {
    try (var stream = stream(NEVER)) {
      stream.piece(new AnswerPiece.Text(1, "a"));
      assertThat(client.written()).doesNotContain("\"finish_reason\":\"");
      stream.whole(new Completion(Usage.UNKNOWN, List.of(End.FULL, End.CALLS)), false);
    }
    assertThat(client.written())
        .contains("\"finish_reason\":\"length\"", "\"finish_reason\":\"tool_calls\"")
        .doesNotContain("\"usage\"");
  }

  @Test
  void a_broken_answer_ends_with_an_error_and_without_done() {
    try (var stream = stream(NEVER)) {
      stream.piece(new AnswerPiece.Text(0, "half"));
      stream.broken("{\"error\":{}}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(client.written()).endsWith("data: {\"error\":{}}\n\n").doesNotContain("[DONE]");
  }

  @Test
  void a_client_that_is_gone_stops_the_answer() {
    try (var stream = stream(NEVER)) {
      client.gone = true;
      assertThatThrownBy(() -> stream.piece(new AnswerPiece.Text(0, "a")))
          .isInstanceOf(Line.ClientGone.class);
    }
  }

  private StreamedChat stream(Duration signOfLife) {
    return new StreamedChat(new Line(client.response()), REPLIES, _ -> {}, signOfLife);
  }

  /** A connection in memory. */
  private static final class Client {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile boolean head;
    private volatile boolean ended;
    private volatile boolean gone;

    ServerHttpResponse response() {
      return (ServerHttpResponse)
          Proxy.newProxyInstance(
              Client.class.getClassLoader(),
              new Class<?>[] {ServerHttpResponse.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "headWritten" -> head;
                    case "closed" -> gone || ended;
                    case "write" -> {
                      head = true;
                      events.add(new String((byte[]) arguments[0], StandardCharsets.UTF_8));
                      yield CompletableFuture.completedFuture(null);
                    }
                    case "end" -> {
                      ended = true;
                      yield proxy;
                    }
                    default -> proxy;
                  });
    }

    String written() {
      return String.join("", events);
    }

    int comments() {
      return written().split(": wacht\n\n", -1).length - 1;
    }
  }
}
