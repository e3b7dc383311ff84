package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.util.Set;

/**
 * One streamed answer while it arrives. An answer is whole only when the model says that it stopped
 * of its own accord; `[DONE]` alone does not say so, because proxies send it after a cut stream
 * too.
 *
 * <p>For one thread.
 */
final class Reply {

  /** The longest answer, in characters; about a hundred pages. */
  static final int ANSWER_CHARACTERS_MAX = 400_000;

  /** How servers say that the model was ready. */
  private static final Set<String> READY = Set.of("stop", "eos", "eos_token", "stop_sequence");

  /** How servers say that there was no room for more. */
  private static final Set<String> FULL = Set.of("length", "model_length", "max_tokens");

  private static final String DONE = "[DONE]";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelId model;
  private final Sink sink;
  private int characters;
  private int signs;
  private boolean whole;
  private boolean done;
  private Usage usage = Usage.UNKNOWN;

  Reply(ModelId model, Sink sink) {
    this.model = model;
    this.sink = sink;
  }

  /** Signs of an answer so far; thinking aloud, which is not passed on, is one. */
  int signs() {
    return signs;
  }

  boolean whole() {
    return whole;
  }

  /** Whether nothing more can come. */
  boolean done() {
    return done;
  }

  boolean hasText() {
    return characters > 0;
  }

  /** Tokens used; zero where there was text is a server that does not count. */
  Usage usage() {
    int prompt = usage.promptTokens() > 0 ? usage.promptTokens() : -1;
    boolean counted = usage.answerTokens() > 0 || (usage.answerTokens() == 0 && !hasText());
    return new Usage(prompt, counted ? usage.answerTokens() : -1);
  }

  void event(String data) throws ModelFailure {
    if (done) {
      return;
    }
    if (data.strip().equals(DONE)) {
      done = true;
      return;
    }
    JsonNode event = parsed(data);
    if (event.hasNonNull("error")) {
      if (whole) {
        done = true;
        return;
      }
      throw Refusal.ofErrorInStream(model, event.get("error").toString(), hasText());
    }
    readUsage(event.path("usage"));
    for (JsonNode choice : event.path("choices")) {
      // Only one answer was asked for; another one would be woven into the first.
      if (choice.path("index").asInt(0) == 0 && !whole) {
        readDelta(choice.path("delta"));
        readFinish(choice.path("finish_reason"));
      }
    }
  }

  private JsonNode parsed(String data) throws ModelFailure {
    try {
      JsonNode event = JSON.readTree(data);
      if (event.isObject()) {
        return event;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through without its cause: Jackson quotes what it could not read.
    }
    throw failure(Cause.BROKEN, "said something that is not the OpenAI protocol; check its `url`");
  }

  private void readUsage(JsonNode given) {
    if (given.isObject()) {
      usage =
          new Usage(
              given.path("prompt_tokens").asInt(-1), given.path("completion_tokens").asInt(-1));
    }
  }

  private void readDelta(JsonNode delta) throws ModelFailure {
    if (delta.path("reasoning_content").asText().length() > 0
        || delta.path("reasoning").asText().length() > 0) {
      signs++;
    }
    JsonNode content = delta.path("content");
    if (content.isTextual()) {
      pass(content.asText());
    } else if (content.isArray()) {
      // Mistral's reasoning models give a list of parts; only `text` is answer.
      for (JsonNode part : content) {
        signs++;
        if (part.path("type").asText().equals("text")) {
          pass(part.path("text").asText());
        }
      }
    }
  }

  private void pass(String piece) throws ModelFailure {
    if (piece.isEmpty()) {
      return;
    }
    signs++;
    if (piece.length() > ANSWER_CHARACTERS_MAX - characters) {
      throw failure(
          Cause.CUT_OFF, "gave more than " + ANSWER_CHARACTERS_MAX + " characters; it was stopped");
    }
    characters += piece.length();
    sink.text(piece);
  }

  private void readFinish(JsonNode finish) throws ModelFailure {
    String reason = finish.asText("");
    if (!finish.isTextual() || reason.isEmpty()) {
      return;
    }
    if (READY.contains(reason)) {
      whole = true;
      signs++;
    } else if (FULL.contains(reason)) {
      throw failure(Cause.CUT_OFF, "had no room for the rest of its answer");
    } else if (hasText()) {
      throw failure(Cause.CUT_OFF, "stopped half way its answer");
    } else {
      throw failure(Cause.BROKEN, "refused to answer, or asked for a tool that it was not given");
    }
  }

  private ModelFailure failure(Cause cause, String what) {
    return new ModelFailure(cause, "model `" + model + "` " + what);
  }
}
