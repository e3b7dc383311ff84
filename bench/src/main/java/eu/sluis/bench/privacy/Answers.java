package eu.sluis.bench.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sluis as a {@link Peer}: in a process of its own, so that it can have other models than the ones
 * that are shipped, from a folder that stands first on its class path. `--careful` reads as what
 * goes out is read.
 */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  public static void main(String... arguments) throws IOException {
    boolean careful = arguments.length == 1 && arguments[0].equals("--careful");
    Contender detector = careful ? OurDetector.careful() : OurDetector.balanced();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(JSON.writeValueAsString(Map.of("ready", detector.name())));
    for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode question = JSON.readTree(line);
      String text = question.path("text").asText();
      Contender.Answer answer = detector.detect(text);
      var findings = new ArrayList<Map<String, Object>>();
      for (Found found : answer.found()) {
        findings.add(
            Map.of(
                "start", text.codePointCount(0, found.span().start()),
                "end", text.codePointCount(0, found.span().end()),
                "category", found.mark().code()));
      }
      out.println(
          JSON.writeValueAsString(
              Map.of(
                  "id", question.path("id").asLong(),
                  "findings", findings,
                  "nanoseconds", answer.nanoseconds(),
                  "processor_nanoseconds", answer.processorNanoseconds())));
    }
  }
}
