package eu.sluis.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.LogPeriod;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.ProcessingLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the processing log to the schema of its standard, where that lies beside the project. */
class ProcessingSchemaTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

  @Test
  void every_line_is_one_of_the_standard() throws IOException {
    Path standard =
        Path.of(System.getProperty("sluis.standards", "../../../shared/standards"))
            .toAbsolutePath()
            .resolve("ldv-logline.schema.json");
    assumeTrue(
        Files.exists(standard),
        "not held to the standard: give the folder with ldv-logline.schema.json in"
            + " -Dsluis.standards");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(standard));
    var json = new ObjectMapper();
    var out = new ByteArrayOutputStream();
    assertThat(processings().write(NOON, NOON.plusSeconds(1), out))
        .isEqualTo(Ending.values().length);
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      assertThat(schema.validate(json.readTree(line))).as(line).isEmpty();
      assertThat(
              schema.validate(
                  json.readTree(
                      line.replace("\"Ok\"", "\"Fine\"")
                          .replace("\"Unset\"", "\"Fine\"")
                          .replace("\"Error\"", "\"Fine\""))))
          .isNotEmpty();
    }
  }

  private static ProcessingLog processings() {
    var leaves = new InMemoryLeafStore();
    var log = new MerkleLog(leaves, () -> NOON, "node-1");
    for (Ending ending : Ending.values()) {
      log.conclude(
          log.intend(MemoryShelf.WATERHOVEN, Action.QUESTION, Map.of("use_case", "wmo")),
          ending,
          Map.of());
    }
    return new ProcessingLog(
        new LogPeriod(leaves, MemoryShelf.WATERHOVEN),
        useCase -> "https://sluis.waterhoven.example/toepassingen/" + useCase,
        ProcessingLog.Form.LDV);
  }
}
