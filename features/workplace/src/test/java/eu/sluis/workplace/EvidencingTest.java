package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.audit.EvidencePackVerifier.ShownEntry;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.InMemoryTreeStore;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.ProofFlaw;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidencingTest {

  private final Desk desk = new Desk();
  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final InMemoryTreeStore tree = new InMemoryTreeStore();
  private final LogKeys keys = keys();
  private final MerkleLog log = new MerkleLog(leaves, () -> Given.NOON, "node-1");
  private final Publisher publisher = new Publisher(leaves, tree, keys, () -> Given.NOON);
  private final Evidencing evidencing = new Evidencing(log, leaves, publisher);

  @Test
  void evidence_of_a_conversation_is_sound_and_opens_every_word_that_was_kept() {
    EvidencePack pack = packOf("Loopt de hulp van Fatma Aydın door?", "En na zes weken?");

    assertThat(verdict(pack.bytes()))
        .isInstanceOfSatisfying(
            ProofVerdict.Sound.class,
            sound -> {
              var shown = (EvidencePackVerifier.Shown) sound.found();
              assertThat(shown.entries()).hasSize(4);
              assertThat(shown.entries())
                  .extracting(ShownEntry::opened)
                  .containsExactly(
                      List.of("question"),
                      List.of("answer"),
                      List.of("question"),
                      List.of("answer"));
              assertThat(shown.entries()).allMatch(entry -> entry.closed().isEmpty());
            });
    assertThat(new String(pack.bytes(), StandardCharsets.UTF_8)).contains("Fatma Aydın");
    assertThat(new AuditReader(leaves).newest(desk.asker.organisation(), 1).records().getFirst())
        .extracting(entry -> entry.action().code())
        .isEqualTo("evidence_taken");
  }

  @Test
  void evidence_of_a_case_for_a_citizen_keeps_closed_what_holds_others() {
    var _ = packOf("Loopt de hulp van Fatma Aydın door?", "En na zes weken?");
    var talk = new Evidencing.Talk(desk.conversation, desk.conversations.turns(desk.conversation));
    var others = new OthersLeftOut(desk.detector, List.of());
    EvidencePack pack =
        evidencing
            .ofCase(desk.asker, List.of(talk), "Zaak 2026-17", true, others::holdsNone)
            .orElseThrow();

    assertThat(new String(pack.bytes(), StandardCharsets.UTF_8))
        .doesNotContain("Fatma", "Aydın")
        .contains("En na zes weken?", "\"case\"");
    assertThat(verdict(pack.bytes()))
        .isInstanceOfSatisfying(
            ProofVerdict.Sound.class,
            sound -> {
              var shown = (EvidencePackVerifier.Shown) sound.found();
              assertThat(shown.about().subject()).isEqualTo(EvidencePack.Subject.CASE);
              assertThat(shown.entries()).hasSize(4);
              assertThat(shown.entries().getFirst().closed()).containsExactly("question");
              assertThat(shown.entries().get(2).opened()).containsExactly("question");
            });
    assertThat(new AuditReader(leaves).newest(desk.asker.organisation(), 2).records().getLast())
        .extracting(entry -> entry.fields().get("what"))
        .isEqualTo("case_for_citizen");
  }

  @Test
  void another_word_in_the_evidence_is_seen() {
    String file =
        new String(packOf("Loopt de hulp door?").bytes(), StandardCharsets.UTF_8)
            .replace("Loopt de hulp door?", "Stopt de hulp nu?");

    assertThat(verdict(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ProofVerdict.Wrong.class,
            wrong -> assertThat(wrong.why()).isEqualTo(ProofFlaw.OPENING));
  }

  @Test
  void what_was_erased_is_named_and_the_log_is_still_whole() throws Malformed {
    EvidencePack before = packOf("Loopt de hulp door?");
    desk.asking().erase(desk.asker, desk.conversation);

    var erasing = leaves.read(desk.asker.organisation(), 5, 1).getFirst();
    var erased = erasing.sound(desk.asker.organisation()).facts().erases();
    assertThat(erased).hasSize(2);
    for (int place = 0; place < 2; place++) {
      var leaf = leaves.read(desk.asker.organisation(), place, 1).getFirst();
      assertThat(leaf.sound(desk.asker.organisation()).facts().commitments())
          .extracting(commitment -> commitment.value())
          .containsExactly(erased.get(place));
    }
    assertThat(publisher.publish(desk.asker.organisation()).orElseThrow().head().size())
        .isEqualTo(6);
    assertThat(EvidencePack.parse(before.bytes())).isEqualTo(before);
  }

  @Test
  void a_conversation_without_a_record_has_no_evidence() {
    assertThat(evidencing.of(desk.asker, desk.conversation, List.of(), "Gesprek")).isEmpty();
    assertThat(leaves.size(desk.asker.organisation())).isZero();
  }

  @Test
  void a_record_that_is_gone_stops_it() {
    desk.written = log;
    Turn turn = desk.ask("Loopt de hulp door?");
    var elsewhere = new Evidencing(log, new InMemoryLeafStore(), publisher);

    assertThatThrownBy(() -> elsewhere.of(desk.asker, desk.conversation, List.of(turn), "Gesprek"))
        .isInstanceOf(AuditDamaged.class);
  }

  private EvidencePack packOf(String... questions) {
    desk.written = log;
    for (String question : questions) {
      desk.ask(question);
    }
    return evidencing
        .of(desk.asker, desk.conversation, desk.conversations.turns(desk.conversation), "Gesprek")
        .orElseThrow();
  }

  private ProofVerdict<?> verdict(byte[] pack) {
    return new EvidencePackVerifier(keys.verifiers(desk.asker.organisation())).verify(pack);
  }

  private static LogKeys keys() {
    try {
      return new LogKeys(
          List.of(SigningKey.generate("log", SignatureAlgorithm.ED25519, new SecureRandom())));
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
