package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleLogTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private final InMemoryLeafStore store = new InMemoryLeafStore();
  private final MerkleLog log = new MerkleLog(store, CLOCK, "node-1");
  private final AuditReader reader = new AuditReader(store);

  @Test
  void an_outcome_shares_the_act_of_its_intent_and_names_its_leaf() {
    OpenIntent intent =
        log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of("use_case", "wmo"));
    log.conclude(intent, AuditLog.Ending.NO_ANSWER, Map.of("tokens", "12"));

    Leaf began = store.read(ORGANISATION, 0, 1).getFirst().sound(ORGANISATION);
    StoredLeaf stored = store.read(ORGANISATION, 1, 1).getFirst();
    Leaf ended = stored.sound(ORGANISATION);
    assertThat(ended.act()).isEqualTo(began.act()).isEqualTo(intent.act());
    assertThat(ended.kind())
        .isEqualTo(new Leaf.Kind.Outcome(Hash.ofLeaf(began.bytes()), "no_answer"));
    assertThat(ended.time()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123Z"));
    assertThat(stored.concludes()).hasValue(0);
  }

  @Test
  void a_page_shows_the_newest_first_and_tells_where_the_next_begins() {
    for (int number = 0; number < 5; number++) {
      log.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of("number", "" + number));
    }

    var newest = reader.newest(ORGANISATION, 2);
    assertThat(newest.records()).extracting(AuditRecord::sequence).containsExactly(4L, 3L);
    assertThat(newest.olderBefore()).hasValue(3);
    var last = reader.before(ORGANISATION, 1, 2);
    assertThat(last.records()).extracting(AuditRecord::sequence).containsExactly(0L);
    assertThat(last.olderBefore()).isEmpty();
    assertThat(reader.newest(OrganisationId.random(), 2).records()).isEmpty();
  }

  @Test
  void a_record_says_what_happened() {
    OpenIntent intent = log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
    log.conclude(intent, AuditLog.Ending.CUT_OFF, Map.of("model", "m"));

    AuditRecord outcome = reader.newest(ORGANISATION, 1).records().getFirst();

    assertThat(outcome.kind()).isEqualTo(new AuditRecord.Kind.Outcome(0, AuditLog.Ending.CUT_OFF));
    assertThat(outcome.action()).isEqualTo(AuditLog.Action.QUESTION);
    assertThat(outcome.node()).isEqualTo("node-1");
    assertThat(outcome.fields()).containsExactly(Map.entry("model", "m"));
  }

  @Test
  void a_start_closes_what_this_node_left_open_and_leaves_other_nodes_alone() {
    var other = new MerkleLog(store, CLOCK, "node-2");
    OpenIntent mine = log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
    OpenIntent theirs = other.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());

    assertThat(new MerkleLog(store, CLOCK, "node-1").closeInterrupted(ORGANISATION)).isEqualTo(1);

    assertThat(store.open(ORGANISATION))
        .extracting(StoredLeaf::sequence)
        .containsExactly(theirs.sequence());
    assertThat(reader.newest(ORGANISATION, 1).records().getFirst().kind())
        .isEqualTo(new AuditRecord.Kind.Outcome(mine.sequence(), AuditLog.Ending.INTERRUPTED));
    assertThat(log.closeInterrupted(ORGANISATION)).isZero();
  }

  @Test
  void what_a_lost_node_left_open_can_be_closed_by_age() {
    new MerkleLog(store, CLOCK, "lost").intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());

    assertThat(log.closeInterruptedBefore(ORGANISATION, NOON.minus(Duration.ofHours(1)))).isZero();
    assertThat(log.closeInterruptedBefore(ORGANISATION, NOON.plus(Duration.ofHours(1))))
        .isEqualTo(1);
    assertThat(store.open(ORGANISATION)).isEmpty();
  }

  @Test
  void fields_hold_at_their_bounds_and_are_refused_past_them() {
    Map<String, String> most =
        IntStream.rangeClosed(1, 40)
            .boxed()
            .collect(Collectors.toMap("a"::repeat, _ -> "x".repeat(500)));
    log.record(ORGANISATION, AuditLog.Action.LOG_IN, most);
    var more = new HashMap<>(most);
    more.put("b", "");

    refuses(more, "keep it within 40");
    refuses(Map.of("a", "x".repeat(501)), "keep it within 500");
    refuses(Map.of("a".repeat(41), ""), "1 to 40 of a-z and _");
    refuses(Map.of("", ""), "1 to 40 of a-z and _");
    refuses(Map.of("Naam", ""), "1 to 40 of a-z and _");
    refuses(Map.of("a", "twee\nregels"), "control character");
    refuses(Map.of("a", "\ud83d"), "half a character");
    assertThat(store.size(ORGANISATION)).isEqualTo(1);
  }

  @Test
  void a_message_about_a_field_never_shows_its_value() {
    assertThatThrownBy(
            () ->
                log.record(
                    ORGANISATION, AuditLog.Action.LOG_IN, Map.of("a", "geheim" + "x".repeat(500))))
        .message()
        .doesNotContain("geheim");
  }

  @Test
  void a_node_needs_a_name() {
    assertThatThrownBy(() -> new MerkleLog(store, CLOCK, "mijn server"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a node must be");
  }

  @Test
  void when_the_store_fails_nothing_may_happen() {
    var broken = new MerkleLog(new BrokenStore(), CLOCK, "node-1");
    var intent =
        new OpenIntent(
            ORGANISATION, 0, AuditLog.Action.QUESTION, new java.util.UUID(0, 1), Hash.EMPTY_TREE);

    assertThatThrownBy(() -> broken.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of()))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> broken.conclude(intent, AuditLog.Ending.DONE, Map.of()))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> broken.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of()))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> broken.closeInterrupted(ORGANISATION))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> new AuditReader(new BrokenStore()).newest(ORGANISATION, 1))
        .isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void a_changed_entry_is_not_shown() {
    log.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of("person", "p-1"));
    StoredLeaf leaf = store.read(ORGANISATION, 0, 1).getFirst();
    store.tamper(
        ORGANISATION,
        new StoredLeaf(0, leaf.entry().replace("p-1", "p-2"), leaf.hash(), leaf.concludes()));

    assertThatThrownBy(() -> reader.newest(ORGANISATION, 1))
        .isInstanceOf(AuditDamaged.class)
        .hasMessageContaining("entry 0");
  }

  @Test
  void organisations_do_not_wait_for_each_other() throws InterruptedException {
    var slow = OrganisationId.random();
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var both =
        new MerkleLog(
            new BrokenStore() {
              @Override
              public List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves) {
                if (organisation.equals(slow)) {
                  begun.countDown();
                  awaitUninterruptibly(go);
                }
                return store.append(organisation, leaves);
              }
            },
            CLOCK,
            "node-1");
    Thread waiting =
        Thread.startVirtualThread(() -> both.record(slow, AuditLog.Action.LOG_IN, Map.of()));
    begun.await();
    both.record(ORGANISATION, AuditLog.Action.LOG_IN, Map.of());
    assertThat(store.size(ORGANISATION)).isEqualTo(1);
    assertThat(store.size(slow)).isZero();
    go.countDown();
    waiting.join();
    assertThat(store.size(slow)).isEqualTo(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void refuses(Map<String, String> fields, String why) {
    assertThatThrownBy(() -> log.record(ORGANISATION, AuditLog.Action.LOG_IN, fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static class BrokenStore implements LeafStore {
    @Override
    public List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public long size(OrganisationId organisation) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public List<StoredLeaf> read(OrganisationId organisation, long from, int limit) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public List<StoredLeaf> open(OrganisationId organisation) {
      throw new IllegalStateException("the disk is full");
    }
  }
}
