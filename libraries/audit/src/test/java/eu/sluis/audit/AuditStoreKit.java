package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.internal.Chain;
import eu.sluis.audit.internal.Envelope;
import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AuditStore} must do. An adapter extends it, gives its store, and where it needs
 * to, the organisation to write for.
 */
public abstract class AuditStoreKit {

  private static final int THREADS = 8;
  private static final int APPENDS = 50;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00.123Z"));

  /** The store under test; may hold entries of earlier tests, of other organisations. */
  protected abstract AuditStore store();

  /** Another instance on the same storage, as after a restart; or the same when it has no such. */
  protected AuditStore reopened() {
    return store();
  }

  /** An organisation without entries, that the store knows. */
  protected OrganisationId newOrganisation() {
    return OrganisationId.random();
  }

  @Test
  public void an_empty_chain_begins_at_the_start() {
    OrganisationId organisation = newOrganisation();

    assertThat(store().head(organisation)).isEqualTo(AuditStore.ChainHead.START);
    assertThat(store().read(organisation, 0, 10)).isEmpty();
    assertThat(store().open(organisation)).isEmpty();
  }

  @Test
  public void an_entry_is_kept_to_the_byte_and_is_there_after_a_restart() {
    OrganisationId organisation = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
    String awkward = "é \u00a0 ' \\ \" $1 %s {} \ud83d\ude00 <>&  einde";
    log.record(organisation, AuditLog.Action.LOG_IN, Map.of("value", awkward));
    ChainedEntry written = store().read(organisation, 0, 1).getFirst();

    assertThat(written.envelope()).contains("\ud83d\ude00").contains("\\\"");
    assertThat(reopened().read(organisation, 0, 10)).containsExactly(written);
    assertThat(reopened().head(organisation))
        .isEqualTo(new AuditStore.ChainHead(1, written.hash()));
    assertThat(new AuditReader(reopened()).newest(organisation, 1).records())
        .singleElement()
        .satisfies(record -> assertThat(record.fields()).containsEntry("value", awkward));
  }

  @Test
  public void the_largest_entry_is_kept() {
    OrganisationId organisation = newOrganisation();
    var fields = new java.util.HashMap<String, String>();
    for (int number = 0; number < 40; number++) {
      fields.put("f" + "_".repeat(number), "\u20ac".repeat(500));
    }
    fields.put("f" + "_".repeat(39), "\\".repeat(500));

    new ChainedLog(store(), CLOCK, "kit").record(organisation, AuditLog.Action.LOG_IN, fields);

    assertThat(new AuditReader(reopened()).newest(organisation, 1).records())
        .singleElement()
        .satisfies(record -> assertThat(record.fields()).isEqualTo(fields));
  }

  @Test
  public void next_sees_the_head_and_the_entry_is_returned() {
    OrganisationId organisation = newOrganisation();
    var first = store().append(organisation, head -> entry(organisation, head));

    var second =
        store()
            .append(
                organisation,
                head -> {
                  assertThat(head).isEqualTo(new AuditStore.ChainHead(1, first.hash()));
                  return entry(organisation, head);
                });

    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(store().read(organisation, 0, 10)).containsExactly(first, second);
  }

