package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainedLogTest {

  private static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private final AuditStore store = new InMemoryAuditStore();
  private final ChainedLog log = new ChainedLog(store, CLOCK, "node-1");
  private final AuditReader reader = new AuditReader(store);

  @Test
  void an_envelope_is_canonical_json_with_the_time_in_milliseconds() {
    OpenIntent intent =
        log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of("use_case", "wmo", "model", "m"));
    log.conclude(intent, AuditLog.Ending.NO_ANSWER, Map.of("tokens", "12"));

    assertThat(store.read(ORGANISATION, 0, 2))
        .extracting(ChainedEntry::envelope)
        .containsExactly(
            "{\"action\":\"question\",\"fields\":{\"model\":\"m\",\"use_case\":\"wmo\"},\"format\":1,"
                + "\"kind\":\"intent\",\"node\":\"node-1\","
                + "\"organisation\":\"00000000-0000-4000-8000-000000000001\",\"sequence\":0,"
                + "\"time\":\"2026-11-22T12:00:00.123Z\"}",
            "{\"action\":\"question\",\"concludes\":0,\"ending\":\"no_answer\","
                + "\"fields\":{\"tokens\":\"12\"},\"format\":1,\"kind\":\"outcome\","
                + "\"node\":\"node-1\",\"organisation\":\"00000000-0000-4000-8000-000000000001\","
                + "\"sequence\":1,\"time\":\"2026-11-22T12:00:00.123Z\"}");
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
    assertThat(outcome.time()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123Z"));
    assertThat(outcome.node()).isEqualTo("node-1");
    assertThat(outcome.fields()).containsExactly(Map.entry("model", "m"));
  }

  @Test
  void a_start_closes_what_this_node_left_open_and_leaves_other_nodes_alone() {
    var other = new ChainedLog(store, CLOCK, "node-2");
    OpenIntent mine = log.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());
    OpenIntent theirs = other.intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());

    assertThat(new ChainedLog(store, CLOCK, "node-1").closeInterrupted(ORGANISATION)).isEqualTo(1);

    assertThat(store.open(ORGANISATION)).containsExactly(theirs);
    assertThat(reader.newest(ORGANISATION, 1).records().getFirst().kind())
        .isEqualTo(new AuditRecord.Kind.Outcome(mine.sequence(), AuditLog.Ending.INTERRUPTED));
    assertThat(log.closeInterrupted(ORGANISATION)).isZero();
  }

  @Test
  void what_a_lost_node_left_open_can_be_closed_by_age() {
    new ChainedLog(store, CLOCK, "lost").intend(ORGANISATION, AuditLog.Action.QUESTION, Map.of());

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
    assertThat(store.head(ORGANISATION).nextSequence()).isEqualTo(1);
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
    assertThatThrownBy(() -> new ChainedLog(store, CLOCK, "mijn server"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a node must be");
  }

  @Test
  void when_the_store_fails_nothing_may_happen() {
    var broken = new ChainedLog(new BrokenStore(), CLOCK, "node-1");
    var intent = new OpenIntent(ORGANISATION, 0, AuditLog.Action.QUESTION);

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
    ChainedEntry entry = store.read(ORGANISATION, 0, 1).getFirst();
    var changed = new InMemoryAuditStore();
    changed.append(
        ORGANISATION,
        _ ->
            new ChainedEntry(
                0,
                entry.envelope().replace("p-1", "p-2"),
                entry.previous(),
                entry.hash(),
                entry.concludes(),
                false));

    assertThatThrownBy(() -> new AuditReader(changed).newest(ORGANISATION, 1))
        .isInstanceOf(AuditDamaged.class)
        .hasMessageContaining("entry `0`");
  }

  private void refuses(Map<String, String> fields, String why) {
    assertThatThrownBy(() -> log.record(ORGANISATION, AuditLog.Action.LOG_IN, fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static final class BrokenStore implements AuditStore {
    @Override
    public ChainedEntry append(
        OrganisationId organisation, Function<ChainHead, ChainedEntry> next) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public ChainHead head(OrganisationId organisation) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public List<ChainedEntry> read(OrganisationId organisation, long fromSequence, int limit) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public List<OpenIntent> open(OrganisationId organisation) {
      throw new IllegalStateException("the disk is full");
    }
  }
}
