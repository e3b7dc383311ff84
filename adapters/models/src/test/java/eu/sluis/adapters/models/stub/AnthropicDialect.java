package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages in named events; the first block is the text, the calls come behind it. */
record AnthropicDialect() implements Dialect {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String begin() {
    ObjectNode message = typed("message_start");
    message.putObject("message").put("id", "msg_1").put("role", "assistant").putArray("content");
    ObjectNode block = typed("content_block_start").put("index", 0);
    block.putObject("content_block").put("type", "text").put("text", "");
    return event(message) + event(block) + event(typed("ping"));
  }

  @Override
  public String text(int choice, String piece) {
    return delta(choice, "text_delta", "text", piece);
  }

  @Override
  public String thinking(String piece) {
    return delta(0, "thinking_delta", "thinking", piece);
  }

  @Override
  public String callBegun(int call, String name) {
    ObjectNode block = typed("content_block_start").put("index", call + 1);
    block
        .putObject("content_block")
        .put("type", "tool_use")
        .put("id", "toolu_" + call)
        .put("name", name)
        .putObject("input");
    return event(block);
  }

  @Override
  public String callPart(int call, String part) {
    return delta(call + 1, "input_json_delta", "partial_json", part);
  }

  @Override
  public String finish(int choice, String reason) {
    ObjectNode end = typed("message_delta");
    end.putObject("delta")
        .put(
            "stop_reason",
            switch (reason) {
              case "length" -> "max_tokens";
              case "tool_calls" -> "tool_use";
              case "content_filter" -> "refusal";
              default -> "end_turn";
            })
        .putNull("stop_sequence");
    return event(typed("content_block_stop").put("index", 0)) + event(end);
  }

  @Override
  public String usage(int prompt, int answer) {
    ObjectNode end = typed("message_delta");
    end.putObject("delta");
    end.putObject("usage").put("input_tokens", prompt).put("output_tokens", answer);
    return event(end);
  }

  @Override
  public String done() {
    return event(typed("message_stop"));
  }

  @Override
  public String error(String message) {
    ObjectNode error = typed("error");
    error.putObject("error").put("type", "api_error").put("message", message);
    return event(error);
  }

  private static String delta(int block, String type, String field, String piece) {
    ObjectNode event = typed("content_block_delta").put("index", block);
    event.putObject("delta").put("type", type).put(field, piece);
    return event(event);
  }

  private static ObjectNode typed(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private static String event(ObjectNode json) {
    return "event: " + json.path("type").asText() + "\ndata: " + json + "\n\n";
  }
}
