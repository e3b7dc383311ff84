package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LeafStore} must do. An adapter extends it, gives its store, and where it needs
 * to, the organisation to write for.
 */
public abstract class LeafStoreKit {

  private static final int THREADS = 8;
  private static final int PAIRS = 25;
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  /** The store under test; may hold leaves of earlier tests, of other organisations. */
  protected abstract LeafStore store();

  /** Another instance on the same storage, as after a restart; or the same when it has no such. */
  protected LeafStore reopened() {
    return store();
  }

  /** An organisation without leaves, that the store knows. */
  protected OrganisationId newOrganisation() {
    return OrganisationId.random();
  }

  @Test
  public void an_empty_log_has_nothing() {
    OrganisationId organisation = newOrganisation();

    assertThat(store().size(organisation)).isZero();
    assertThat(store().read(organisation, 0, 10)).isEmpty();
    assertThat(store().open(organisation)).isEmpty();
  }

  @Test
  public void a_leaf_is_kept_to_the_byte_and_is_there_after_a_restart() {
    OrganisationId organisation = newOrganisation();
    String awkward = "é \u00a0 ' \\ \" $1 %s {} \ud83d\ude00 <>& NULL , einde";
    log().record(organisation, AuditLog.Action.LOG_IN, Map.of("value", awkward));
    StoredLeaf written = store().read(organisation, 0, 1).getFirst();

    assertThat(written.entry()).contains("\ud83d\ude00").contains("\\\"");
    assertThat(written.hash()).isEqualTo(Hash.ofLeaf(written.bytes()));
    assertThat(reopened().read(organisation, 0, 10)).containsExactly(written);
    assertThat(reopened().size(organisation)).isEqualTo(1);
    assertThat(new AuditReader(reopened()).newest(organisation, 1).records())
        .singleElement()
        .satisfies(record -> assertThat(record.fields()).containsEntry("value", awkward));
  }

  @Test
  public void the_largest_leaf_is_kept() {
    OrganisationId organisation = newOrganisation();
    var fields = new HashMap<String, String>();
    for (int number = 0; number < 40; number++) {
      fields.put("f" + "_".repeat(number), "\u20ac".repeat(500));
    }
    fields.put("f" + "_".repeat(39), "\\".repeat(500));

    log().record(organisation, AuditLog.Action.LOG_IN, fields);

    assertThat(new AuditReader(reopened()).newest(organisation, 1).records())
        .singleElement()
        .satisfies(record -> assertThat(record.fields()).isEqualTo(fields));
  }

