package eu.sluis.gateway.internal.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** JSON and server-sent events on their way out. */
public final class Written {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Written() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static byte[] bytes(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      // Without its cause: Jackson quotes what it was writing.
      throw new IllegalStateException("an answer could not be written as JSON");
    }
  }

  /** An event without a name. */
  public static byte[] event(byte[] json) {
    return joined("data: ", json);
  }

  public static byte[] event(String name, ObjectNode body) {
    return joined("event: " + name + "\ndata: ", bytes(body));
  }

  private static byte[] joined(String before, byte[] json) {
    return (before + new String(json, StandardCharsets.UTF_8) + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
