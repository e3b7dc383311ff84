package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.adapters.models.stub.StubModelServer.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Vectors and scores: the same for the same words, and nearer for more words in common. */
final class Numbers {

  private static final int DIMENSIONS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;
  private final Request request;

  Numbers(Wire wire, Request request) {
    this.wire = wire;
    this.request = request;
  }

  /** Behaviours that mean nothing here answer well. */
  boolean play(Behaviour behaviour) throws IOException {
    switch (behaviour) {
      case SILENT -> {
        wire.pause(Duration.ofMinutes(10));
        return false;
      }
      case NOTHING -> {
        return false;
      }
      case HTML -> wire.respond(200, "text/html", "", "<p>Welkom</p>");
      case WRONG_JSON -> wire.respond(200, "application/json", "", "{\"dit is\": geen json");
      case HALF -> wire.respond(200, "application/json", "", answer(1).toString());
      case ERROR_FIRST ->
          wire.respond(200, "application/json", "", "{\"error\":{\"message\":\"stuk\"}}");
      case TOO_BUSY -> wire.respond(429, "application/json", "Retry-After: 7\r\n", "{}");
      case SERVER_ERROR -> wire.respond(500, "application/json", "", request.body().toString());
      default -> wire.respond(200, "application/json", "", answer(0).toString());
    }
    return true;
  }

  private ObjectNode answer(int fewer) {
    ObjectNode answer = JSON.createObjectNode();
    JsonNode body = request.body();
    if (body.has("query")) {
      ArrayNode results = answer.putArray("results");
      JsonNode documents = body.path("documents");
      for (int index = documents.size() - 1; index >= fewer; index--) {
        double score = share(body.path("query").asText(), documents.path(index).asText());
        results.addObject().put("index", index).put("relevance_score", score);
      }
      answer.putObject("usage").put("total_tokens", 7);
      return answer;
    }
    ArrayNode data = answer.putArray("data");
    JsonNode texts = body.path("input");
    int dimensions = body.path("dimensions").asInt(DIMENSIONS);
    for (int index = 0; index < texts.size() - fewer; index++) {
      ArrayNode vector =
          data.addObject().put("object", "embedding").put("index", index).putArray("embedding");
      float[] values = vector(texts.path(index).asText(), dimensions);
      for (float value : values) {
        vector.add(value);
      }
    }
    answer.putObject("usage").put("prompt_tokens", 5).put("total_tokens", 5);
    return answer;
  }

  private static float[] vector(String text, int dimensions) {
    float[] values = new float[dimensions];
    for (String word : words(text)) {
      values[Math.floorMod(word.hashCode(), dimensions)] += 1;
    }
    return values;
  }

  private static double share(String query, String document) {
    Set<String> wanted = words(query);
    long found = words(document).stream().filter(wanted::contains).count();
    return wanted.isEmpty() ? 0 : (double) found / wanted.size();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
  }
}
