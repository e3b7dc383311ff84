package eu.sluis.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.privacy.DetectedText;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.util.List;
import java.util.Map;

/**
 * Messages of a client as they may be kept: what had to be removed is gone from them. Written as
 * items of a conversation in JSON, as OpenAI has them; a call has the name that it has on the road.
 */
final class KeptMessages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<DataCategory, Treatment> treatments;
  private final ArrayNode items = JSON.arrayNode();

  private KeptMessages(Map<DataCategory, Treatment> treatments) {
    this.treatments = treatments;
  }

  static KeptQuestion of(
      List<Message<DetectedText>> messages, Map<DataCategory, Treatment> treatments) {
    var kept = new KeptMessages(treatments);
    messages.forEach(kept::add);
    return new KeptQuestion(kept.items.toString(), List.of());
  }

  private void add(Message<DetectedText> message) {
    switch (message) {
      case Message.Instructions<DetectedText>(var texts) -> said("system", texts);
      case Message.FromUser<DetectedText> user -> said("user", user.all());
      case Message.FromModel<DetectedText>(var texts, var calls) -> {
        if (!texts.isEmpty()) {
          said("assistant", texts);
        }
        calls.forEach(this::call);
      }
      case Message.FromTool<DetectedText>(var call, var texts) -> {
        ObjectNode item = items.addObject().put("type", "function_call_output");
        texts(item.put("call_id", call).putArray("output"), "input_text", texts);
      }
    }
  }

  private void said(String role, List<DetectedText> texts) {
    ObjectNode item = items.addObject().put("type", "message").put("role", role);
    String type = role.equals("assistant") ? "output_text" : "input_text";
    texts(item.putArray("content"), type, texts);
  }

  private void call(ToolCall<DetectedText> call) {
    items
        .addObject()
        .put("type", "function_call")
        .put("call_id", call.id())
        .put("name", call.name())
        .put("arguments", arguments(call.arguments()));
  }

  private void texts(ArrayNode parts, String type, List<DetectedText> texts) {
    texts.forEach(text -> parts.addObject().put("type", type).put("text", masked(text)));
  }

  /** What was no JSON stays as it was. */
  private String arguments(Json<DetectedText> arguments) {
    if (arguments instanceof Json.Unread<DetectedText>(var text)) {
      return masked(text);
    }
    var written = new StringBuilder();
    write(arguments, written);
    return written.toString();
  }

  /** As text, so that a name that stands twice, or whose two values were removed, is not lost. */
  private void write(Json<DetectedText> json, StringBuilder to) {
    switch (json) {
      case Json.Members<DetectedText>(var members) -> {
        to.append('{');
        String between = "";
        for (Json.Member<DetectedText> member : members) {
          to.append(between).append(quoted(member.name())).append(':');
          write(member.value(), to);
          between = ",";
        }
        to.append('}');
      }
      case Json.Items<DetectedText>(var values) -> {
        to.append('[');
        String between = "";
        for (Json<DetectedText> value : values) {
          to.append(between);
          write(value, to);
          between = ",";
        }
        to.append(']');
      }
      case Json.Text<DetectedText>(var text) -> to.append(quoted(text));
      case Json.Unread<DetectedText>(var text) -> to.append(quoted(text));
      // A number in which something was removed is none any more.
      case Json.Digits<DetectedText>(var number) ->
          to.append(masked(number).equals(number.text()) ? number.text() : quoted(number));
      case Json.Literal<DetectedText>(var literal) -> to.append(literal);
    }
  }

  private String quoted(DetectedText text) {
    return JSON.textNode(masked(text)).toString();
  }

  private String masked(DetectedText text) {
    return KeptQuestion.of(text, treatments).text();
  }
}
