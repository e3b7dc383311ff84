package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.internal.Json;
import eu.sluis.audit.internal.JsonReader;
import eu.sluis.audit.internal.NotCanonical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

  @Test
  void the_table_of_the_leaf_is_what_is_written_and_read() throws IOException, NotCanonical {
    Map<String, String> table = tableOfTheLeaf();
    var whole = new TreeMap<>(JsonReader.read(text(withEverything())).values());

    assertThat(table.keySet()).containsExactlyElementsOf(whole.keySet());
    table.forEach(
        (name, value) -> {
          var without = new TreeMap<>(whole);
          without.remove(name);
          assertThat(isRead(without)).as(name).isEqualTo(value.contains("may be absent"));
          var event = new TreeMap<>(whole);
          event.put("kind", new Json.Text("event"));
          event.keySet().removeAll(List.of("ending", "intent"));
          assertThat(isRead(event)).isTrue();
          event.put(name, whole.get(name));
          assertThat(isRead(event))
              .as(name)
              .isEqualTo(!value.startsWith("outcome only") && !name.equals("kind"));
        });

    assertThat(table).containsEntry("format", "`2`");
    assertThat(whole).containsEntry("format", new Json.Whole(2));
    for (int other : new int[] {1, 3}) {
      whole.put("format", new Json.Whole(other));
      assertThat(isRead(whole)).isFalse();
    }
    whole.put("format", new Json.Whole(2));
    whole.put("more", new Json.Text("x"));
    assertThat(isRead(whole)).isFalse();
  }

  /** The names of the table and what stands beside them, in its order. */
  private static Map<String, String> tableOfTheLeaf() throws IOException {
    String format = Files.readString(FORMATS.resolve("audit-log.md"));
    String section =
        format.substring(format.indexOf("## The leaf"), format.indexOf("## Commitments"));
    var table = new LinkedHashMap<String, String>();
    var row = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (.+) \\|$").matcher(section);
    while (row.find()) {
      table.put(row.group(1), row.group(2));
    }
    return table;
  }

  private static boolean isRead(Map<String, Json> fields) {
    try {
      return Leaf.parse(new Json.Fields(fields).canonical().getBytes(StandardCharsets.UTF_8))
          .action()
          .equals("question");
    } catch (Malformed refused) {
      return false;
    }
  }

  private static Leaf withEverything() {
    Hash hash = Hash.ofContent(new byte[0]);
    return new Leaf(
        Leaves.ORGANISATION,
        Leaves.act(1),
        Leaves.NOON,
        "node-1",
        new Leaf.Kind.Outcome(hash, "answered"),
        "question",
        new Leaf.Facts(
            Optional.of(
                new Leaf.Decision(Leaf.Decision.Verdict.ALLOWED, "wmo@3", List.of("wmo-1"))),
            Optional.of(new Leaf.Model("extractive", "1")),
            List.of(hash),
            List.of(new Leaf.Check("support", "passed", "4 of 4")),
            List.of(new Commitment("answer", hash)),
            List.of(hash),
            Map.of("tokens", "120")));
  }

  private static String text(Leaf leaf) {
    return new String(leaf.bytes(), StandardCharsets.UTF_8);
  }
}
