package eu.sluis.adapters.models;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A streamed message of Anthropic. Whole when it has its `stop_reason`; `message_stop` alone does
 * not say so. Events of kinds that are not known say nothing of the answer and are passed over, as
 * the protocol asks.
 */
final class AnthropicReply implements Reply {

  /** Errors that pass by themselves. */
  private static final Set<String> BUSY = Set.of("overloaded_error", "rate_limit_error");

  private final ModelId model;
  private final Handed handed;
  private final boolean onlyReady;

  /** The number of a call, by that of its block. */
  private final Map<Integer, Integer> calls = new HashMap<>();

  private final Map<Integer, Boolean> argumentsBegun = new HashMap<>();
  private int promptTokens = -1;
  private int answerTokens = -1;
  private Optional<End> end = Optional.empty();
  private boolean done;

  /**
   * @param tools the functions that were offered
   * @param onlyReady whether an answer counts only when the model was ready
   */
  AnthropicReply(ModelId model, Sink sink, Set<String> tools, boolean onlyReady) {
    this.model = model;
    this.handed = new Handed(model, sink, tools);
    this.onlyReady = onlyReady;
  }

  @Override
  public int signs() {
    return handed.signs();
  }

  @Override
  public boolean whole() {
    return end.isPresent();
  }

  @Override
  public boolean done() {
    return done;
  }

  @Override
  public boolean begun() {
    return handed.begun();
  }

  @Override
  public Completion completion() {
    return new Completion(
        handed.counted(promptTokens, answerTokens), end.map(List::of).orElse(List.of()));
  }

  @Override
  public void event(String data) throws ModelFailure {
    if (done) {
      return;
    }
    JsonNode event = handed.parsed(data, "Anthropic");
    int block = event.path("index").asInt(-1);
    switch (event.path("type").asText()) {
      case "message_start" -> usage(event.at("/message/usage"));
      case "content_block_start" -> start(block, event.path("content_block"));
      case "content_block_delta" -> delta(block, event.path("delta"));
      case "content_block_stop" -> stop(block);
      case "message_delta" -> {
        usage(event.path("usage"));
        finish(event.at("/delta/stop_reason").asText(""));
      }
      case "message_stop" -> done = true;
      case "error" -> error(event.path("error"));
      default -> {
        if (event.path("type").isMissingNode()) {
          throw handed.broken("said something that is not the Anthropic protocol; check its `url`");
        }
      }
    }
  }

  private void start(int block, JsonNode content) throws ModelFailure {
    switch (content.path("type").asText()) {
      case "text" -> handed.text(0, content.path("text").asText(""));
      case "tool_use" -> {
        int call = calls.size();
        handed.call(0, call, content.path("name").asText(""));
        calls.put(block, call);
        argumentsBegun.put(call, false);
        if (!content.path("input").isEmpty()) {
          arguments(call, content.path("input").toString());
        }
      }
      // Thinking aloud; anything else is a tool of the supplier, which was not asked for.
      default -> handed.sign();
    }
  }

  private void delta(int block, JsonNode delta) throws ModelFailure {
    switch (delta.path("type").asText()) {
      case "text_delta" -> handed.text(0, delta.path("text").asText(""));
      case "input_json_delta" -> {
        Integer call = calls.get(block);
        if (call != null) {
          arguments(call, delta.path("partial_json").asText(""));
        }
      }
      default -> handed.sign();
    }
  }

  private void arguments(int call, String part) throws ModelFailure {
    if (!part.isEmpty()) {
      argumentsBegun.put(call, true);
      handed.arguments(0, call, part);
    }
  }

  /** A function without parameters is called with nothing at all; elsewhere that is `{}`. */
  private void stop(int block) throws ModelFailure {
    Integer call = calls.get(block);
    if (call != null && !argumentsBegun.getOrDefault(call, true)) {
      arguments(call, "{}");
    }
  }

  private void usage(JsonNode used) {
    if (used.has("input_tokens")) {
      promptTokens =
          used.path("input_tokens").asInt()
              + used.path("cache_creation_input_tokens").asInt()
              + used.path("cache_read_input_tokens").asInt();
    }
    if (used.has("output_tokens")) {
      answerTokens = used.path("output_tokens").asInt();
    }
  }

  private void finish(String reason) throws ModelFailure {
    if (reason.isEmpty()) {
      return;
    }
    End how =
        switch (reason) {
          case "end_turn", "stop_sequence" -> calls.isEmpty() ? End.READY : End.CALLS;
          case "tool_use" -> {
            if (calls.isEmpty()) {
              throw handed.wrongEnd();
            }
            yield End.CALLS;
          }
          case "max_tokens", "model_context_window_exceeded" -> End.FULL;
          case "refusal" -> End.FILTERED;
          default -> throw handed.wrongEnd();
        };
    if (onlyReady && how != End.READY) {
      throw handed.notReady(how);
    }
    end = Optional.of(how);
    handed.sign();
  }

  private void error(JsonNode error) throws ModelFailure {
    if (whole()) {
      done = true;
      return;
    }
    if (!handed.begun() && BUSY.contains(error.path("type").asText())) {
      throw new ModelFailure(Cause.BUSY, "model `" + model + "` is too busy");
    }
    throw Refusal.ofErrorInStream(model, error.toString(), handed.begun());
  }
}
