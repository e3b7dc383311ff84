package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidencePackTest {

  private static final Leaf INTENT = Leaves.intent(1);
  private static final Leaf OUTCOME = Leaves.outcome(2, INTENT);
  private static final Leaf ERASED =
      Leaves.event(
          3,
          Leaf.Facts.of(Map.of("count", "1"))
              .erasing(List.of(INTENT.facts().commitments().getFirst().value())));
  private static final List<Leaf> LEAVES =
      List.of(Leaves.event(9, Leaf.Facts.NONE), INTENT, OUTCOME, ERASED, Leaves.intent(5));

  private final EvidencePackVerifier verifier = new EvidencePackVerifier(TestKeys.TRUSTED);

  /** A question with its answer, both shown. */
  static EvidencePack conversation() throws TileDamaged {
    return pack(
        EvidencePack.Subject.CONVERSATION,
        entry(1, new EvidencePack.Opening("question", Leaves.salt(1), "vraag 1")),
        entry(2, new EvidencePack.Opening("answer", Leaves.salt(2), "antwoord \"2\" é")));
  }

  @Test
  void a_sound_pack_shows_what_is_opened_and_names_what_is_not() throws TileDamaged {
    EvidencePack pack =
        pack(
            EvidencePack.Subject.CASE,
            entry(1, new EvidencePack.Opening("question", Leaves.salt(1), "vraag 1")),
            entry(2));

    var sound = sound(pack);

    assertThat(sound.checkpoint().head().size()).isEqualTo(5);
    assertThat(sound.signers()).hasSize(2);
    assertThat(sound.found().entries())
        .containsExactly(
            new EvidencePackVerifier.ShownEntry(
                1, INTENT.time(), "question", List.of("question"), List.of()),
            new EvidencePackVerifier.ShownEntry(
                2, OUTCOME.time(), "question", List.of(), List.of("answer")));
    assertThat(sound.found().withoutIntent()).isZero();
    assertThat(sound.found().withoutOutcome()).isZero();
  }

  @Test
  void what_is_only_half_in_the_pack_is_counted() throws TileDamaged {
    assertThat(sound(pack(EvidencePack.Subject.CASE, entry(2))).found().withoutIntent()).isOne();
    assertThat(sound(pack(EvidencePack.Subject.CASE, entry(1))).found().withoutOutcome()).isOne();
  }

  @Test
  void a_receipt_shows_the_leaf_that_erases_and_what_it_erased() throws TileDamaged {
    var sound = sound(pack(EvidencePack.Subject.ERASURE, entry(1), entry(3)));

    assertThat(sound.found().erased()).isOne();
    assertThat(sound.found().entries().getFirst().closed()).containsExactly("question");
  }

  @Test
  void a_receipt_for_nothing_or_for_what_is_not_in_it_is_none() throws TileDamaged {
    assertWrong(pack(EvidencePack.Subject.ERASURE, entry(1)).bytes(), ProofFlaw.ERASURE, "file");
    assertWrong(pack(EvidencePack.Subject.ERASURE, entry(3)).bytes(), ProofFlaw.ERASURE, "entry 3");
  }

  @Test
  void what_was_erased_is_not_shown_in_any_pack() throws TileDamaged {
    var opening = new EvidencePack.Opening("question", Leaves.salt(1), "vraag 1");
    for (var subject : EvidencePack.Subject.values()) {
      assertWrong(pack(subject, entry(1, opening), entry(3)).bytes(), ProofFlaw.ERASURE, "file");
    }
  }

  @Test
  void a_pack_comes_back_to_the_byte() throws TileDamaged, Malformed {
    byte[] file = conversation().bytes();

    assertThat(EvidencePack.isOne(file)).isTrue();
    assertThat(EvidencePack.parse(file).bytes()).isEqualTo(file);
    assertThat(conversation().entries().getFirst().opened().toString()).doesNotContain("vraag 1");
  }

  @Test
  void every_lie_is_found_and_named() throws TileDamaged {
    EvidencePack good = conversation();
    EvidencePack.Entry first = good.entries().getFirst();
    EvidencePack.Entry second = good.entries().getLast();

    assertWrong(with(good, "no note", first), ProofFlaw.FORM, "checkpoint");
    assertWrong(with(good, good.checkpoint(), second, first), ProofFlaw.INDEX, "entry 1");
    assertWrong(with(good, good.checkpoint(), first, first), ProofFlaw.INDEX, "entry 1");
    assertWrong(with(good, good.checkpoint(), moved(first, 5)), ProofFlaw.INDEX, "entry 5");
    assertWrong(with(good, good.checkpoint(), moved(first, 0)), ProofFlaw.INCLUSION, "entry 0");
    assertWrong(
        with(good, good.checkpoint(), leaf(first, first.leaf().replace("wmo", "wlz"))),
        ProofFlaw.INCLUSION,
        "entry 1");
    assertWrong(
        with(good, good.checkpoint(), leaf(first, first.leaf() + " ")), ProofFlaw.LEAF, "entry 1");
    assertWrong(
        with(
            good,
            good.checkpoint(),
            opened(first, new EvidencePack.Opening("question", Leaves.salt(1), "vraag 2"))),
        ProofFlaw.OPENING,
        "entry 1");
    assertWrong(
        with(
            good,
            good.checkpoint(),
            opened(first, new EvidencePack.Opening("question", Leaves.salt(2), "vraag 1"))),
        ProofFlaw.OPENING,
        "entry 1");
    assertWrong(
        with(
            good,
            good.checkpoint(),
            opened(first, first.opened().getFirst(), first.opened().getFirst())),
        ProofFlaw.OPENING,
        "entry 1");
    assertWrong(
        with(good, good.checkpoint().replace("\n5\n", "\n6\n"), first),
        ProofFlaw.SIGNATURE,
        "checkpoint");
    assertThat(
            new EvidencePackVerifier(TestKeys.trusted(TestKeys.WITNESS_KEY)).verify(good.bytes()))
        .isEqualTo(new ProofVerdict.Wrong<>(ProofFlaw.UNSIGNED, "checkpoint"));
  }

  @Test
  void every_changed_byte_of_a_pack_is_found_unless_it_says_nothing() throws TileDamaged {
    byte[] pack = conversation().bytes();
    String good = new String(pack, StandardCharsets.UTF_8);
    int signature = beginOfMlDsa(pack);
    for (int at = 0; at < pack.length; at += step(at, signature)) {
      byte[] changed = pack.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      if (verifier.verify(changed) instanceof ProofVerdict.Sound<?> sound) {
        // Only the title, which nothing vouches for, and which of the two keys signed.
        boolean title = at > good.indexOf("\"title\"") && at < good.indexOf("\"checkpoint\"");
        boolean stranger = sound.signers().size() == 1 && sound.unknown() == 1;
        assertThat(title || stranger || at < good.indexOf("\"title\"")).as("byte " + at).isTrue();
      }
    }
  }

  @Test
  void a_pack_of_nothing_or_of_too_much_is_refused() throws TileDamaged {
    EvidencePack good = conversation();
    assertThatThrownBy(() -> new EvidencePack(good.about(), good.checkpoint(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new EvidencePack(
                    good.about(),
                    good.checkpoint(),
                    java.util.Collections.nCopies(10_001, good.entries().getFirst())))
        .isInstanceOf(IllegalArgumentException.class);
    assertWrong(new byte[0], ProofFlaw.FORM, "file");
    assertWrong("{}".getBytes(StandardCharsets.UTF_8), ProofFlaw.FORM, "file");
    String file = new String(good.bytes(), StandardCharsets.UTF_8);
    for (String wrong :
        List.of(
            file + "\n",
            file.replace("pack-1", "pack-2"),
            file.replace("conversation", "gesprek"),
            file.replace("\"opened\":[{", "\"opened\":[[{").replace("}],\"path\"", "}]],\"path\""),
            file.replaceFirst("\"index\":1", "\"index\":1.0"),
            file.replaceFirst("\"index\":1", "\"index\":true"))) {
      assertThat(wrong).isNotEqualTo(file);
      assertWrong(wrong.getBytes(StandardCharsets.UTF_8), ProofFlaw.FORM, "file");
    }
  }

  /** Where the signature of ML-DSA-44 begins: 3,250 characters that are all alike. */
  static int beginOfMlDsa(byte[] pack) {
    return new String(pack, StandardCharsets.ISO_8859_1).lastIndexOf("log.example") + 20;
  }

  static int step(int at, int signature) {
    return at >= signature && at < signature + 3_200 ? 31 : 1;
  }

  private ProofVerdict.Sound<EvidencePackVerifier.Shown> sound(EvidencePack pack) {
    if (verifier.verify(pack.bytes())
        instanceof ProofVerdict.Sound<EvidencePackVerifier.Shown> sound) {
      return sound;
    }
    throw new AssertionError(verifier.verify(pack.bytes()).toString());
  }

  private void assertWrong(byte[] file, ProofFlaw why, String where) {
    assertThat(verifier.verify(file)).isEqualTo(new ProofVerdict.Wrong<>(why, where));
  }

  private static byte[] with(EvidencePack pack, String note, EvidencePack.Entry... entries) {
    return new EvidencePack(pack.about(), note, List.of(entries)).bytes();
  }

  private static EvidencePack.Entry moved(EvidencePack.Entry entry, long index) {
    return new EvidencePack.Entry(index, entry.leaf(), entry.path(), entry.opened());
  }

  private static EvidencePack.Entry leaf(EvidencePack.Entry entry, String leaf) {
    return new EvidencePack.Entry(entry.index(), leaf, entry.path(), entry.opened());
  }

  private static EvidencePack.Entry opened(
      EvidencePack.Entry entry, EvidencePack.Opening... opened) {
    return new EvidencePack.Entry(entry.index(), entry.leaf(), entry.path(), List.of(opened));
  }

  private static EvidencePack pack(EvidencePack.Subject subject, EvidencePack.Entry... entries) {
    return new EvidencePack(
        new EvidencePack.About(subject, "Proef"),
        new String(TestKeys.signed(log().head()).bytes(), StandardCharsets.UTF_8),
        List.of(entries));
  }

  private static EvidencePack.Entry entry(int index, EvidencePack.Opening... opened)
      throws TileDamaged {
    return new EvidencePack.Entry(
        index,
        new String(LEAVES.get(index).bytes(), StandardCharsets.UTF_8),
        log().reader().inclusion(index).path(),
        new ArrayList<>(List.of(opened)));
  }

  private static LogFiles log() {
    return LogFiles.of(LEAVES.stream().map(Leaf::bytes).toList());
  }
}