  @Test
  public void a_failing_next_writes_nothing_and_its_exception_comes_out() {
    OrganisationId organisation = newOrganisation();
    var calls = new AtomicInteger();

    assertThatThrownBy(
            () ->
                store()
                    .append(
                        organisation,
                        _ -> {
                          calls.incrementAndGet();
                          throw new IllegalStateException("the writer changed its mind");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the writer changed its mind");

    assertThat(calls).hasValue(1);
    assertThat(reopened().head(organisation)).isEqualTo(AuditStore.ChainHead.START);
    new ChainedLog(store(), CLOCK, "kit").record(organisation, AuditLog.Action.LOG_IN, Map.of());
    assertThat(reopened().head(organisation).nextSequence()).isEqualTo(1);
  }

  @Test
  public void reading_gives_the_range_that_was_asked() {
    OrganisationId organisation = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
    for (int number = 0; number < 10; number++) {
      log.record(organisation, AuditLog.Action.LOG_IN, Map.of());
    }

    assertThat(sequences(store().read(organisation, 3, 4))).containsExactly(3L, 4L, 5L, 6L);
    assertThat(sequences(store().read(organisation, 8, 4))).containsExactly(8L, 9L);
    assertThat(store().read(organisation, 10, 4)).isEmpty();
  }

  @Test
  public void intents_are_open_until_they_are_concluded_oldest_first() {
    OrganisationId organisation = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
    OpenIntent one = log.intend(organisation, AuditLog.Action.QUESTION, Map.of());
    OpenIntent two = log.intend(organisation, AuditLog.Action.INDEXING, Map.of());
    OpenIntent three = log.intend(organisation, AuditLog.Action.QUESTION, Map.of());

    assertThat(store().open(organisation)).containsExactly(one, two, three);
    log.conclude(two, AuditLog.Ending.DONE, Map.of());
    assertThat(reopened().open(organisation)).containsExactly(one, three);
    assertThat(reopened().read(organisation, 3, 1).getFirst().concludes()).hasValue(1);
  }

  @Test
  public void an_outcome_is_written_once_and_only_for_an_open_intent() {
    OrganisationId organisation = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
    OpenIntent intent = log.intend(organisation, AuditLog.Action.QUESTION, Map.of());
    log.record(organisation, AuditLog.Action.LOG_IN, Map.of());
    log.conclude(intent, AuditLog.Ending.ANSWERED, Map.of());

    assertThatThrownBy(() -> log.conclude(intent, AuditLog.Ending.FAILED, Map.of()))
        .isInstanceOf(IntentNotOpen.class);
    for (long wrong : new long[] {1, 2, 3, 99}) {
      var never = new OpenIntent(organisation, wrong, AuditLog.Action.QUESTION);
      assertThatThrownBy(() -> log.conclude(never, AuditLog.Ending.FAILED, Map.of()))
          .isInstanceOf(IntentNotOpen.class);
    }
    assertThat(store().head(organisation).nextSequence()).isEqualTo(3);
  }

  @Test
  public void organisations_do_not_see_each_other() {
    OrganisationId here = newOrganisation();
    OrganisationId there = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
    OpenIntent intent = log.intend(here, AuditLog.Action.QUESTION, Map.of());

    assertThat(store().head(there)).isEqualTo(AuditStore.ChainHead.START);
    assertThat(store().open(there)).isEmpty();
    var borrowed = new OpenIntent(there, intent.sequence(), intent.action());
    assertThatThrownBy(() -> log.conclude(borrowed, AuditLog.Ending.DONE, Map.of()))
        .isInstanceOf(IntentNotOpen.class);
  }

  @Test
  public void many_writers_make_one_chain_without_a_gap() throws Exception {
    OrganisationId organisation = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
    List<Callable<Integer>> writers =
        IntStream.range(0, THREADS)
            .mapToObj(number -> (Callable<Integer>) () -> write(log, organisation, number))
            .toList();

    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isEqualTo(APPENDS);
      }
    }

    assertThat(sequences(reopened().read(organisation, 0, THREADS * APPENDS + 1)))
        .containsExactlyElementsOf(LongStream.range(0, THREADS * APPENDS).boxed().toList());
    assertThat(verdict(organisation)).isInstanceOf(Verdict.Intact.class);
    assertThat(reopened().open(organisation)).isEmpty();
  }

  @Test
  public void of_many_that_conclude_one_intent_one_succeeds() throws Exception {
    OrganisationId organisation = newOrganisation();
    var log = new ChainedLog(store(), CLOCK, "kit");
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
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var outcome : threads.invokeAll(java.util.Collections.nCopies(THREADS, attempt))) {
        succeeded += outcome.get() ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(1);
    assertThat(reopened().head(organisation).nextSequence()).isEqualTo(2);
  }

  private static int write(AuditLog log, OrganisationId organisation, int writer) {
    var fields = Map.of("writer", Integer.toString(writer));
    for (int number = 0; number < APPENDS; number += 2) {
      OpenIntent intent = log.intend(organisation, AuditLog.Action.QUESTION, fields);
      log.conclude(intent, AuditLog.Ending.ANSWERED, fields);
    }
    return APPENDS;
  }

  private Verdict verdict(OrganisationId organisation) throws IOException {
    var export = new ByteArrayOutputStream();
    LogExport.write(reopened(), organisation, export);
    return ChainVerifier.verify(new ByteArrayInputStream(export.toByteArray()));
  }

  private static List<Long> sequences(List<ChainedEntry> entries) {
    return entries.stream().map(ChainedEntry::sequence).toList();
  }

  private static ChainedEntry entry(OrganisationId organisation, AuditStore.ChainHead head) {
    var envelope =
        new Envelope(
                organisation,
                head.nextSequence(),
                CLOCK.instant(),
                "kit",
                new Envelope.Kind.Event(),
                "log_in",
                Map.of())
            .canonical();
    return new ChainedEntry(
        head.nextSequence(),
        envelope,
        head.hash(),
        Chain.hash(head.hash(), envelope),
        OptionalLong.empty(),
        false);
  }
}
