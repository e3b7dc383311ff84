package eu.sluis.gateway.internal.openai.chat;

import static eu.sluis.gateway.internal.protocol.Written.bytes;
import static eu.sluis.gateway.internal.protocol.Written.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.WholeAnswer.Call;
import eu.sluis.gateway.internal.protocol.Written;
import java.util.List;

/** Writes the objects of one chat completion. */
record ChatReplies(Heading heading) {

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
        .put("id", heading.id("chatcmpl-"))
        .put("object", kind)
        .put("created", heading.created())
        .put("model", heading.model());
  }

  private String callId(int choice, int call) {
    return heading.id("call_") + "_" + choice + "_" + call;
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

  private static byte[] event(ObjectNode body) {
    return Written.event(bytes(body));
  }
}
