package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.adapters.models.stub.StubModelServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes out recordings: what the prompt says, and then always the same. */
final class Recordings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BOUNDARY = Pattern.compile("(?i)content-type:.*boundary=(\\S+)");
  private static final String END = "\r\n";
  private static final Pattern PART =
      Pattern.compile(
          END
              + "Content-Disposition: form-data; name=\"(\\w+)\"(?:; filename=\"([^\"]*)\")?"
              + END
              + "(?:[^\r\n]+\r\n)*+\r\n(.*)"
              + END,
          Pattern.DOTALL);

  private final Wire wire;
  private final Request request;

  Recordings(Wire wire, Request request) {
    this.wire = wire;
    this.request = request;
  }

  /** The fields of a form; of a file its name and size. */
  static JsonNode read(List<String> head, byte[] raw) {
    ObjectNode fields = JSON.createObjectNode();
    for (String line : head) {
      Matcher boundary = BOUNDARY.matcher(line);
      if (boundary.matches()) {
        String body = new String(raw, StandardCharsets.ISO_8859_1);
        for (String part : body.split(Pattern.quote("--" + boundary.group(1)), -1)) {
          Matcher field = PART.matcher(part);
          if (!field.matches()) {
            continue;
          }
          byte[] value = field.group(3).getBytes(StandardCharsets.ISO_8859_1);
          if (field.group(2) == null) {
            fields.put(field.group(1), new String(value, StandardCharsets.UTF_8));
          } else {
            fields.put("filename", field.group(2)).put("bytes", value.length);
          }
        }
      }
    }
    return fields;
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
      case HALF -> wire.respond(200, "application/json", "", "{\"duration\": 4.5}");
      case ERROR_FIRST ->
          wire.respond(200, "application/json", "", "{\"error\":{\"message\":\"stuk\"}}");
      case TOO_BUSY -> wire.respond(429, "application/json", "Retry-After: 7\r\n", "{}");
      case SERVER_ERROR -> wire.respond(500, "application/json", "", request.body().toString());
      default -> wire.respond(200, "application/json", "", answer().toString());
    }
    return true;
  }

  private ObjectNode answer() {
    String first = request.body().path("prompt").asText("Goedemiddag.");
    String second = " Met de balie.";
    ObjectNode answer = JSON.createObjectNode().put("text", first + second);
    answer.putObject("usage").put("type", "duration").put("seconds", 5);
    if (request.body().path("response_format").asText().equals("verbose_json")) {
      answer.put("task", "transcribe").put("language", "dutch").put("duration", 4.5);
      ArrayNode segments = answer.putArray("segments");
      segments.addObject().put("id", 0).put("start", 0.0).put("end", 2.0).put("text", first);
      segments.addObject().put("id", 1).put("start", 2.0).put("end", 4.5).put("text", second);
    }
    return answer;
  }
}
