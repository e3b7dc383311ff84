package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.Cosigning.Agreement;
import eu.sluis.audit.Cosigning.Reply;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CosigningTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final LogKeys KEYS = new LogKeys(TestKeys.OF_LOG);
  private static final TrustedKeys OF_WITNESS =
      TestKeys.trusted(TestKeys.WITNESS_KEY, TestKeys.WITNESS_ML_DSA);

  private final InMemoryWitnessStore seen = new InMemoryWitnessStore();
  private final Witness witness =
      new Witness(
          Map.of(LogKeys.origin(ORGANISATION), KEYS.verifiers(ORGANISATION)),
          List.of(TestKeys.WITNESS_KEY, TestKeys.WITNESS_ML_DSA),
          seen,
          CLOCK);
  private boolean away;

  /** A server of Sluis, as it is started on some database. */
  private final class Node {
    final InMemoryLeafStore leaves;
    final InMemoryTreeStore tree;
    final Cosigning cosigning;
    final MerkleLog log;

    Node(InMemoryLeafStore leaves, InMemoryTreeStore tree) {
      this.leaves = leaves;
      this.tree = tree;
      var publisher = new Publisher(leaves, tree, KEYS, CLOCK);
      this.cosigning = Cosigning.by(CosigningTest.this::add, OF_WITNESS, publisher, tree);
      this.log = new MerkleLog(leaves, CLOCK, "node-1", cosigning);
    }

    void question() {
      OpenIntent intent = log.intend(ORGANISATION, Action.QUESTION, Map.of());
      log.conclude(intent, Ending.ANSWERED, Map.of());
    }

    /** The same database, after a restart. */
    Node restarted() {
      return new Node(leaves, tree);
    }

    Node copy() {
      return new Node(leaves.copy(), tree.copy());
    }
  }

  private Reply add(byte[] request) throws IOException {
    if (away) {
      throw new IOException("away");
    }
    Witness.Answer answer = witness.add(request);
    return new Reply(answer.status(), answer.contentType(), answer.body());
  }

  private final Node node = new Node(new InMemoryLeafStore(), new InMemoryTreeStore());

  @Test
  void a_new_log_goes_on_and_each_checkpoint_is_cosigned() throws Malformed {
    for (int size = 2; size <= 6; size += 2) {
      node.question();
      assertThat(node.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Agreed(size));
      SignedNote note = SignedNote.parse(node.tree.checkpoint(ORGANISATION).orElseThrow());
      assertThat(OF_WITNESS.verify(note))
          .isInstanceOfSatisfying(
              NoteVerdict.Signed.class, signed -> assertThat(signed.by()).hasSize(2));
      assertThat(KEYS.verifiers(ORGANISATION).verify(note)).isInstanceOf(NoteVerdict.Signed.class);
    }
  }

  @Test
  void after_a_restart_the_log_goes_on_from_where_the_witness_saw_it() {
    node.question();
    node.cosigning.submit(ORGANISATION);
    node.question();
    Node again = node.restarted();
    again.question();
    assertThat(again.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Agreed(6));
    assertThat(again.restarted().cosigning.submit(ORGANISATION))
        .as("a restart without anything new")
        .isEqualTo(new Agreement.Agreed(6));
  }

  @Test
  void an_older_copy_of_the_database_may_not_go_on() {
    node.question();
    node.cosigning.submit(ORGANISATION);
    Node backup = node.copy();
    node.question();
    node.cosigning.submit(ORGANISATION);

    assertThatThrownBy(backup::question)
        .isInstanceOf(AuditUnavailable.class)
        .hasMessageContaining("the witness has not agreed");
    assertThat(backup.cosigning.agreement(ORGANISATION)).isEqualTo(new Agreement.Refused(4));
    assertThat(backup.leaves.size(ORGANISATION)).as("nothing was intended").isEqualTo(2);
    // Somebody has to be able to look, and to take away what was given.
    for (Action always : List.of(Action.LOG_IN, Action.LOG_OUT, Action.KEY_REVOKED)) {
      var _ = backup.log.intend(ORGANISATION, always, Map.of());
    }
    assertThatThrownBy(() -> backup.log.intend(ORGANISATION, Action.KEY_MADE, Map.of()))
        .isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void a_fork_that_grew_past_what_the_witness_saw_may_not_go_on_either() {
    node.question();
    node.cosigning.submit(ORGANISATION);
    Node backup = node.copy();
    node.question();
    node.cosigning.submit(ORGANISATION);
    for (int each = 0; each < 5; each++) {
      backup.log.record(ORGANISATION, Action.LOG_IN, Map.of());
    }

    assertThat(backup.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Refused(4));
    assertThatThrownBy(backup::question).isInstanceOf(AuditUnavailable.class);
    // A fork of the same size has another top.
    Node twin = node.copy();
    node.log.record(ORGANISATION, Action.LOG_IN, Map.of("number", "1"));
    node.cosigning.submit(ORGANISATION);
    twin.log.record(ORGANISATION, Action.LOG_IN, Map.of("number", "2"));
    assertThat(twin.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Refused(5));
  }

  @Test
  void an_empty_database_in_the_place_of_a_log_may_not_begin_it_again() {
    node.question();
    node.cosigning.submit(ORGANISATION);
    Node empty = new Node(new InMemoryLeafStore(), new InMemoryTreeStore());
    assertThatThrownBy(empty::question).isInstanceOf(AuditUnavailable.class);
    assertThat(empty.cosigning.agreement(ORGANISATION)).isEqualTo(new Agreement.Refused(2));
  }

  @Test
  void a_witness_that_is_away_stops_a_start_and_not_what_runs() {
    away = true;
    assertThatThrownBy(node::question).isInstanceOf(AuditUnavailable.class);
    assertThat(node.cosigning.agreement(ORGANISATION)).isEqualTo(new Agreement.NotAsked());
    away = false;
    node.question();
    node.cosigning.submit(ORGANISATION);
    away = true;
    node.question();
    assertThat(node.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Agreed(2));
    node.question();
    away = false;
    assertThat(node.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Agreed(6));
  }

  @Test
  void a_log_that_is_forked_while_it_runs_stops() {
    node.question();
    node.cosigning.submit(ORGANISATION);
    Node copy = node.copy();
    copy.question();
    copy.cosigning.submit(ORGANISATION);
    node.log.record(ORGANISATION, Action.LOG_IN, Map.of());
    assertThat(node.cosigning.submit(ORGANISATION)).isEqualTo(new Agreement.Refused(4));
    assertThatThrownBy(node::question).isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void a_witness_that_does_not_know_the_log_has_not_agreed() {
    OrganisationId other = OrganisationId.random();
    assertThatThrownBy(() -> node.log.intend(other, Action.QUESTION, Map.of()))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(node.cosigning.agreement(other)).isEqualTo(new Agreement.Stranger(404));
  }

  @Test
  void a_cosignature_of_another_key_or_nonsense_is_no_agreement() {
    var publisher = new Publisher(node.leaves, node.tree, KEYS, CLOCK);
    var expected = TestKeys.trusted(TestKeys.key("w", SignatureAlgorithm.ED25519_COSIGNATURE));
    assertThat(Cosigning.by(this::add, expected, publisher, node.tree).submit(ORGANISATION))
        .isEqualTo(new Agreement.Stranger(200));
    for (Reply odd :
        List.of(
            new Reply(200, "text/plain", ""),
            new Reply(200, "text/plain", "no signature\n"),
            new Reply(200, "text/plain", "\u2014 w AAAA\n"),
            new Reply(302, "", ""),
            new Reply(500, "", ""))) {
      assertThat(Cosigning.by(_ -> odd, OF_WITNESS, publisher, node.tree).submit(ORGANISATION))
          .as(odd.toString())
          .isNotInstanceOf(Agreement.Agreed.class);
    }
    // One that leads in circles is left alone.
    assertThat(
            Cosigning.by(
                    _ -> new Reply(409, "text/x.tlog.size", "0\n"),
                    OF_WITNESS,
                    publisher,
                    node.tree)
                .submit(ORGANISATION))
        .isEqualTo(new Agreement.NotAsked());
  }
}
