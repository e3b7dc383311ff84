package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePack.Subject;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.audit.Hash;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.InMemoryTreeStore;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.Salt;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TilePath;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.LogQuery;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogPacksTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final Asker WILLEM =
      new Asker(WATERHOVEN, PersonId.random(), Set.of(Role.AUDITOR), Set.of());
  private static final ConversationId TALK = ConversationId.random();
  private static final LogQuery WMO =
      new LogQuery(Optional.empty(), Optional.empty(), "wmo", "", "", "", "", Optional.empty());

  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final InMemoryTreeStore tree = new InMemoryTreeStore();
  private final MerkleLog log = new MerkleLog(leaves, () -> NOON, "node-1");
  private final Publisher publisher = new Publisher(leaves, tree, LogPagesTest.KEYS, () -> NOON);
  private final InMemoryLogIndex index = new InMemoryLogIndex();
  private final LogPacks packs = new LogPacks(log, leaves, publisher, LogPagesTest.KEYS, index);

  private Hash asked(String useCase, String text) {
    Commitment commitment =
        Commitment.to(
            "question", Salt.of(new byte[Salt.BYTES]), text.getBytes(StandardCharsets.UTF_8));
    OpenIntent intent =
        log.intend(
            WATERHOVEN,
            Action.QUESTION,
            Leaf.Facts.of(Map.of("use_case", useCase, "conversation", TALK.toString()))
                .withCommitments(List.of(commitment)));
    log.conclude(intent, Ending.ANSWERED, Map.of());
    return commitment.value();
  }

  private void indexed() {
    var _ = new LogIndexing(leaves, index, Instant::now).catchUp(WATERHOVEN, Duration.ofMinutes(1));
  }

  private static EvidencePackVerifier.Shown shown(EvidencePack pack) {
    var verdict =
        new EvidencePackVerifier(LogPagesTest.KEYS.verifiers(WATERHOVEN)).verify(pack.bytes());
    return ((ProofVerdict.Sound<EvidencePackVerifier.Shown>) verdict).found();
  }

  private static EvidencePack pack(LogPacks.Made made) {
    return ((LogPacks.Made.Pack) made).pack();
  }

  @Test
  void a_use_case_in_a_period_holds_both_halves_of_each_act_and_opens_nothing() {
    var _ = asked("wmo", "vraag een");
    var _ = asked("bezwaar", "vraag twee");
    var _ = asked("wmo", "vraag drie");
    indexed();
    EvidencePack pack = pack(packs.ofQuery(WILLEM, WMO, "Wmo in november"));
    var shown = shown(pack);
    assertThat(shown.about())
        .isEqualTo(new EvidencePack.About(Subject.USE_CASE, "Wmo in november"));
    assertThat(shown.entries())
        .extracting(EvidencePackVerifier.ShownEntry::index)
        .containsExactly(0L, 1L, 4L, 5L);
    assertThat(shown.withoutOutcome() + shown.withoutIntent()).isZero();
    assertThat(shown.entries()).allMatch(entry -> entry.opened().isEmpty());
    assertThat(new AuditReader(leaves).newest(WATERHOVEN, 2).records().getLast().fields())
        .containsEntry("what", "use_case")
        .containsEntry("use_case", "wmo")
        .containsEntry("person", WILLEM.person().toString())
        .containsEntry("entries", "4");
  }

  @Test
  void an_incident_holds_what_was_chosen_also_by_its_outcome_and_nothing_twice() {
    var _ = asked("wmo", "vraag een");
    var _ = asked("bezwaar", "vraag twee");
    indexed();
    EvidencePack pack = pack(packs.ofChosen(WILLEM, List.of(3L, 2L, 99L), "Verkeerd antwoord"));
    assertThat(shown(pack).about().subject()).isEqualTo(Subject.INCIDENT);
    assertThat(pack.entries()).extracting(EvidencePack.Entry::index).containsExactly(2L, 3L);
    assertThat(packs.ofChosen(WILLEM, List.of(99L), "Niets"))
        .isInstanceOf(LogPacks.Made.Nothing.class);
  }

  @Test
  void a_receipt_shows_what_was_erased_and_that_it_was() {
    List<Hash> values = List.of(asked("wmo", "vraag een"), asked("wmo", "vraag twee"));
    var conversation = Map.of("conversation", TALK.toString());
    OpenIntent intent = log.intend(WATERHOVEN, Action.CONVERSATION_ERASED, conversation);
    var _ = log.conclude(intent, Ending.DONE, Leaf.Facts.of(conversation).erasing(values));
    indexed();
    var shown = shown(pack(packs.ofErasure(WILLEM, TALK, "Ontvangstbewijs")));
    assertThat(shown.about().subject()).isEqualTo(Subject.ERASURE);
    assertThat(shown.erased()).isEqualTo(2);
    assertThat(shown.withoutIntent()).isZero();
  }

  @Test
  void there_is_no_receipt_of_what_was_not_erased() {
    var _ = asked("wmo", "vraag een");
    indexed();
    assertThat(packs.ofErasure(WILLEM, TALK, "Ontvangstbewijs"))
        .isInstanceOf(LogPacks.Made.Nothing.class);
    assertThat(packs.ofErasure(WILLEM, ConversationId.random(), "Ontvangstbewijs"))
        .isInstanceOf(LogPacks.Made.Nothing.class);
  }

  @Test
  void a_log_that_was_changed_gives_no_pack() {
    var _ = asked("wmo", "vraag een");
    var _ = publisher.publish(WATERHOVEN);
    indexed();
    StoredLeaf first = leaves.read(WATERHOVEN, 0, 1).getFirst();
    String entry = first.entry().replace("wmo", "omw");
    leaves.tamper(
        WATERHOVEN,
        new StoredLeaf(
            0, entry, Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)), first.concludes()));
    assertThatThrownBy(() -> packs.ofChosen(WILLEM, List.of(0L), "Voorval"))
        .isInstanceOf(AuditDamaged.class);
    tree.tamper(WATERHOVEN, new TilePath.Hashes(0, 0, 2), new byte[2 * 32]);
    assertThatThrownBy(() -> packs.ofChosen(WILLEM, List.of(0L), "Voorval"))
        .isInstanceOf(AuditDamaged.class);
  }
}