  @Test
  public void a_batch_gets_consecutive_places_in_its_order() {
    OrganisationId organisation = newOrganisation();
    log().record(organisation, AuditLog.Action.LOG_IN, Map.of());
    List<NewLeaf> batch = events(organisation, LeafStore.BATCH_MAX);

    List<OptionalLong> places = store().append(organisation, batch);

    assertThat(places)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, LeafStore.BATCH_MAX).mapToObj(OptionalLong::of).toList());
    assertThat(reopened().read(organisation, 1, LeafStore.BATCH_MAX))
        .extracting(StoredLeaf::entry)
        .containsExactlyElementsOf(batch.stream().map(NewLeaf::entry).toList());
  }

  @Test
  public void a_refused_outcome_does_not_fail_the_others() {
    OrganisationId organisation = newOrganisation();
    OpenIntent open = log().intend(organisation, AuditLog.Action.QUESTION, Map.of());
    NewLeaf first = outcome(open);
    NewLeaf again = outcome(open);
    NewLeaf ofAnotherAct =
        NewLeaf.concluding(0, leaf(organisation, open.leaf(), UUID.randomUUID()));
    NewLeaf ofNothing = NewLeaf.concluding(99, leaf(organisation, open.leaf(), open.act()));
    NewLeaf event = events(organisation, 1).getFirst();

    List<OptionalLong> places =
        store().append(organisation, List.of(ofAnotherAct, ofNothing, first, again, event));
    assertThat(places.subList(0, 2)).containsOnly(OptionalLong.empty());
    assertThat(places.subList(2, 4))
        .containsExactlyInAnyOrder(OptionalLong.of(1), OptionalLong.empty());
    assertThat(places.get(4)).hasValue(2);
    assertThat(reopened().size(organisation)).isEqualTo(3);
    assertThat(reopened().read(organisation, 1, 1).getFirst().concludes()).hasValue(0);
    assertThat(reopened().open(organisation)).isEmpty();
    assertThat(store().append(organisation, List.of(again))).containsExactly(OptionalLong.empty());
  }

  @Test
  public void an_intent_cannot_be_concluded_in_its_own_batch() {
    OrganisationId organisation = newOrganisation();
    UUID act = UUID.randomUUID();
    NewLeaf intent =
        NewLeaf.of(
            new Leaf(
                organisation,
                act,
                NOON,
                "kit",
                new Leaf.Kind.Intent(),
                "question",
                Leaf.Facts.NONE));
    NewLeaf outcome = NewLeaf.concluding(0, leaf(organisation, intent.hash(), act));

    assertThat(store().append(organisation, List.of(intent, outcome)))
        .containsExactly(OptionalLong.of(0), OptionalLong.empty());
    assertThat(store().append(organisation, List.of(outcome))).containsExactly(OptionalLong.of(1));
  }

  @Test
  public void reading_gives_the_range_that_was_asked() {
    OrganisationId organisation = newOrganisation();
    store().append(organisation, events(organisation, 10));

    assertThat(sequences(store().read(organisation, 3, 4))).containsExactly(3L, 4L, 5L, 6L);
    assertThat(sequences(store().read(organisation, 8, 4))).containsExactly(8L, 9L);
    assertThat(store().read(organisation, 10, 4)).isEmpty();
    assertThat(sequences(store().at(organisation, List.of(8L, 2L, 10L, 5L))))
        .containsExactly(2L, 5L, 8L);
    assertThat(store().at(organisation, List.of())).isEmpty();
  }

  @Test
  public void intents_are_open_until_they_are_concluded_oldest_first() {
    OrganisationId organisation = newOrganisation();
    OpenIntent one = log().intend(organisation, AuditLog.Action.QUESTION, Map.of());
    OpenIntent two = log().intend(organisation, AuditLog.Action.INDEXING, Map.of());
    OpenIntent three = log().intend(organisation, AuditLog.Action.QUESTION, Map.of());

    assertThat(sequences(store().open(organisation))).containsExactly(0L, 1L, 2L);
    log().conclude(two, AuditLog.Ending.DONE, Map.of());
    assertThat(reopened().open(organisation))
        .extracting(StoredLeaf::hash)
        .containsExactly(one.leaf(), three.leaf());
    assertThat(reopened().read(organisation, 3, 1).getFirst().concludes()).hasValue(1);
  }

  @Test
  public void an_outcome_is_written_once_and_only_for_an_open_intent() {
    OrganisationId organisation = newOrganisation();
    OpenIntent intent = log().intend(organisation, AuditLog.Action.QUESTION, Map.of());
    log().record(organisation, AuditLog.Action.LOG_IN, Map.of());
    log().conclude(intent, AuditLog.Ending.ANSWERED, Map.of());

    assertThatThrownBy(() -> log().conclude(intent, AuditLog.Ending.FAILED, Map.of()))
        .isInstanceOf(IntentNotOpen.class);
    for (long wrong : new long[] {1, 2, 3, 99}) {
      var never =
          new OpenIntent(
              organisation, wrong, AuditLog.Action.QUESTION, intent.act(), intent.leaf());
      assertThatThrownBy(() -> log().conclude(never, AuditLog.Ending.FAILED, Map.of()))
          .isInstanceOf(IntentNotOpen.class);
    }
    assertThat(store().size(organisation)).isEqualTo(3);
  }

  @Test
  public void organisations_do_not_see_each_other() {
    OrganisationId here = newOrganisation();
    OrganisationId there = newOrganisation();
    OpenIntent intent = log().intend(here, AuditLog.Action.QUESTION, Map.of());

    assertThat(store().size(there)).isZero();
    assertThat(store().open(there)).isEmpty();
    var borrowed =
        new OpenIntent(there, intent.sequence(), intent.action(), intent.act(), intent.leaf());
    assertThatThrownBy(() -> log().conclude(borrowed, AuditLog.Ending.DONE, Map.of()))
        .isInstanceOf(IntentNotOpen.class);
  }

  @Test
  public void two_nodes_with_many_writers_make_one_log_without_a_gap() throws Exception {
    OrganisationId organisation = newOrganisation();
    List<AuditLog> nodes = List.of(log(), new MerkleLog(reopened(), CLOCK, "other"));
    var writers = new ArrayList<Callable<Integer>>();
    IntStream.range(0, THREADS)
        .forEach(number -> writers.add(() -> write(nodes.get(number % 2), organisation, number)));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isEqualTo(PAIRS);
      }
    }

    int all = THREADS * PAIRS * 2;
    assertThat(sequences(reopened().read(organisation, 0, all + 1)))
        .containsExactlyElementsOf(LongStream.range(0, all).boxed().toList());
    assertThat(reopened().open(organisation)).isEmpty();
    assertThat(wholeTree(organisation)).isInstanceOf(ProofVerdict.Sound.class);
  }

  @Test
  public void of_many_that_conclude_one_intent_one_succeeds() throws Exception {
    OrganisationId organisation = newOrganisation();
    AuditLog log = log();
    OpenIntent intent = log.intend(organisation, AuditLog.Action.QUESTION, Map.of());
    Callable<Boolean> attempt =
        () -> {
          try {
            log.conclude(intent, AuditLog.Ending.ANSWERED, Map.of());
            return true;
          } catch (IntentNotOpen late) {
            return false;
          }
        };

    int succeeded = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(Collections.nCopies(THREADS, attempt))) {
        succeeded += outcome.get() ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(1);
    assertThat(reopened().size(organisation)).isEqualTo(2);
  }

  private MerkleLog log() {
    return new MerkleLog(store(), CLOCK, "kit");
  }

  private static int write(AuditLog log, OrganisationId organisation, int writer) {
    var fields = Map.of("writer", Integer.toString(writer));
    for (int number = 0; number < PAIRS; number++) {
      OpenIntent intent = log.intend(organisation, AuditLog.Action.QUESTION, fields);
      log.conclude(intent, AuditLog.Ending.ANSWERED, fields);
    }
    return PAIRS;
  }

  private ProofVerdict<LogVerifier.Whole> wholeTree(OrganisationId organisation) {
    var keys = new LogKeys(TestKeys.OF_LOG);
    var tree = new InMemoryTreeStore();
    var _ = new Publisher(reopened(), tree, keys, CLOCK).publish(organisation);
    var served = new ServedLog(reopened(), tree);
    return new LogVerifier(keys.verifiers(organisation), path -> served.file(organisation, path))
        .verify(Optional.empty());
  }

  private static List<NewLeaf> events(OrganisationId organisation, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                NewLeaf.of(
                    new Leaf(
                        organisation,
                        UUID.randomUUID(),
                        NOON,
                        "kit",
                        new Leaf.Kind.Event(),
                        "log_in",
                        Leaf.Facts.of(Map.of("number", "" + number)))))
        .toList();
  }

  private static NewLeaf outcome(OpenIntent intent) {
    return NewLeaf.concluding(
        intent.sequence(), leaf(intent.organisation(), intent.leaf(), intent.act()));
  }

  private static Leaf leaf(OrganisationId organisation, Hash intent, UUID act) {
    return new Leaf(
        organisation,
        act,
        NOON,
        "kit",
        new Leaf.Kind.Outcome(intent, "answered"),
        "question",
        Leaf.Facts.NONE);
  }

  private static List<Long> sequences(List<StoredLeaf> leaves) {
    return leaves.stream().map(StoredLeaf::sequence).toList();
  }
}
