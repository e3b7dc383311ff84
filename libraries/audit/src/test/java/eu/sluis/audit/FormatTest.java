package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds `FORMAT.md` against what is written and what is accepted. */
class FormatTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");

  @Test
  void the_example_is_what_is_written_and_it_is_intact() throws IOException {
    byte[] written = example();

    assertThat(documented()).isEqualTo(new String(written, StandardCharsets.UTF_8));
    assertThat(ChainVerifier.verify(new ByteArrayInputStream(written)))
        .isInstanceOf(Verdict.Intact.class);
  }

  private static byte[] example() throws IOException {
    var store = new InMemoryAuditStore();
    var clock = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00.123Z"));
    var log = new ChainedLog(store, clock, "node-1");
    OpenIntent question =
        log.intend(
            ORGANISATION, AuditLog.Action.QUESTION, Map.of("use_case", "wmo", "asker", "p-1"));
    log.conclude(
        question, AuditLog.Ending.ANSWERED, Map.of("model", "extractive", "tokens", "120"));
    log.record(ORGANISATION, AuditLog.Action.LOG_OUT, Map.of());
    var out = new ByteArrayOutputStream();
    LogExport.write(store, ORGANISATION, out);
    return out.toByteArray();
  }

  private static String documented() throws IOException {
    var example =
        Pattern.compile("(?s)```jsonl export\n(.*?)```")
            .matcher(Files.readString(Path.of("FORMAT.md")));
    assertThat(example.find()).isTrue();
    return example.group(1);
  }
}
