package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final InMemoryTreeStore tree = new InMemoryTreeStore();
  private final LogKeys keys = new LogKeys(TestKeys.OF_LOG);
  private final MerkleLog log = new MerkleLog(leaves, CLOCK, "node-1");
  private final ServedLog served = new ServedLog(leaves, tree);
  private final Publisher publisher = new Publisher(leaves, tree, keys, CLOCK);

  @Test
  void a_log_without_leaves_has_no_checkpoint() {
    assertThat(publisher.publish(ORGANISATION)).isEmpty();
    assertThat(served.file(ORGANISATION, "checkpoint")).isEmpty();
  }

  @Test
  void what_is_signed_is_what_was_recorded_at_every_size() {
    for (int size : new int[] {1, 2, 255, 256, 257, 511, 512, 700}) {
      record(size - (int) leaves.size(ORGANISATION));
      assertThat(publisher.publish(ORGANISATION).orElseThrow().head().size()).isEqualTo(size);
      assertThat(verdict(path -> served.file(ORGANISATION, path)))
          .isInstanceOf(ProofVerdict.Sound.class);
    }
  }

  @Test
  void each_checkpoint_goes_on_from_those_before() {
    record(3);
    byte[] older = publisher.publish(ORGANISATION).orElseThrow().note().bytes();
    record(600);
    var _ = publisher.publish(ORGANISATION);
    assertThat(
            new LogVerifier(keys.verifiers(ORGANISATION), path -> served.file(ORGANISATION, path))
                .verify(Optional.of(older)))
        .isInstanceOf(ProofVerdict.Sound.class);
  }

  @Test
  void without_a_new_leaf_the_checkpoint_stays() {
    record(2);
    byte[] first = publisher.publish(ORGANISATION).orElseThrow().note().bytes();
    assertThat(publisher.publish(ORGANISATION).orElseThrow().note().bytes()).isEqualTo(first);
  }

  @Test
  void of_two_nodes_one_signs_and_both_see_it() {
    record(5);
    var other = new Publisher(leaves, tree, keys, CLOCK);
    TreeHead one = publisher.publish(ORGANISATION).orElseThrow().head();
    assertThat(other.publish(ORGANISATION).orElseThrow().head()).isEqualTo(one);
    record(5);
    assertThat(other.publish(ORGANISATION).orElseThrow().head().size()).isEqualTo(10);
  }

  @Test
  void a_leaf_that_was_changed_before_it_was_signed_is_not_signed() {
    record(3);
    StoredLeaf leaf = leaves.read(ORGANISATION, 1, 1).getFirst();
    leaves.tamper(
        ORGANISATION,
        new StoredLeaf(1, leaf.entry().replace("log_in", "log_ou"), leaf.hash(), leaf.concludes()));
    assertThatThrownBy(() -> publisher.publish(ORGANISATION))
        .isInstanceOf(AuditDamaged.class)
        .hasMessageContaining("entry 1");
    assertThat(tree.checkpoint(ORGANISATION)).isEmpty();
  }

  @Test
  void on_a_tree_that_was_changed_nothing_is_signed() {
    record(3);
    var signed = publisher.publish(ORGANISATION).orElseThrow();
    var path = new TilePath.Hashes(0, 0, 3);
    byte[] tile = tree.tile(ORGANISATION, path).orElseThrow();
    tile[70]++;
    tree.tamper(ORGANISATION, path, tile);
    record(1);
    assertThatThrownBy(() -> publisher.publish(ORGANISATION))
        .isInstanceOf(AuditDamaged.class)
        .hasMessageContaining("tile/0/000.p/3");
    assertThat(tree.checkpoint(ORGANISATION)).hasValue(signed.note().bytes());
  }

  @Test
  void a_log_that_lost_leaves_that_were_signed_is_not_signed_again() {
    record(3);
    var _ = publisher.publish(ORGANISATION);
    var older = new InMemoryLeafStore();
    new MerkleLog(older, CLOCK, "node-1").record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of());
    assertThatThrownBy(() -> new Publisher(older, tree, keys, CLOCK).publish(ORGANISATION))
        .isInstanceOf(AuditDamaged.class);
  }

  @Test
  void other_keys_do_not_go_on_with_it() {
    record(1);
    var _ = publisher.publish(ORGANISATION);
    var strange = new LogKeys(java.util.List.of(TestKeys.key("other", SignatureAlgorithm.ED25519)));
    assertThatThrownBy(() -> new Publisher(leaves, tree, strange, CLOCK).publish(ORGANISATION))
        .isInstanceOf(AuditDamaged.class)
        .hasMessageContaining("checkpoint");
  }

  @Test
  void an_entry_is_proven_by_itself_and_a_changed_one_is_named() {
    record(300);
    SignedTree signed = publisher.publish(ORGANISATION).orElseThrow();
    StoredLeaf leaf = leaves.read(ORGANISATION, 290, 1).getFirst();
    assertThat(signed.signed(290, leaf.hash())).isTrue();
    assertThat(signed.holds(299)).isTrue();
    assertThat(signed.holds(300)).isFalse();
    assertThat(
            new CheckpointVerifier(keys.verifiers(ORGANISATION))
                .inclusion(signed.proof(290).bytes(), leaf.hash()))
        .isInstanceOf(ProofVerdict.Sound.class);
    String changed = leaf.entry().replace("290", "291");
    assertThat(signed.signed(290, Hash.ofLeaf(Leaves.text(changed)))).isFalse();
  }

  @Test
  void an_entry_that_no_checkpoint_holds_is_not_served() {
    record(3);
    var _ = publisher.publish(ORGANISATION);
    record(2);
    assertThat(served.file(ORGANISATION, "tile/entries/000.p/3")).isPresent();
    assertThat(served.file(ORGANISATION, "tile/entries/000.p/5")).isEmpty();
    assertThat(served.file(ORGANISATION, "tile/entries/000")).isEmpty();
    assertThat(served.file(ORGANISATION, "tile/0/../0/000")).isEmpty();
  }

  @Test
  void an_export_is_the_whole_log_in_one_zip() throws IOException {
    record(600);
    SignedTree signed = publisher.publish(ORGANISATION).orElseThrow();
    record(3);
    var out = new ByteArrayOutputStream();
    LogExport.write(served, ORGANISATION, signed, out);
    Map<String, byte[]> files = unzipped(out.toByteArray());
    assertThat(files).containsKey(LogExport.README);
    assertThat(verdict(path -> Optional.ofNullable(files.get(path))))
        .isInstanceOf(ProofVerdict.Sound.class);
    byte[] bundle = files.getOrDefault("tile/entries/001", new byte[0]);
    bundle[50]++;
    assertThat(verdict(path -> Optional.ofNullable(files.get(path))))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.ENTRY, "entry 256"));
  }

  private ProofVerdict<LogVerifier.Whole> verdict(Function<String, Optional<byte[]>> files) {
    return new LogVerifier(keys.verifiers(ORGANISATION), files).verify();
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private void record(int count) {
    for (int each = 0; each < count; each++) {
      log.record(
          ORGANISATION,
          AuditLog.Action.LOG_IN,
          Map.of("number", Long.toString(leaves.size(ORGANISATION))));
    }
  }
}
