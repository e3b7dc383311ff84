package eu.sluis.gateway.internal.openai.responses;

import static eu.sluis.gateway.internal.protocol.Written.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.internal.protocol.Heading;
import java.util.Optional;

/**
 * Writes the objects of one response.
 *
 * @param stored whether it is kept
 * @param previous the name of the response that it goes on from
 */
record ResponseObjects(Heading heading, boolean stored, Optional<String> previous) {

  /** What the name of a response begins with. */
  static final String PREFIX = "resp_";

  /** A response that is not ready. */
  ObjectNode begun() {
    return response("in_progress");
  }

  /** A response with its end. */
  ObjectNode ended(ArrayNode output, Completion completion) {
    End end = completion.ends().getFirst();
    ObjectNode body = response(status(end));
    incomplete(end).ifPresent(reason -> body.putObject("incomplete_details").put("reason", reason));
    body.set("output", output);
    body.set("usage", usage(completion.usage()));
    return body;
  }

  ObjectNode failed(String code, String message) {
    ObjectNode body = response("failed");
    body.putObject("error").put("code", code).put("message", message);
    return body;
  }

  static String status(End end) {
    return incomplete(end).isPresent() ? "incomplete" : "completed";
  }

  ObjectNode message(int item, String status) {
    ObjectNode message =
        object()
            .put("id", messageId(item))
            .put("type", "message")
            .put("status", status)
            .put("role", "assistant");
    message.putArray("content");
    return message;
  }

  ObjectNode message(int item, String status, String text) {
    ObjectNode message = message(item, status);
    message.withArray("content").add(text(text));
    return message;
  }

  static ObjectNode text(String text) {
    ObjectNode part = object().put("type", "output_text").put("text", text);
    part.putArray("annotations");
    part.putArray("logprobs");
    return part;
  }

  ObjectNode call(int item, String status, String name, String arguments) {
    return object()
        .put("id", callItemId(item))
        .put("type", "function_call")
        .put("status", status)
        .put("call_id", heading.id("call_") + "_" + item)
        .put("name", name)
        .put("arguments", arguments);
  }

  String itemId(int item, boolean call) {
    return call ? callItemId(item) : messageId(item);
  }

  private String messageId(int item) {
    return heading.id("msg_") + "_" + item;
  }

  private String callItemId(int item) {
    return heading.id("fc_") + "_" + item;
  }

  private static Optional<String> incomplete(End end) {
    return switch (end) {
      case READY, CALLS -> Optional.empty();
      case FULL -> Optional.of("max_output_tokens");
      case FILTERED -> Optional.of("content_filter");
    };
  }

  /** With every field that clients require; what they asked for is not said again. */
  private ObjectNode response(String status) {
    ObjectNode body =
        object()
            .put("id", heading.id(PREFIX))
            .put("object", "response")
            .put("created_at", heading.created())
            .put("status", status)
            .put("background", false);
    body.putNull("error");
    body.putNull("incomplete_details");
    body.putNull("instructions");
    body.putNull("max_output_tokens");
    body.put("model", heading.model());
    body.putArray("output");
    body.put("parallel_tool_calls", true);
    body.put("previous_response_id", previous.orElse(null));
    body.putObject("reasoning").putNull("effort").putNull("summary");
    body.put("store", stored);
    body.putNull("temperature");
    body.putObject("text").putObject("format").put("type", "text");
    body.put("tool_choice", "auto");
    body.putArray("tools");
    body.putNull("top_p");
    body.put("truncation", "disabled");
    body.putNull("usage");
    body.putNull("user");
    body.putObject("metadata");
    return body;
  }

  /** Zero for what a model's server did not count: the field has to be a number. */
  private static ObjectNode usage(Usage used) {
    int input = Math.max(0, used.promptTokens());
    int output = Math.max(0, used.answerTokens());
    ObjectNode usage = object().put("input_tokens", input);
    usage.putObject("input_tokens_details").put("cached_tokens", 0);
    usage.put("output_tokens", output);
    usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return usage.put("total_tokens", input + output);
  }
}
