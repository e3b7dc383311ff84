package eu.sluis.injection.internal.tools;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a call as JSON. */
public final class Arguments {

  private static final int DEPTH_MAX = 50;

  /** A name that stands twice would be one thing to a check and another to a tool. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build());
  }

  private final JsonNode tree;

  private Arguments(JsonNode tree) {
    this.tree = tree;
  }

  /** A piece of text in the arguments, and where. */
  public record Leaf(String pointer, String text) {}

  /** Empty when it is no JSON object. */
  public static Optional<Arguments> read(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree != null && tree.isObject() ? Optional.of(new Arguments(tree)) : Optional.empty();
    } catch (JsonProcessingException other) {
      return Optional.empty();
    }
  }

  JsonNode tree() {
    return tree;
  }

  /** Every text and number, with its JSON pointer. */
  public List<Leaf> leaves() {
    var leaves = new ArrayList<Leaf>();
    collect(tree, "", leaves);
    return leaves;
  }

  private static void collect(JsonNode node, String pointer, List<Leaf> leaves) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        String name = field.getKey().replace("~", "~0").replace("/", "~1");
        collect(field.getValue(), pointer + "/" + name, leaves);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, leaves);
      }
    } else if (node.isTextual() || node.isNumber()) {
      leaves.add(new Leaf(pointer, node.asText()));
    }
  }
}
