package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.util.Set;

/**
 * What was handed on of one streamed answer, and what is never handed on, whatever the protocol: a
 * call of a function that was not offered, and more than an answer can hold. For one thread.
 */
final class Handed {

  /** The longest answer, all choices together, in characters; about a hundred pages. */
  static final int ANSWER_CHARACTERS_MAX = 400_000;

  /** How many functions one choice may call. */
  static final int CALLS_MAX = 128;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelId model;
  private final Sink sink;
  private final Set<String> tools;
  private int characters;
  private int signs;
  private boolean begun;

  /**
   * @param tools the functions that were offered
   */
  Handed(ModelId model, Sink sink, Set<String> tools) {
    this.model = model;
    this.sink = sink;
    this.tools = Set.copyOf(tools);
  }

  /** The data of an event as an object. */
  JsonNode parsed(String data, String protocol) throws ModelFailure {
    try {
      JsonNode event = JSON.readTree(data);
      if (event.isObject()) {
        return event;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through without its cause: Jackson quotes what it could not read.
    }
    throw broken("said something that is not the " + protocol + " protocol; check its `url`");
  }

  void text(int choice, String text) throws ModelFailure {
    if (!text.isEmpty()) {
      count(text);
      sink.take(new AnswerPiece.Text(choice, text));
    }
  }

  void call(int choice, int call, String name) throws ModelFailure {
    if (call >= CALLS_MAX) {
      throw broken("called more functions than can be followed");
    }
    if (!tools.contains(name)) {
      throw broken("asked for a tool that it was not given");
    }
    count(name);
    sink.take(new AnswerPiece.CallBegun(choice, call, name));
  }

  void arguments(int choice, int call, String part) throws ModelFailure {
    if (!part.isEmpty()) {
      count(part);
      sink.take(new AnswerPiece.Arguments(choice, call, part));
    }
  }

  /** A sign of an answer that is not passed on, such as thinking aloud. */
  void sign() {
    signs++;
  }

  int signs() {
    return signs;
  }

  boolean begun() {
    return begun;
  }

  /** Zero tokens where there was an answer is a server that does not count. */
  Usage counted(int promptTokens, int answerTokens) {
    boolean counted = answerTokens > 0 || (answerTokens == 0 && !begun);
    return new Usage(promptTokens > 0 ? promptTokens : -1, counted ? answerTokens : -1);
  }

  ModelFailure broken(String what) {
    return failure(begun ? Cause.CUT_OFF : Cause.BROKEN, what);
  }

  /** An end that is none for a question from passages. */
  ModelFailure notReady(End end) {
    return end == End.FULL
        ? failure(Cause.CUT_OFF, "had no room for the rest of its answer")
        : wrongEnd();
  }

  ModelFailure wrongEnd() {
    return begun
        ? failure(Cause.CUT_OFF, "stopped half way its answer")
        : failure(Cause.BROKEN, "refused to answer, or asked for a tool that it was not given");
  }

  private void count(String part) throws ModelFailure {
    signs++;
    if (part.length() > ANSWER_CHARACTERS_MAX - characters) {
      throw failure(
          Cause.CUT_OFF, "gave more than " + ANSWER_CHARACTERS_MAX + " characters; it was stopped");
    }
    characters += part.length();
    begun = true;
  }

  private ModelFailure failure(Cause cause, String what) {
    return new ModelFailure(cause, "model `" + model + "` " + what);
  }
}
