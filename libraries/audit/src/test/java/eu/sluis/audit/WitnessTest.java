package eu.sluis.audit;

import static eu.sluis.audit.TestKeys.LOG;
import static eu.sluis.audit.TestKeys.LOG_ML_DSA;
import static eu.sluis.audit.TestKeys.ORIGIN;
import static eu.sluis.audit.TestKeys.WITNESS_KEY;
import static eu.sluis.audit.TestKeys.WITNESS_ML_DSA;
import static eu.sluis.audit.TestKeys.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitnessTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_763_812_800);

  private final InMemoryWitnessStore store = new InMemoryWitnessStore();
  private final Witness witness = witness(store);
  private final LogFiles log = new LogFiles();

  private static Witness witness(WitnessStore store) {
    return new Witness(
        Map.of(ORIGIN, trusted(LOG, LOG_ML_DSA)),
        List.of(WITNESS_KEY, WITNESS_ML_DSA),
        store,
        InstantSource.fixed(NOW));
  }

  @Test
  void a_log_that_grows_is_cosigned_with_both_keys() throws TileDamaged, Malformed {
    for (int more : List.of(0, 1, 299, 0, 5)) {
      long old = log.head().size();
      log.append(LogFiles.numbered(more));
      SignedNote note = TestKeys.signed(log.head());

      Witness.Answer answer = add(old);

      assertThat(answer.status()).isEqualTo(200);
      // As the protocol says: put the answer under the checkpoint, and read the whole.
      SignedNote whole =
          SignedNote.parse(
              (new String(note.bytes(), StandardCharsets.UTF_8) + answer.body())
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(trusted(WITNESS_KEY, WITNESS_ML_DSA).verify(whole))
          .isEqualTo(
              new NoteVerdict.Signed(
                  List.of(
                      new NoteVerdict.Signer(WITNESS_KEY.verifier(), NOW.getEpochSecond()),
                      new NoteVerdict.Signer(WITNESS_ML_DSA.verifier(), NOW.getEpochSecond())),
                  2));
      assertThat(store.last(ORIGIN)).isEqualTo(log.head());
    }
  }

  @Test
  void another_old_size_is_told_the_right_one() throws TileDamaged {
    log.append(LogFiles.numbered(10));
    add(0);
    log.append(LogFiles.numbered(10));

    for (long old : List.of(0L, 9L, 11L, 20L)) {
      assertThat(add(old)).isEqualTo(new Witness.Answer.Behind(10));
    }
    assertThat(new Witness.Answer.Behind(10).status()).isEqualTo(409);
    assertThat(new Witness.Answer.Behind(10).body()).isEqualTo("10\n");
    assertThat(new Witness.Answer.Behind(10).contentType()).isEqualTo("text/x.tlog.size");
    assertThat(store.last(ORIGIN).size()).isEqualTo(10);
  }

  @Test
  void a_log_that_was_put_back_and_went_on_otherwise_gets_no_signature() throws TileDamaged {
    List<byte[]> all = LogFiles.numbered(40);
    log.append(all.subList(0, 20));
    add(0);
    LogFiles restored = LogFiles.of(all.subList(0, 15));
    restored.append(all.subList(30, 35));
    TreeHead seen = store.last(ORIGIN);

    // Of the same size, another tree.
    assertRefused(
        request(new ConsistencyProof(20, 20, List.of()), TestKeys.signed(restored.head())),
        Witness.Why.FORKED,
        409);
    // Further, with a proof that is right for its own past and wrong for this one.
    restored.append(all.subList(35, 40));
    assertRefused(
        request(restored.reader().consistency(20), TestKeys.signed(restored.head())),
        Witness.Why.NOT_CONSISTENT,
        422);
    // Back to less.
    assertRefused(
        ("old 20\n\n" + text(TestKeys.signed(LogFiles.of(all.subList(0, 15)).head())))
            .getBytes(StandardCharsets.UTF_8),
        Witness.Why.SHRINKS,
        400);
    assertThat(store.last(ORIGIN)).isEqualTo(seen);
  }

  @Test
  void a_first_tree_needs_no_proof_and_may_have_none() {
    log.append(LogFiles.numbered(3));
    assertRefused(
        request(new ConsistencyProof(0, 3, List.of(Hash.EMPTY_TREE)), TestKeys.signed(log.head())),
        Witness.Why.NOT_CONSISTENT,
        422);
    assertRefused(
        request(
            new ConsistencyProof(0, 0, List.of()),
            TestKeys.signed(new TreeHead(0, log.head().root()))),
        Witness.Why.FORKED,
        409);
  }

  @Test
  void an_unknown_log_and_an_unknown_key_get_no_signature() {
    var stranger = TestKeys.key(ORIGIN, SignatureAlgorithm.ED25519);
    var elsewhere = new Checkpoint("log.example/other", TreeHead.EMPTY);
    var proof = new ConsistencyProof(0, 0, List.of());

    assertRefused(request(proof, elsewhere.sign(List.of(LOG), 0)), Witness.Why.UNKNOWN_LOG, 404);
    assertRefused(
        request(proof, new Checkpoint(ORIGIN, TreeHead.EMPTY).sign(List.of(stranger), 0)),
        Witness.Why.NOT_SIGNED,
        403);
    assertRefused(
        request(
            proof,
            new SignedNote(
                new Checkpoint(ORIGIN, TreeHead.EMPTY).text(),
                List.of(new NoteSignature(ORIGIN, LOG.verifier().id(), new byte[64])))),
        Witness.Why.NOT_SIGNED,
        403);
  }

  @Test
  void what_is_no_request_is_answered_as_such() throws TileDamaged {
    log.append(LogFiles.numbered(5));
    String good = new String(requestFrom(0), StandardCharsets.UTF_8);
    var tooMany = new StringBuilder("old 0\n");
    for (int i = 0; i < 64; i++) {
      tooMany.append(Hash.EMPTY_TREE.base64()).append('\n');
    }
    for (String wrong :
        List.of(
            "",
            "old 0\n",
            "old 0\n\n",
            good.replace("old 0", "old"),
            good.replace("old 0", "old 00"),
            good.replace("old 0", "old -1"),
            good.replace("old 0", "old  0"),
            good.replace("old 0", "Old 0"),
            good.replace("old 0", "old 0\nAAAA"),
            good.replace("old 0\n", "old 0\r\n"),
            good.replace("old 0\n\n", "old 0\n"),
            good.strip(),
            tooMany + good.substring("old 0\n".length()))) {
      assertThat(wrong).isNotEqualTo(good);
      assertRefused(wrong.getBytes(StandardCharsets.UTF_8), Witness.Why.MALFORMED, 400);
    }
    assertRefused(new byte[Witness.REQUEST_BYTES_MAX + 1], Witness.Why.MALFORMED, 400);
    assertThat(witness.add(good.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
  }

  @Test
  void who_comes_second_with_the_same_old_size_is_told_what_the_first_got() throws TileDamaged {
    log.append(LogFiles.numbered(5));
    byte[] request = requestFrom(0);
    var racing =
        new WitnessStore() {
          @Override
          public TreeHead last(String origin) {
            return store.last(origin);
          }

          @Override
          public boolean advance(String origin, TreeHead expected, TreeHead next) {
            store.advance(origin, expected, new TreeHead(7, Hash.EMPTY_TREE));
            return store.advance(origin, expected, next);
          }
        };

    assertThat(witness(racing).add(request)).isEqualTo(new Witness.Answer.Behind(7));
  }

  @Test
  void a_store_that_fails_signs_nothing() throws TileDamaged {
    byte[] request = requestFrom(0);
    var failing =
        new WitnessStore() {
          @Override
          public TreeHead last(String origin) {
            return TreeHead.EMPTY;
          }

          @Override
          public boolean advance(String origin, TreeHead expected, TreeHead next) {
            throw new IllegalStateException("full");
          }
        };

    assertThatThrownBy(() -> witness(failing).add(request)).hasMessage("full");
  }

  @Test
  void a_witness_needs_a_key_that_signs_the_time() {
    for (List<SigningKey> keys : List.of(List.<SigningKey>of(), List.of(LOG))) {
      assertThatThrownBy(() -> new Witness(Map.of(), keys, store, InstantSource.fixed(NOW)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** A log and its witness through a seeded life of growth, repeats, restores and forks. */
  @Test
  void whatever_a_log_does_only_trees_that_go_on_are_signed() throws TileDamaged {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("witness life: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new java.util.Random(seed);
    List<byte[]> signed = List.of();
    int cosigned = 0;
    int refused = 0;
    for (int step = 0; step < 400; step++) {
      var entries = new ArrayList<>(signed);
      if (random.nextInt(3) == 0 && !entries.isEmpty()) {
        // Not far back, or what is written anew never gets as far as the witness has seen.
        int kept = Math.max(0, entries.size() - 1 - random.nextInt(15));
        entries.subList(kept, entries.size()).clear();
      }
      for (int i = random.nextInt(30); i > 0; i--) {
        entries.add(new byte[] {(byte) random.nextInt(2)});
      }
      LogFiles now = LogFiles.of(entries);
      TreeHead last = store.last(ORIGIN);
      if (last.size() > entries.size()) {
        continue;
      }
      boolean goesOn = LogFiles.of(entries.subList(0, (int) last.size())).head().equals(last);
      int status =
          witness
              .add(request(now.reader().consistency(last.size()), TestKeys.signed(now.head())))
              .status();
      assertThat(status == 200).as("seed %d, step %d", seed, step).isEqualTo(goesOn);
      if (goesOn) {
        signed = entries;
        cosigned++;
      } else {
        refused++;
      }
    }
    assertThat(cosigned).isPositive();
    assertThat(refused).isPositive();
  }

  private Witness.Answer add(long old) throws TileDamaged {
    return witness.add(requestFrom(old));
  }

  private byte[] requestFrom(long old) throws TileDamaged {
    return request(
        log.reader().consistency(Math.min(old, log.head().size())), TestKeys.signed(log.head()));
  }

  private static byte[] request(ConsistencyProof proof, SignedNote note) {
    return Witness.request(proof, note);
  }

  private static String text(SignedNote note) {
    return new String(note.bytes(), StandardCharsets.UTF_8);
  }

  private void assertRefused(byte[] request, Witness.Why why, int status) {
    Witness.Answer answer = witness.add(request);
    assertThat(answer).isEqualTo(new Witness.Answer.Refused(why));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).endsWith("\n");
  }
}
