package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** The smallest JSON that fits a JSON schema, with known words where a name asks for one. */
final class FilledSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;
  private final Function<String, Optional<String>> known;

  /**
   * @param known the word for a property of this name
   */
  FilledSchema(JsonNode root, Function<String, Optional<String>> known) {
    this.root = root;
    this.known = known;
  }

  JsonNode fill() {
    return fill(root);
  }

  private JsonNode fill(JsonNode schema) {
    if (schema.has("$ref")) {
      return fill(root.at(schema.path("$ref").asText().substring(1)));
    }
    if (schema.has("anyOf")) {
      return fill(schema.path("anyOf").path(0));
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "integer", "number" -> NODES.numberNode(4);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.textNode("een woord");
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode filled = JSON.createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                filled.set(
                    property.getKey(),
                    known
                        .apply(property.getKey())
                        .<JsonNode>map(NODES::textNode)
                        .orElseGet(() -> fill(property.getValue()))));
    return filled;
  }

  private ArrayNode array(JsonNode schema) {
    return JSON.createArrayNode().add(fill(schema.path("items")));
  }
}
