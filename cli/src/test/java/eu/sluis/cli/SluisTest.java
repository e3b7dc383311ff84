package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.ChainedLog;
import eu.sluis.audit.InMemoryAuditStore;
import eu.sluis.audit.LogExport;
import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SluisTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");

  private final InMemoryAuditStore store = new InMemoryAuditStore();
  private final ChainedLog log =
      new ChainedLog(store, InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")), "node-1");

  private record Result(int status, String out, String err) {}

  // README: ./sluis verify export.jsonl
  @Test
  void an_intact_export_gives_0_and_says_what_could_not_be_checked(@TempDir Path folder)
      throws IOException {
    Result result = sluis("", "verify", export(folder));

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("Het logboek is ongeschonden.")
        .contains("vermeldingen  3 (eerste 2026-11-22T12:00:00Z, laatste 2026-11-22T12:00:00Z)")
        .contains(store.head(ORGANISATION).hash())
        .contains("nog open      1 (2)")
        .contains("Niet te controleren: of het logboek in zijn geheel is herschreven");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void english_is_spoken_when_asked(@TempDir Path folder) throws IOException {
    assertThat(sluis("", "verify", "--language", "en", export(folder)).out())
        .contains("The log is intact.")
        .contains("Cannot be checked: whether the whole log was written anew");
  }

  @Test
  void standard_input_can_be_checked(@TempDir Path folder) throws IOException {
    String text = Files.readString(Path.of(export(folder)));

    assertThat(sluis(text, "verify", "-").status()).isZero();
  }

  @Test
  void a_head_that_was_kept_is_found_also_when_the_log_went_on(@TempDir Path folder)
      throws IOException {
    export(folder);
    String kept = store.head(ORGANISATION).hash();
    log.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of());

    Result result = sluis("", "verify", "--head", kept, export(folder));

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("de opgegeven hash hoort bij de eerste 3 vermeldingen");
  }

  @Test
  void a_log_that_was_written_anew_gives_1_when_a_head_was_kept(@TempDir Path folder)
      throws IOException {
    Result result = sluis("", "verify", "--head", "ab".repeat(32), export(folder));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("NIET GOED").contains("staat nergens in dit logboek");
  }

  @Test
  void a_changed_export_gives_1_and_names_the_line(@TempDir Path folder) throws IOException {
    Path file = Path.of(export(folder));
    Files.writeString(file, Files.readString(file).replace("answered", "refused"));

    Result result = sluis("", "verify", file.toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("NIET GOED: regel 3. De vermelding is veranderd: de hash klopt niet");
    assertThat(sluis("", "verify", "--language", "EN", file.toString()).out())
        .startsWith("NOT GOOD: line 3. The entry was changed");
  }

  @Test
  void wrong_use_gives_2_and_one_line(@TempDir Path folder) throws IOException {
    String file = export(folder);
    String[][] wrongs = {
      {},
      {"verify"},
      {"verify", "a", "b"},
      {"verify", folder.resolve("nergens").toString()},
      {"verify", folder.toString()},
      {"verify", "\u0000"},
      {"verify", "--language", "fy", file},
      {"verify", "--head", "kort", file},
      {"verify", "--unknown", file},
      {"unknown"},
      {"check-policy", file},
      {"check-policy", "--layer", "floor", file},
      {"check-policy", "--layer", "baseline", folder.resolve("nergens").toString()},
    };
    for (String[] wrong : wrongs) {
      Result result = sluis("", wrong);

      assertThat(result.status()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(result.err().lines()).as(String.join(" ", wrong)).hasSize(1);
      assertThat(result.err()).startsWith("sluis: ");
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void help_gives_0() {
    assertThat(sluis("", "--help").status()).isZero();
    assertThat(sluis("", "verify", "--help").out()).contains("--head");
  }

  @Test
  void every_flaw_has_a_sentence_in_both_languages() {
    for (var flaw : eu.sluis.audit.Flaw.values()) {
      assertThat(Flaws.sentence(flaw, Language.NL)).endsWith(".");
      assertThat(Flaws.sentence(flaw, Language.EN))
          .endsWith(".")
          .isNotEqualTo(Flaws.sentence(flaw, Language.NL));
    }
  }

  @Test
  void a_bouwcode_is_printed_as_what_may_and_may_not() {
    Result result =
        sluis(
            """
            bouwcode: 1
            name: Proef
            source: DPIA 1
            rules:
              - id: p-1
                sentence: Iedereen mag vragen stellen.
                allow: asking
                groups: [iedereen]
              - id: p-2
                sentence: Politiek gaat niet naar buiten.
                deny: models
                when: { categories: [politics] }
                beyond: on_premises
            """,
            "check-policy",
            "--layer",
            "use-case",
            "-");

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out().lines())
        .startsWith(
            "Proef",
            "  mag       Iedereen mag vragen stellen. [p-1; DPIA 1]",
            "  mag niet  Politiek gaat niet naar buiten. [p-2; DPIA 1]",
            "Documenten tot en met: openbaar");
  }

  @Test
  void a_bouwcode_that_is_not_understood_gives_1_with_its_line() {
    Result result =
        sluis("bouwcode: 1\nname: Proef\nrule: []\n", "check-policy", "--layer", "baseline", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("NIET GOED: line 3: `rule` does not belong in a bouwcode");
  }

  private String export(Path folder) throws IOException {
    if (store.head(ORGANISATION).nextSequence() == 0) {
      var intent = log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
      log.conclude(intent, AuditLog.Ending.ANSWERED, Map.of());
      log.intend(ORGANISATION, AuditLog.Action.INDEXING, Map.of());
    }
    Path file = folder.resolve("export.jsonl");
    try (var out = Files.newOutputStream(file)) {
      LogExport.write(store, ORGANISATION, out);
    }
    return file.toString();
  }

  private static Result sluis(String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        Sluis.run(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
