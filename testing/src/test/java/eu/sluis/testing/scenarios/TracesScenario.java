package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.chat;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.Program;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A collector sees the steps of a request under the trace of who asked, and no word of it. */
class TracesScenario {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";

  private final ModelledSluis lock = ModelledSluis.get();

  @Test
  void the_steps_of_a_request_stand_under_the_trace_of_its_caller_without_a_word_of_it() {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");
    program.with("traceparent", "00-" + ID + "-" + CALLER + "-01");
    assertThat(program.chat(chat(SAID).toString()).status()).isEqualTo(200);
    String toModel = lock.model().requests().getLast().headers().toString();

    Map<String, JsonNode> spans = spans(3);
    JsonNode request = span(spans, "POST /v1/chat/completions");
    assertThat(request.path("parentSpanId").asText()).isEqualTo(CALLER);
    assertThat(request.path("kind").asInt()).isEqualTo(2);
    assertThat(request.has("status")).isFalse();
    String own = request.path("spanId").asText();
    assertThat(span(spans, "decide").path("parentSpanId").asText()).isEqualTo(own);
    JsonNode call = span(spans, "chat proefmodel");
    assertThat(call.path("parentSpanId").asText()).isEqualTo(own);
    assertThat(call.path("attributes").toString())
        .contains("gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.usage.output_tokens");
    assertThat(toModel)
        .as("the step of the model stands under ours")
        .contains("00-" + ID + "-" + call.path("spanId").asText() + "-01");
    assertThat(String.join("", lock.collector().bodies()))
        .doesNotContain(
            "Okonjo", "999990019", "Touwslagerspad", "Noor", program.keyId(), program.secret());
  }

  private static JsonNode span(Map<String, JsonNode> spans, String name) {
    return Objects.requireNonNull(spans.get(name), name);
  }

  /** Those of our trace, by name. */
  private Map<String, JsonNode> spans(int least) {
    var spans = new HashMap<String, JsonNode>();
    for (int look = 0; look < 100 && spans.size() < least; look++) {
      Pause.of(Duration.ofMillis(50));
      for (String body : List.copyOf(lock.collector().bodies())) {
        for (JsonNode span : parsed(body).at("/resourceSpans/0/scopeSpans/0/spans")) {
          if (span.path("traceId").asText().equals(ID)) {
            spans.put(span.path("name").asText(), span);
          }
        }
      }
    }
    assertThat(spans).hasSizeGreaterThanOrEqualTo(least);
    return spans;
  }
}
