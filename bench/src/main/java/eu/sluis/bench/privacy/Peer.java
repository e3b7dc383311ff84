package eu.sluis.bench.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.vocabulary.Span;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another detector, in a process of its own: a line `{"id", "text"}` in, a line `{"id", "findings":
 * [{"start", "end", "category"}], "nanoseconds"}` out, places in Unicode code points. Its first
 * line is `{"ready": "name and version"}`.
 */
final class Peer implements Contender {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;
  private String name = "a peer";
  private long asked;

  /** Starts it and waits until it can be asked; some need a minute to read their lists. */
  Peer(List<String> command, Path log) throws IOException {
    process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(log.toFile())).start();
    to = process.outputWriter(StandardCharsets.UTF_8);
    from = process.inputReader(StandardCharsets.UTF_8);
    try {
      name = answer().path("ready").asText();
    } catch (IOException gone) {
      close();
      throw gone;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Answer detect(String text) throws IOException {
    to.write(JSON.writeValueAsString(Map.of("id", ++asked, "text", text)));
    to.newLine();
    to.flush();
    JsonNode answer = answer();
    if (answer.path("id").asLong() != asked) {
      throw new IOException("`" + name + "` answers another question");
    }
    var found = new ArrayList<Found>();
    for (JsonNode finding : answer.path("findings")) {
      int start = text.offsetByCodePoints(0, finding.path("start").asInt());
      int end = text.offsetByCodePoints(0, finding.path("end").asInt());
      if (end > start) {
        found.add(new Found(new Span(start, end), Mark.of(finding.path("category").asText())));
      }
    }
    return new Answer(
        found, answer.path("nanoseconds").asLong(), answer.path("processor_nanoseconds").asLong());
  }

  private JsonNode answer() throws IOException {
    @Nullable String line = from.readLine();
    if (line == null) {
      throw new IOException("`" + name + "` stopped; its log is in target/bench-privacy");
    }
    return JSON.readTree(line);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
