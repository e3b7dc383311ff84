package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.internal.Chain;
import eu.sluis.audit.internal.ExportLines;
import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-00000000000a");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

  private final AuditStore store = new InMemoryAuditStore();
  private final ChainedLog log = new ChainedLog(store, InstantSource.fixed(NOON), "node-1");

  @Test
  void an_untouched_export_is_intact_and_says_what_is_still_open() throws IOException {
    byte[] export = small();

    assertThat(verify(export))
        .isEqualTo(
            new Verdict.Intact(
                ORGANISATION,
                5,
                store.head(ORGANISATION).hash(),
                java.util.Optional.of(NOON),
                java.util.Optional.of(NOON),
                List.of(2L),
                Map.of()));
  }

  @Test
  void a_head_that_was_kept_elsewhere_is_found_when_the_log_continues_it() throws IOException {
    small();
    String kept = store.head(ORGANISATION).hash();
    log.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of());
    var heads = java.util.Set.of(kept, "f".repeat(64), AuditStore.ChainHead.START.hash());

    assertThat(ChainVerifier.verify(new ByteArrayInputStream(export()), heads))
        .isInstanceOfSatisfying(
            Verdict.Intact.class,
            intact ->
                assertThat(intact.known())
                    .isEqualTo(Map.of(kept, 5L, AuditStore.ChainHead.START.hash(), 0L)));
  }

  @Test
  void an_empty_log_is_intact() throws IOException {
    assertThat(verify(export()))
        .isInstanceOfSatisfying(
            Verdict.Intact.class, intact -> assertThat(intact.count()).isZero());
  }

  @Test
  void a_log_longer_than_a_batch_is_intact() throws IOException {
    for (int number = 0; number < 1_001; number++) {
      log.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of());
    }

    assertThat(verify(export()))
        .isInstanceOfSatisfying(
            Verdict.Intact.class, intact -> assertThat(intact.count()).isEqualTo(1_001));
  }

  @Test
  void whatever_byte_is_changed_the_export_is_broken() throws IOException {
    byte[] export = small();
    for (int at = 0; at < export.length; at++) {
      for (int change : new int[] {0x01, 0x20}) {
        byte[] changed = export.clone();
        changed[at] ^= (byte) change;
        broken(changed, "byte " + at + " ^ " + change);
      }
    }
  }

  @Test
  void whatever_byte_is_removed_or_put_in_the_export_is_broken() throws IOException {
    byte[] export = small();
    for (int at = 0; at <= export.length; at++) {
      if (at < export.length) {
        broken(splice(export, at, at + 1, ""), "without byte " + at);
      }
      for (String extra : List.of(" ", "\n", "0", "\\")) {
        broken(splice(export, at, at, extra), "with `" + extra + "` at " + at);
      }
    }
  }

  @Test
  void wherever_it_is_cut_off_the_export_is_broken() throws IOException {
    byte[] export = small();
    for (int end = 0; end < export.length; end++) {
      broken(splice(export, end, export.length, ""), "cut at " + end);
    }
  }

  @Test
  void lines_that_are_dropped_swapped_doubled_or_added_break_it() throws IOException {
    small();
    List<String> lines = lines();
    for (int one = 0; one < lines.size(); one++) {
      var dropped = new ArrayList<>(lines);
      dropped.remove(one);
      broken(bytes(dropped), "without line " + one);
      var doubled = new ArrayList<>(lines);
      doubled.add(one, lines.get(one));
      broken(bytes(doubled), "line " + one + " twice");
      for (int other = one + 1; other < lines.size(); other++) {
        var swapped = new ArrayList<>(lines);
        java.util.Collections.swap(swapped, one, other);
        broken(bytes(swapped), "lines " + one + " and " + other + " swapped");
      }
    }
  }

  @Test
  void each_flaw_is_named_with_its_line() throws IOException {
    small();
    List<String> lines = lines();
    String entry = lines.get(2);

    assertThat(verify("".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Verdict.Broken(1, Flaw.HEADER));
    assertThat(with(2, "{}")).isEqualTo(new Verdict.Broken(3, Flaw.ENTRY));
    assertThat(with(2, entry.replace("\"sequence\":1}", "\"sequence\":2}")))
        .isEqualTo(new Verdict.Broken(3, Flaw.SEQUENCE));
    assertThat(with(2, lines.get(3))).isEqualTo(new Verdict.Broken(3, Flaw.SEQUENCE));
    assertThat(with(2, entry.replaceAll("(\"previous\":\")....", "$10000")))
        .isEqualTo(new Verdict.Broken(3, Flaw.PREVIOUS));
    assertThat(with(2, entry.replace("answered", "refused")))
        .isEqualTo(new Verdict.Broken(3, Flaw.HASH));
    assertThat(with(0, lines.getFirst().replace("\"count\":5", "\"count\":4")))
        .isEqualTo(new Verdict.Broken(6, Flaw.COUNT));
    assertThat(with(0, lines.getFirst().replace("\"count\":5", "\"count\":6")))
        .isEqualTo(new Verdict.Broken(7, Flaw.COUNT));
    assertThat(with(0, lines.getFirst().replaceAll("(\"head\":\")....", "$10000")))
        .isEqualTo(new Verdict.Broken(1, Flaw.HEAD));
    assertThat(with(0, lines.getFirst().replace("00000000000a", "00000000000b")))
        .isEqualTo(new Verdict.Broken(2, Flaw.ENVELOPE_DIFFERS));
    assertThat(with(0, lines.getFirst().replace("00000000000a", "00000000000A")))
        .isEqualTo(new Verdict.Broken(1, Flaw.HEADER));
    assertThat(with(2, "x".repeat(600_000))).isEqualTo(new Verdict.Broken(3, Flaw.LINE));
  }

  @Test
  void a_chain_that_hangs_together_but_says_the_impossible_is_broken() throws IOException {
    log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
    String intent = store.read(ORGANISATION, 0, 1).getFirst().envelope();
    String outcome =
        "{\"action\":\"question\",\"concludes\":0,\"ending\":\"done\",\"fields\":{},\"format\":1,"
            + "\"kind\":\"outcome\",\"node\":\"node-1\","
            + "\"organisation\":\"00000000-0000-4000-8000-00000000000a\",\"sequence\":1,"
            + "\"time\":\"2026-11-22T12:00:00.123Z\"}";

    assertThat(forged(intent, outcome)).isInstanceOf(Verdict.Intact.class);
    assertThat(forged(intent, outcome.replace("\"concludes\":0", "\"concludes\":1")))
        .isEqualTo(new Verdict.Broken(3, Flaw.OUTCOME));
    assertThat(forged(intent, outcome.replace("question", "indexing")))
        .isEqualTo(new Verdict.Broken(3, Flaw.OUTCOME));
    assertThat(forged(intent, outcome, outcome.replace("\"sequence\":1", "\"sequence\":2")))
        .isEqualTo(new Verdict.Broken(4, Flaw.OUTCOME));
    assertThat(forged(outcome.replace("\"sequence\":1", "\"sequence\":0")))
        .isEqualTo(new Verdict.Broken(2, Flaw.OUTCOME));
    assertThat(forged(intent, intent)).isEqualTo(new Verdict.Broken(3, Flaw.ENVELOPE_DIFFERS));
    for (String other :
        List.of(
            intent.replace("\"format\":1", "\"format\":2"),
            intent.replace("\"kind\":\"intent\"", "\"kind\":\"other\""),
            intent.replace("\"fields\":{}", "\"fields\":{\"A\":\"\"}"),
            intent.replace("\"fields\":{}", "\"fields\":{\"a\":1}"),
            intent.replace("\"fields\":{}", "\"extra\":1,\"fields\":{}"),
            intent.replace("\"sequence\":0", "\"sequence\":00"),
            intent.replace(".123Z", "Z"),
            intent.replace("2026-11-22", "2026-11-32"),
            intent.replace("00a", "00A"),
            intent.replace(":{}", ": {}"),
            "\"text\"",
            "")) {
      assertThat(forged(other)).as(other).isEqualTo(new Verdict.Broken(2, Flaw.ENVELOPE));
    }
  }

  @Test
  void a_later_version_may_know_more_actions_and_endings() throws IOException {
    log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
    String intent = store.read(ORGANISATION, 0, 1).getFirst().envelope();

    assertThat(forged(intent.replace("question", "something_new")))
        .isInstanceOf(Verdict.Intact.class);
  }

  private byte[] small() throws IOException {
    OpenIntent one = log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of("a", "\u00e9\"\\"));
    log.conclude(one, AuditLog.Ending.ANSWERED, Map.of());
    log.intend(ORGANISATION, AuditLog.Action.INDEXING, Map.of());
    log.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of("b", "\ud83d\ude00"));
    log.record(ORGANISATION, AuditLog.Action.LOG_OUT, Map.of());
    return export();
  }

  private byte[] export() throws IOException {
    var out = new ByteArrayOutputStream();
    LogExport.Written written = LogExport.write(store, ORGANISATION, out);
    assertThat(written.headHash()).isEqualTo(store.head(ORGANISATION).hash());
    return out.toByteArray();
  }

  private List<String> lines() throws IOException {
    return new String(export(), StandardCharsets.UTF_8).lines().toList();
  }

  private Verdict with(int line, String text) throws IOException {
    var changed = new ArrayList<>(lines());
    changed.set(line, text);
    return verify(bytes(changed));
  }

  /** An export in which hashes and counts are right, whatever the envelopes say. */
  private static Verdict forged(String... envelopes) throws IOException {
    var entries = new StringBuilder();
    String head = AuditStore.ChainHead.START.hash();
    for (int number = 0; number < envelopes.length; number++) {
      String hash = Chain.hash(head, envelopes[number]);
      entries.append(
          ExportLines.entry(
              new ChainedEntry(
                  number, envelopes[number], head, hash, OptionalLong.empty(), false)));
      head = hash;
    }
    String header = ExportLines.header(ORGANISATION, envelopes.length, head);
    return verify((header + entries).getBytes(StandardCharsets.UTF_8));
  }

  private static void broken(byte[] export, String how) throws IOException {
    if (!(verify(export) instanceof Verdict.Broken)) {
      throw new AssertionError("intact after: " + how);
    }
  }

  private static Verdict verify(byte[] export) throws IOException {
    try (InputStream in = new ByteArrayInputStream(export)) {
      return ChainVerifier.verify(in);
    }
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] splice(byte[] export, int from, int to, String extra) {
    var out = new ByteArrayOutputStream();
    out.write(export, 0, from);
    out.writeBytes(extra.getBytes(StandardCharsets.UTF_8));
    out.write(export, to, export.length - to);
    return out.toByteArray();
  }
}
