package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole logs in files, and proofs and checkpoints by themselves. */
class LogVerifierTest {

  private static final Leaf INTENT = Leaves.intent(1);
  private static final Leaf OPEN = Leaves.intent(3);

  @Test
  void a_whole_log_is_sound_and_says_what_is_open() {
    LogFiles log = signed(mixed(600));

    var sound = sound(log, Optional.empty());

    assertThat(sound.checkpoint().head()).isEqualTo(log.head());
    assertThat(sound.signers()).hasSize(2);
    assertThat(sound.found())
        .isEqualTo(
            new LogVerifier.Whole(
                Optional.of(Leaves.ORGANISATION),
                Optional.of(Leaves.NOON.plusMillis(1)),
                Optional.of(Leaves.NOON.plusMillis(599)),
                List.of(2L),
                Optional.empty()));
  }

  @Test
  void an_empty_log_is_sound() {
    assertThat(sound(signed(List.of()), Optional.empty()).found().first()).isEmpty();
  }

  @Test
  void a_log_goes_on_from_a_checkpoint_that_was_kept_or_it_is_another() {
    List<byte[]> all = mixed(600);
    LogFiles log = signed(all);
    byte[] kept = TestKeys.signed(LogFiles.of(all.subList(0, 300)).head()).bytes();
    byte[] later = TestKeys.signed(LogFiles.of(mixed(601)).head()).bytes();
    byte[] other = TestKeys.signed(LogFiles.of(all.subList(1, 300)).head()).bytes();
    byte[] strange =
        new Checkpoint("log.example/other", log.head())
            .sign(List.of(TestKeys.key("log.example/other", SignatureAlgorithm.ED25519)), 0)
            .bytes();

    assertThat(sound(log, Optional.of(kept)).found().older().orElseThrow().head().size())
        .isEqualTo(300);
    assertThat(verify(log, Optional.of(later)))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.CONSISTENCY, "checkpoint"));
    assertThat(verify(log, Optional.of(other)))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.CONSISTENCY, "checkpoint"));
    assertThat(verify(log, Optional.of(strange)))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.UNSIGNED, "checkpoint"));
  }

  @Test
  void every_single_bit_of_a_small_log_that_is_changed_is_found_and_named() {
    LogFiles log = signed(mixed(5));
    for (Map.Entry<String, byte[]> file : List.copyOf(log.files().entrySet())) {
      byte[] whole = file.getValue();
      // The checkpoint is mostly 3,250 characters of one signature, and slow to check with two
      // keys.
      boolean note = file.getKey().equals("checkpoint");
      var keys = note ? TestKeys.TRUSTED : TestKeys.trusted(TestKeys.LOG_ML_DSA);
      int step = note ? 33 : 1;
      for (int bit = 0; bit < whole.length * 8; bit += step) {
        byte[] changed = whole.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        log.put(file.getKey(), changed);
        switch (new LogVerifier(keys, log).verify()) {
          case ProofVerdict.Wrong<?>(var why, var where) -> {
            if (why == ProofFlaw.ENTRY) {
              assertThat(file.getKey()).startsWith("tile/entries/");
              assertThat(where).startsWith("entry ");
            } else {
              assertThat(where).as(why + " bit " + bit).isEqualTo(file.getKey());
            }
          }
          // One of two signatures became one of a stranger; the other still vouches for it all.
          case ProofVerdict.Sound<?> sound -> {
            assertThat(file.getKey()).isEqualTo("checkpoint");
            assertThat(sound.signers()).hasSize(1);
            assertThat(sound.unknown()).isEqualTo(1);
          }
        }
      }
      log.put(file.getKey(), whole);
    }
    sound(log, Optional.empty());
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    LogFiles log = signed(mixed(300));
    for (String path : List.copyOf(log.files().keySet())) {
      byte[] whole = log.apply(path).orElseThrow();
      log.files().remove(path);
      assertThat(verify(log, Optional.empty()))
          .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.MISSING, path));
      log.put(path, whole);
    }
  }

  @Test
  void leaves_that_do_not_hang_together_are_named_though_they_were_signed() {
    Leaf strange =
        new Leaf(
            OrganisationId.of("00000000-0000-4000-8000-00000000000b"),
            Leaves.act(7),
            Leaves.NOON,
            "node-1",
            new Leaf.Kind.Event(),
            "log_in",
            Leaf.Facts.NONE);
    Leaf otherAction =
        new Leaf(
            Leaves.ORGANISATION,
            INTENT.act(),
            Leaves.NOON,
            "node-1",
            new Leaf.Kind.Outcome(Hash.ofLeaf(INTENT.bytes()), "done"),
            "indexing",
            Leaf.Facts.NONE);
    Leaf otherIntent = Leaves.outcome(9, Leaves.intent(8));
    Leaf outcome = Leaves.outcome(2, INTENT);

    assertWrong(ProofFlaw.ORGANISATION, INTENT, outcome, strange);
    assertWrong(ProofFlaw.OUTCOME, OPEN, INTENT, otherAction);
    assertWrong(ProofFlaw.OUTCOME, OPEN, INTENT, otherIntent);
    assertWrong(ProofFlaw.OUTCOME, INTENT, outcome, outcome);
    assertWrong(ProofFlaw.OUTCOME, OPEN, INTENT, INTENT);
    List<byte[]> notALeaf = List.of(INTENT.bytes(), outcome.bytes(), Leaves.text("{}"));
    assertThat(verify(signed(notALeaf), Optional.empty()))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.LEAF, "entry 2"));
  }

  @Test
  void a_proof_in_a_file_holds_for_its_leaf_and_no_other() throws TileDamaged, Malformed {
    LogFiles log = signed(mixed(300));
    var verifier = new CheckpointVerifier(TestKeys.TRUSTED);
    byte[] note = log.apply("checkpoint").orElseThrow();
    var proof =
        new TlogProof(
            Optional.of(new byte[] {1}),
            299,
            log.reader().inclusion(299).path(),
            SignedNote.parse(note),
            Checkpoint.parse(SignedNote.parse(note).text()));
    Hash leaf = log.reader().leaf(299);

    assertThat(TlogProof.isOne(proof.bytes())).isTrue();
    assertThat(TlogProof.parse(proof.bytes()).bytes()).isEqualTo(proof.bytes());
    assertThat(verifier.inclusion(proof.bytes(), leaf)).isInstanceOf(ProofVerdict.Sound.class);
    assertThat(verifier.inclusion(proof.bytes(), log.reader().leaf(298)))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.INCLUSION, "proof"));

    byte[] whole = proof.bytes();
    int before = new String(whole, java.nio.charset.StandardCharsets.UTF_8).indexOf("\n\n");
    for (int bit = 0; bit < before * 8; bit++) {
      byte[] changed = whole.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      if (verifier.inclusion(changed, leaf) instanceof ProofVerdict.Sound<?>) {
        // The extra data is not vouched for, as the standard says.
        assertThat(bit / 8).isBetween(29, 33);
      }
    }
  }

  @Test
  void two_checkpoints_are_consistent_with_a_proof_and_not_without() throws TileDamaged {
    List<byte[]> all = mixed(300);
    LogFiles older = signed(all.subList(0, 100));
    LogFiles newer = signed(all);
    var verifier = new CheckpointVerifier(TestKeys.TRUSTED);
    byte[] from = older.apply("checkpoint").orElseThrow();
    byte[] to = newer.apply("checkpoint").orElseThrow();
    ConsistencyProof proof = newer.reader().consistency(100);

    assertThat(verifier.consistency(from, to, proof)).isInstanceOf(ProofVerdict.Sound.class);
    assertThat(verifier.consistency(to, from, new ConsistencyProof(100, 100, List.of())))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.CONSISTENCY, "proof"));
    assertThat(verifier.consistency(from, to, new ConsistencyProof(100, 300, List.of())))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.CONSISTENCY, "proof"));
    assertThat(
            new CheckpointVerifier(TestKeys.trusted(TestKeys.WITNESS_KEY))
                .consistency(from, to, proof))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.UNSIGNED, "checkpoint"));
    assertThat(verifier.checkpoint(to)).isInstanceOf(ProofVerdict.Sound.class);
    assertThat(verifier.checkpoint(new byte[0]))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.FORM, "checkpoint"));
  }

  private static List<byte[]> mixed(int count) {
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      entries.add(
          switch (i) {
            case 0 -> INTENT.bytes();
            case 1 -> Leaves.outcome(2, INTENT).bytes();
            case 2 -> OPEN.bytes();
            default -> Leaves.event(i, Leaf.Facts.of(Map.of("asker", "p-" + i))).bytes();
          });
    }
    return entries;
  }

  private static LogFiles signed(List<byte[]> entries) {
    LogFiles log = LogFiles.of(entries);
    log.put("checkpoint", TestKeys.signed(log.head()).bytes());
    return log;
  }

  private static ProofVerdict<LogVerifier.Whole> verify(LogFiles log, Optional<byte[]> older) {
    return new LogVerifier(TestKeys.TRUSTED, log).verify(older);
  }

  private static ProofVerdict.Sound<LogVerifier.Whole> sound(LogFiles log, Optional<byte[]> older) {
    if (verify(log, older) instanceof ProofVerdict.Sound<LogVerifier.Whole> sound) {
      return sound;
    }
    throw new AssertionError(verify(log, older).toString());
  }

  private static void assertWrong(ProofFlaw why, Leaf... leaves) {
    LogFiles log = signed(java.util.Arrays.stream(leaves).map(Leaf::bytes).toList());
    assertThat(verify(log, Optional.empty()))
        .isEqualTo(new ProofVerdict.Wrong<>(why, "entry " + (leaves.length - 1)));
  }
}
