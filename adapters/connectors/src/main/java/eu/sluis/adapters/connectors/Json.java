package eu.sluis.adapters.connectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Unreached;
import java.io.IOException;
import java.util.Map;

/** Reads and writes JSON. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * The answer of a service that speaks JSON.
   *
   * @throws Unreached when it does not: another kind of service answers
   */
  static JsonNode of(PoliteHttp.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw Remote.refused(answer.status());
    }
    try {
      JsonNode json = MAPPER.readTree(answer.bytes(Remote.LIST_BYTES_MAX));
      if (json == null || json.isMissingNode()) {
        throw new Unreached(Reason.OTHER_SERVICE);
      }
      return json;
    } catch (JsonProcessingException noJson) {
      // Without its text: it may hold what was answered.
      noJson.clearLocation();
      throw new Unreached(Reason.OTHER_SERVICE);
    }
  }

  static byte[] bytes(Map<String, Object> fields) throws IOException {
    return MAPPER.writeValueAsBytes(fields);
  }
}
