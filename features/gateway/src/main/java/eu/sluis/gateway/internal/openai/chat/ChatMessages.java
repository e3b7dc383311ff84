package eu.sluis.gateway.internal.openai.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Items that were kept as messages of a chat. What a model said and called is one message. */
final class ChatMessages {

  private final Heading heading;
  private final List<ObjectNode> messages = new ArrayList<>();

  private ChatMessages(Heading heading) {
    this.heading = heading;
  }

  static List<ObjectNode> of(JsonNode items, Heading heading) {
    var messages = new ChatMessages(heading);
    items.forEach(messages::add);
    return messages.messages;
  }

  private void add(JsonNode item) {
    switch (item.path("type").asText()) {
      case "function_call" -> call(item);
      case "function_call_output" ->
          message("tool", text(item.path("output")))
              .put("tool_call_id", item.path("call_id").asText());
      default -> {
        var _ = message(item.path("role").asText(), text(item.path("content")));
      }
    }
  }

  private ObjectNode message(String role, String content) {
    ObjectNode message =
        Written.object()
            .put("id", heading.id("chatcmpl-") + "-" + messages.size())
            .put("role", role)
            .put("content", content);
    messages.add(message);
    return message;
  }

  private void call(JsonNode item) {
    boolean goesOn =
        !messages.isEmpty() && messages.getLast().path("role").asText().equals("assistant");
    ObjectNode message = goesOn ? messages.getLast() : message("assistant", "");
    ObjectNode call =
        message
            .withArray("tool_calls")
            .addObject()
            .put("id", item.path("call_id").asText())
            .put("type", "function");
    call.putObject("function")
        .put("name", item.path("name").asText())
        .put("arguments", item.path("arguments").asText());
  }

  private static String text(JsonNode parts) {
    return StreamSupport.stream(parts.spliterator(), false)
        .map(part -> part.path("text").asText())
        .collect(Collectors.joining("\n"));
  }
}
