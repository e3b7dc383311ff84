package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.vocabulary.TurnId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes the objects of one answer. The names of calls are ours: nothing of a model's server but
 * its words reaches a client.
 *
 * @param created in seconds since 1970
 * @param model as it can be asked for again
 */
record Replies(TurnId turn, long created, String model) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call of a function, whole. */
  record Call(String name, String arguments) {}

  /** One whole answer. */
  record Choice(String text, List<Call> calls, End end) {}

  byte[] completion(List<Choice> choices, Usage usage) {
    ObjectNode body = head("chat.completion");
    var array = body.putArray("choices");
    for (Choice choice : choices) {
      int index = array.size();
      ObjectNode written = array.addObject().put("index", index);
      ObjectNode message = written.putObject("message").put("role", "assistant");
      if (choice.text().isEmpty() && !choice.calls().isEmpty()) {
        message.putNull("content");
      } else {
        message.put("content", choice.text());
      }
      message.putNull("refusal");
      if (!choice.calls().isEmpty()) {
        var calls = message.putArray("tool_calls");
        for (Call call : choice.calls()) {
          calls
              .addObject()
              .put("id", callId(index, calls.size()))
              .put("type", "function")
              .putObject("function")
              .put("name", call.name())
              .put("arguments", call.arguments());
        }
      }
      written.putNull("logprobs");
      written.put("finish_reason", reason(choice.end()));
    }
    body.set("usage", usage(usage));
    return bytes(body);
  }

  /** The first chunk of a choice. */
  byte[] begin(int choice) {
    return delta(choice, object().put("role", "assistant").put("content", ""));
  }

  byte[] text(int choice, String text) {
    return delta(choice, object().put("content", text));
  }

  byte[] call(int choice, int call, String name) {
    ObjectNode delta = object();
    delta
        .putArray("tool_calls")
        .addObject()
        .put("index", call)
        .put("id", callId(choice, call))
        .put("type", "function")
        .putObject("function")
        .put("name", name)
        .put("arguments", "");
    return delta(choice, delta);
  }

  byte[] arguments(int choice, int call, String part) {
    ObjectNode delta = object();
    delta
        .putArray("tool_calls")
        .addObject()
        .put("index", call)
        .putObject("function")
        .put("arguments", part);
    return delta(choice, delta);
  }

  byte[] end(int choice, End end) {
    ObjectNode body = chunk(choice, object());
    ((ObjectNode) body.path("choices").path(0)).put("finish_reason", reason(end));
    return event(body);
  }

  byte[] usageChunk(Usage usage) {
    ObjectNode body = head("chat.completion.chunk");
    body.putArray("choices");
    body.set("usage", usage(usage));
    return event(body);
  }

  /** An error, on its own or as an event of a stream. */
  static byte[] error(OpenAiProblem problem, Locale language) {
    return error(
        problem.message().in(language),
        problem.type(),
        problem.param().orElse(null),
        problem.code());
  }

  static byte[] error(
      String message, String type, @org.jspecify.annotations.Nullable String param, String code) {
    ObjectNode body = object();
    body.putObject("error")
        .put("message", message)
        .put("type", type)
        .put("param", param)
        .put("code", code);
    return bytes(body);
  }

  static byte[] asEvent(byte[] json) {
    return ("data: " + new String(json, StandardCharsets.UTF_8) + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] delta(int choice, ObjectNode delta) {
    return event(chunk(choice, delta));
  }

  private ObjectNode chunk(int choice, ObjectNode delta) {
    ObjectNode body = head("chat.completion.chunk");
    ObjectNode written = body.putArray("choices").addObject().put("index", choice);
    written.set("delta", delta);
    written.putNull("logprobs");
    written.putNull("finish_reason");
    return body;
  }

  private ObjectNode head(String kind) {
    return object()
        .put("id", "chatcmpl-" + plain())
        .put("object", kind)
        .put("created", created)
        .put("model", model);
  }

  private String callId(int choice, int call) {
    return "call_" + plain() + "_" + choice + "_" + call;
  }

  private String plain() {
    return turn.toString().replace("-", "");
  }

  /** Zero for what a model's server did not count: the field has to be a number. */
  private static ObjectNode usage(Usage usage) {
    int prompt = Math.max(0, usage.promptTokens());
    int answer = Math.max(0, usage.answerTokens());
    return object()
        .put("prompt_tokens", prompt)
        .put("completion_tokens", answer)
        .put("total_tokens", prompt + answer);
  }

  private static String reason(End end) {
    return switch (end) {
      case READY -> "stop";
      case FULL -> "length";
      case CALLS -> "tool_calls";
      case FILTERED -> "content_filter";
    };
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static byte[] event(ObjectNode body) {
    return asEvent(bytes(body));
  }

  private static byte[] bytes(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      // Without its cause: Jackson quotes what it was writing.
      throw new IllegalStateException("an answer could not be written as JSON");
    }
  }
}
