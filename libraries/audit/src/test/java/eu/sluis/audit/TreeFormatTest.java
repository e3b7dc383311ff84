package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds `docs/formats` against what is written and what is checked. */
class TreeFormatTest {

  private static final Path FORMATS = Path.of("../../docs/formats");

  @Test
  void the_example_of_the_log_is_what_is_written() throws IOException {
    Leaf intent = Leaves.intent(1);
    Leaf outcome = Leaves.outcome(2, intent);
    LogFiles log = LogFiles.of(List.of(intent.bytes(), outcome.bytes()));
    String format = Files.readString(FORMATS.resolve("audit-log.md"));

    assertThat(format)
        .contains(
            "```jsonl leaves\n%s\n%s\n```".formatted(text(intent), text(outcome)),
            "The hash of the first leaf is `%s`".formatted(Hash.ofLeaf(intent.bytes()).hex()),
            "in a checkpoint, `%s`".formatted(log.head().root().base64()));
  }

  @Test
  void every_flaw_of_a_pack_stands_in_its_format() throws IOException {
    String format = Files.readString(FORMATS.resolve("evidence-pack.md"));
    List<ProofFlaw> ofLogs =
        List.of(ProofFlaw.MISSING, ProofFlaw.TILE, ProofFlaw.ENTRY, ProofFlaw.CONSISTENCY);
    for (ProofFlaw flaw : ProofFlaw.values()) {
      assertThat(format.contains("| `" + flaw + "` |"))
          .as(flaw.name())
          .isNotEqualTo(ofLogs.contains(flaw));
    }
    for (EvidencePack.Subject subject : EvidencePack.Subject.values()) {
      assertThat(format).contains("`" + subject.name().toLowerCase(java.util.Locale.ROOT) + "`");
    }
    assertThat(Optional.of(EvidencePack.BYTES_MAX)).contains(67_108_864);
  }

  private static String text(Leaf leaf) {
    return new String(leaf.bytes(), StandardCharsets.UTF_8);
  }
}
