package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree, its edge, its tiles and its proofs, beside the definitions of the RFC. */
class TreeTest {

  /** More than one full tile, and a partial one beside it. */
  private static final int EXHAUSTIVE = 300;

  @Test
  void the_known_roots_of_the_first_trees_come_out() throws Malformed {
    // The eight leaves with which implementations of RFC 6962 are compared.
    List<byte[]> leaves = new ArrayList<>();
    for (String hex :
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f")) {
      leaves.add(java.util.HexFormat.of().parseHex(hex));
    }
    assertThat(Hash.EMPTY_TREE.hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(LogFiles.of(leaves.subList(0, 1)).head().root().hex())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(LogFiles.of(leaves).head().root().hex())
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void every_small_tree_has_the_root_and_the_proofs_of_the_definition() throws TileDamaged {
    List<byte[]> all = LogFiles.numbered(EXHAUSTIVE);
    var heads = new ArrayList<TreeHead>();
    for (int n = 0; n <= EXHAUSTIVE; n++) {
      heads.add(new TreeHead(n, Naive.root(all.subList(0, n))));
    }
    var grown = new LogFiles();
    for (int n = 0; n <= EXHAUSTIVE; n++) {
      List<byte[]> leaves = all.subList(0, n);
      LogFiles log = LogFiles.of(leaves);
      assertThat(log.head()).isEqualTo(heads.get(n));
      assertThat(grown.head()).as("grown one by one").isEqualTo(heads.get(n));
      TileReader reader = log.reader();
      for (int m = 0; m < n; m++) {
        InclusionProof proof = reader.inclusion(m);
        if (n % 16 == 0 || n < 40) {
          assertThat(proof.path()).isEqualTo(Naive.path(m, leaves));
        }
        assertThat(proof.proves(Hash.ofLeaf(all.get(m)), heads.get(n))).isTrue();
        assertThat(proof.proves(Hash.ofLeaf(all.get((m + 1) % EXHAUSTIVE)), heads.get(n)))
            .isFalse();
      }
      for (int m = 0; m <= n; m++) {
        ConsistencyProof proof = reader.consistency(m);
        if (n % 16 == 0 || n < 40) {
          assertThat(proof.path()).isEqualTo(Naive.proof(m, leaves));
        }
        assertThat(proof.proves(heads.get(m), heads.get(n))).isTrue();
        if (m > 0) {
          assertThat(proof.proves(new TreeHead(m, Hash.ofLeaf(new byte[] {9})), heads.get(n)))
              .isFalse();
        }
      }
      if (n < EXHAUSTIVE) {
        grown.append(all.subList(n, n + 1));
      }
    }
  }

  @Test
  void a_proof_proves_nothing_at_another_place_of_another_length_or_of_another_size() {
    List<byte[]> all = LogFiles.numbered(70);
    for (int n = 2; n <= 70; n++) {
      var head = new TreeHead(n, Naive.root(all.subList(0, n)));
      for (int m = 0; m < n; m++) {
        Hash leaf = Hash.ofLeaf(all.get(m));
        List<Hash> path = Naive.path(m, all.subList(0, n));
        for (int other = 0; other < n; other++) {
          assertThat(new InclusionProof(other, n, path).proves(leaf, head)).isEqualTo(other == m);
        }
        assertThat(new InclusionProof(m, n + 1, path).proves(leaf, head)).isFalse();
        var longer = new ArrayList<>(path);
        longer.add(leaf);
        assertThat(new InclusionProof(m, n, longer).proves(leaf, head)).isFalse();
        assertThat(new InclusionProof(m, n, path.subList(0, path.size() - 1)).proves(leaf, head))
            .isFalse();
      }
    }
  }

  @Test
  void every_changed_bit_of_a_proof_shows() {
    List<byte[]> all = LogFiles.numbered(21);
    var head = new TreeHead(21, Naive.root(all));
    var older = new TreeHead(13, Naive.root(all.subList(0, 13)));
    List<Hash> inclusion = Naive.path(10, all);
    List<Hash> consistency = Naive.proof(13, all);
    for (int i = 0; i < inclusion.size(); i++) {
      for (Hash flipped : flips(inclusion.get(i))) {
        var path = new ArrayList<>(inclusion);
        path.set(i, flipped);
        assertThat(new InclusionProof(10, 21, path).proves(Hash.ofLeaf(all.get(10)), head))
            .isFalse();
      }
    }
    for (int i = 0; i < consistency.size(); i++) {
      for (Hash flipped : flips(consistency.get(i))) {
        var path = new ArrayList<>(consistency);
        path.set(i, flipped);
        assertThat(new ConsistencyProof(13, 21, path).proves(older, head)).isFalse();
      }
    }
  }

  @Test
  void large_trees_grown_in_batches_of_any_size_agree_with_the_definition() throws TileDamaged {
    long seed = new Random(System.nanoTime()).nextLong();
    System.out.println("TreeTest large trees: seed " + seed);
    var random = new Random(seed);
    int size = 66_000 + random.nextInt(2_000);
    List<byte[]> all = LogFiles.numbered(size);
    var log = new LogFiles();
    var heads = new ArrayList<TreeHead>();
    for (int at = 0; at < size; ) {
      int batch = Math.min(size - at, 1 + random.nextInt(3_000));
      log.append(all.subList(at, at + batch));
      at += batch;
      heads.add(log.head());
    }
    assertThat(log.head()).isEqualTo(new TreeHead(size, Naive.root(all)));
    TileReader reader = log.reader();
    for (int i = 0; i < 500; i++) {
      int m = random.nextInt(size);
      assertThat(reader.inclusion(m).proves(Hash.ofLeaf(all.get(m)), log.head())).isTrue();
    }
    for (TreeHead older : heads) {
      assertThat(reader.consistency(older.size()).proves(older, log.head())).isTrue();
      // An older tree can still be read from the files of the newer one.
      assertThat(new TileReader(log, older).edge().head()).isEqualTo(older);
    }
    assertThat(TiledLog.open(log, log.head()).head()).isEqualTo(log.head());
  }

  @Test
  void a_log_that_is_opened_again_goes_on_as_if_it_had_not_been_closed() throws TileDamaged {
    List<byte[]> all = LogFiles.numbered(1_100);
    for (int closed : List.of(0, 1, 255, 256, 257, 511, 512, 700)) {
      LogFiles before = LogFiles.of(all.subList(0, closed));
      TiledLog.Batch batch =
          TiledLog.open(before, before.head()).append(all.subList(closed, 1_100));
      assertThat(batch.log().head().root()).isEqualTo(Naive.root(all));
    }
  }

  @Test
  void a_proof_of_a_leaf_that_is_not_there_is_refused() throws TileDamaged {
    TileReader reader = LogFiles.of(LogFiles.numbered(5)).reader();
    for (long index : List.of(-1L, 5L, Long.MAX_VALUE)) {
      assertThatThrownBy(() -> reader.inclusion(index))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> reader.consistency(6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.consistency(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  static List<Hash> flips(Hash hash) {
    var flips = new ArrayList<Hash>();
    for (int bit = 0; bit < 256; bit++) {
      byte[] bytes = hash.bytes();
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      flips.add(Hash.of(bytes));
    }
    return flips;
  }
}
