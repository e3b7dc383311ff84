package eu.sluis.adapters.models;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A streamed chat completion. Whole when every choice that was asked for has its `finish_reason`;
 * `[DONE]` alone does not say so.
 */
final class OpenAiReply implements Reply {

  /** How servers say that the model was ready. */
  private static final Set<String> READY = Set.of("stop", "eos", "eos_token", "stop_sequence");

  /** How servers say that there was no room for more. */
  private static final Set<String> FULL = Set.of("length", "model_length", "max_tokens");

  private static final String DONE = "[DONE]";

  /**
   * What was asked for.
   *
   * @param answers how many choices
   * @param tools the functions that were offered
   * @param onlyReady whether an answer counts only when the model was ready
   */
  record Expected(int answers, Set<String> tools, boolean onlyReady) {}

  /** One of the answers so far. */
  private static final class Choice {
    private int calls;
    private boolean declined;
    private Optional<End> end = Optional.empty();
  }

  private final ModelId model;
  private final Handed handed;
  private final Expected expected;
  private final List<Choice> choices = new ArrayList<>();
  private boolean done;
  private Usage usage = Usage.UNKNOWN;

  OpenAiReply(ModelId model, Sink sink, Expected expected) {
    this.model = model;
    this.handed = new Handed(model, sink, expected.tools());
    this.expected = expected;
    for (int choice = 0; choice < expected.answers(); choice++) {
      choices.add(new Choice());
    }
  }

  @Override
  public int signs() {
    return handed.signs();
  }

  @Override
  public boolean whole() {
    return choices.stream().allMatch(choice -> choice.end.isPresent());
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
        handed.counted(usage.promptTokens(), usage.answerTokens()),
        choices.stream().flatMap(choice -> choice.end.stream()).toList());
  }

  @Override
  public void event(String data) throws ModelFailure {
    if (done) {
      return;
    }
    if (data.strip().equals(DONE)) {
      done = true;
      return;
    }
    JsonNode event = handed.parsed(data, "OpenAI");
    if (event.hasNonNull("error")) {
      if (whole()) {
        done = true;
        return;
      }
      throw Refusal.ofErrorInStream(model, event.get("error").toString(), handed.begun());
    }
    readUsage(event.path("usage"));
    for (JsonNode choice : event.path("choices")) {
      int index = choice.path("index").asInt(0);
      // Another answer than was asked for would be woven into those that were.
      if (index >= 0 && index < choices.size() && choices.get(index).end.isEmpty()) {
        readDelta(index, choice.path("delta"));
        readFinish(choices.get(index), choice.path("finish_reason"));
      }
    }
  }

  private void readUsage(JsonNode given) {
    if (given.isObject()) {
      usage =
          new Usage(
              given.path("prompt_tokens").asInt(-1), given.path("completion_tokens").asInt(-1));
    }
  }

  private void readDelta(int choice, JsonNode delta) throws ModelFailure {
    if (delta.path("reasoning_content").asText().length() > 0
        || delta.path("reasoning").asText().length() > 0) {
      handed.sign();
    }
    JsonNode content = delta.path("content");
    if (content.isTextual()) {
      handed.text(choice, content.asText());
    } else if (content.isArray()) {
      // Mistral's reasoning models give a list of parts; only `text` is answer.
      for (JsonNode part : content) {
        handed.sign();
        if (part.path("type").asText().equals("text")) {
          handed.text(choice, part.path("text").asText());
        }
      }
    }
    if (delta.path("refusal").isTextual() && !delta.path("refusal").asText().isEmpty()) {
      choices.get(choice).declined = true;
      handed.text(choice, delta.path("refusal").asText());
    }
    for (JsonNode call : delta.path("tool_calls")) {
      readCall(choice, call);
    }
  }

  /** A call begins with its name; some servers give all of it at once and leave out the index. */
  private void readCall(int index, JsonNode given) throws ModelFailure {
    Choice choice = choices.get(index);
    JsonNode function = given.path("function");
    String name = function.path("name").asText("");
    int call = given.path("index").asInt(name.isEmpty() ? choice.calls - 1 : choice.calls);
    if (call < 0 || call > choice.calls) {
      throw handed.broken("called functions in an order that cannot be followed");
    }
    if (call == choice.calls) {
      handed.call(index, call, name);
      choice.calls++;
    }
    JsonNode arguments = function.path("arguments");
    // Some servers give an object where the protocol has its text.
    handed.arguments(
        index, call, arguments.isObject() ? arguments.toString() : arguments.asText(""));
  }

  private void readFinish(Choice choice, JsonNode finish) throws ModelFailure {
    String reason = finish.asText("");
    if (!finish.isTextual() || reason.isEmpty()) {
      return;
    }
    End end = end(choice, reason);
    if (expected.onlyReady() && end != End.READY) {
      throw handed.notReady(end);
    }
    choice.end = Optional.of(end);
    handed.sign();
  }

  private End end(Choice choice, String reason) throws ModelFailure {
    if (choice.declined || reason.equals("content_filter")) {
      return End.FILTERED;
    }
    if (FULL.contains(reason)) {
      return End.FULL;
    }
    if (READY.contains(reason) || reason.equals("tool_calls")) {
      // Some servers say `stop` after a call, or `tool_calls` without one.
      return choice.calls > 0 ? End.CALLS : reason.equals("tool_calls") ? wrongEnd() : End.READY;
    }
    return wrongEnd();
  }

  private End wrongEnd() throws ModelFailure {
    throw handed.wrongEnd();
  }
}
