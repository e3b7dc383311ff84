package eu.sluis.gateway.internal.anthropic;

import static eu.sluis.gateway.internal.protocol.Written.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.internal.protocol.Heading;

/** Writes the objects of one message. */
record MessageObjects(Heading heading) {

  /** A message without an end. */
  ObjectNode begun() {
    ObjectNode message =
        object().put("id", heading.id("msg_")).put("type", "message").put("role", "assistant");
    message.put("model", heading.model()).putArray("content");
    message.putNull("stop_reason").putNull("stop_sequence");
    message.set("usage", usage(new Usage(0, 0)));
    return message;
  }

  static ObjectNode text(String text) {
    return object().put("type", "text").put("text", text);
  }

  /**
   * @param input a JSON object
   */
  ObjectNode call(int block, String name, String input) {
    ObjectNode call =
        object()
            .put("type", "tool_use")
            .put("id", heading.id("toolu_") + "_" + block)
            .put("name", name);
    call.putRawValue("input", new RawValue(input));
    return call;
  }

  static String reason(End end) {
    return switch (end) {
      case READY -> "end_turn";
      case FULL -> "max_tokens";
      case CALLS -> "tool_use";
      case FILTERED -> "refusal";
    };
  }

  /** Zero for what a model's server did not count: the field has to be a number. */
  static ObjectNode usage(Usage used) {
    return object()
        .put("input_tokens", Math.max(0, used.promptTokens()))
        .put("output_tokens", Math.max(0, used.answerTokens()));
  }
}
