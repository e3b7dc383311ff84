package eu.sluis.testing.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Requests and answers of a chat as OpenAI writes them. */
final class ChatJson {

  /** Something with a name, a BSN and an address in it. */
  static final String SAID =
      "Mevrouw Okonjo-Brand (BSN 999990019) van Touwslagerspad 214, 1099 ZZ Waterhoven gaat weg.";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChatJson() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** What begins as sound in Ogg does. */
  static byte[] recording() {
    return Arrays.copyOf("OggS".getBytes(StandardCharsets.US_ASCII), 4_004);
  }

  static ObjectNode chat(String said) {
    ObjectNode request = JSON.createObjectNode().put("model", "proefmodel");
    request.putArray("messages").addObject().put("role", "user").put("content", said);
    return request;
  }

  static ObjectNode streamed(String said) {
    return chat(said).put("stream", true);
  }

  static ObjectNode withTool(ObjectNode request) {
    request
        .putArray("tools")
        .addObject()
        .put("type", "function")
        .putObject("function")
        .put("name", "mail")
        .put("description", "Mailt iemand")
        .putObject("parameters")
        .put("type", "object");
    return request;
  }

  static String messageOf(String request, int index) {
    return parsed(request).at("/messages/" + index + "/content").asText();
  }

  static String content(List<String> lines, int choice) {
    var text = new StringBuilder();
    for (JsonNode one : choices(lines)) {
      if (one.path("index").asInt() == choice) {
        text.append(one.at("/delta/content").asText(""));
      }
    }
    return text.toString();
  }

  static String arguments(List<String> lines, int call) {
    var json = new StringBuilder();
    for (JsonNode one : choices(lines)) {
      for (JsonNode part : one.at("/delta/tool_calls")) {
        if (part.path("index").asInt() == call) {
          json.append(part.at("/function/arguments").asText());
        }
      }
    }
    return json.toString();
  }

  static List<JsonNode> choices(List<String> lines) {
    var choices = new ArrayList<JsonNode>();
    for (String line : lines) {
      if (line.startsWith("data: {")) {
        parsed(line.substring("data: ".length())).path("choices").forEach(choices::add);
      }
    }
    return choices;
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("not JSON: " + json, failure);
    }
  }
}
