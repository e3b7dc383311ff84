package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordedActTest {

  private static final OrganisationId ORGANISATION = OrganisationId.random();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  private final InMemoryLeafStore store = new InMemoryLeafStore();
  private final MerkleLog log = new MerkleLog(store, CLOCK, "node-1");
  private final List<String> done = new ArrayList<>();

  @Test
  void the_intent_stands_before_it_happens_and_the_outcome_after() {
    RecordedAct.run(
        log,
        ORGANISATION,
        Action.KEY_MADE,
        Map.of("key", "k"),
        () -> {
          assertThat(store.size(ORGANISATION)).isEqualTo(1);
          done.add("made");
        });
    assertThat(done).containsExactly("made");
    assertThat(ending()).isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.DONE));
  }

  @Test
  void what_threw_or_did_nothing_is_not_called_done() {
    assertThatThrownBy(
            () ->
                RecordedAct.<IOException>run(
                    log,
                    ORGANISATION,
                    Action.SOURCE_ADDED,
                    Map.of(),
                    () -> {
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(ending()).isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.FAILED));
    boolean decided =
        RecordedAct.<Boolean, RuntimeException>run(
            log,
            ORGANISATION,
            Action.TOOL_APPROVED,
            Map.of(),
            () -> false,
            yes -> yes ? Ending.DONE : Ending.FAILED);
    assertThat(decided).isFalse();
    assertThat(ending()).isEqualTo(new AuditRecord.Kind.Outcome(2, Ending.FAILED));
  }

  @Test
  void without_an_intent_nothing_happens() {
    var away = new MerkleLog(new FullAfter(0), CLOCK, "node-1");
    assertThatThrownBy(
            () ->
                RecordedAct.run(
                    away, ORGANISATION, Action.KEY_MADE, Map.of(), () -> done.add("made")))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(done).isEmpty();
  }

  @Test
  void what_happened_stays_when_its_end_cannot_be_recorded_and_the_next_start_closes_it() {
    var away = new MerkleLog(new FullAfter(1), CLOCK, "node-1");
    RecordedAct.run(away, ORGANISATION, Action.KEY_MADE, Map.of(), () -> done.add("made"));
    assertThat(done).containsExactly("made");
    assertThat(log.closeInterrupted(ORGANISATION)).isEqualTo(1);
    assertThat(ending()).isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.INTERRUPTED));
  }

  private AuditRecord.Kind ending() {
    return new AuditReader(store).newest(ORGANISATION, 1).records().getFirst().kind();
  }

  /** The same store, which takes so many leaves and no more. */
  private final class FullAfter implements LeafStore {
    private int room;

    FullAfter(int room) {
      this.room = room;
    }

    @Override
    public List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves) {
      room -= leaves.size();
      if (room < 0) {
        throw new IllegalStateException("away");
      }
      return store.append(organisation, leaves);
    }

    @Override
    public List<StoredLeaf> read(OrganisationId organisation, long from, int limit) {
      return store.read(organisation, from, limit);
    }

    @Override
    public List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places) {
      return store.at(organisation, places);
    }

    @Override
    public long size(OrganisationId organisation) {
      return store.size(organisation);
    }

    @Override
    public List<StoredLeaf> open(OrganisationId organisation) {
      return store.open(organisation);
    }
  }
}
