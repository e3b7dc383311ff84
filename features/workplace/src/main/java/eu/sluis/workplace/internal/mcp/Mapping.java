package eu.sluis.workplace.internal.mcp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;

/** JSON of the protocol, within limits. */
final class Mapping {

  /** Objects within objects; what a client says of itself may go deeper than a call. */
  static final int DEPTH_MAX = 32;

  private static final ObjectMapper OBJECTS =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    OBJECTS
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build());
  }

  static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(OBJECTS);

  private Mapping() {}

  static JsonNode tree(Object value) {
    return OBJECTS.valueToTree(value);
  }
}
