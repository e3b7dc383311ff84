package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditStore;
import eu.sluis.audit.ChainedEntry;
import eu.sluis.audit.ChainedLog;
import eu.sluis.audit.InMemoryAuditStore;
import eu.sluis.audit.OpenIntent;
import eu.sluis.monitor.internal.Pages.RowView;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LogPagesTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final String PERSON = "0b0e7a52-1111-4222-8333-444455556666";

  private final InMemoryAuditStore store = new InMemoryAuditStore();
  private final ChainedLog log =
      new ChainedLog(store, () -> Instant.parse("2026-11-22T12:00:00Z"), "node-1");
  private final LogReading reading = new LogReading(store);
  private final LogViews views = new LogViews(Map.of("wmo", "Wmo-consulent"), Locale.of("nl"));

  @Test
  void an_empty_log_is_an_empty_page() {
    var part = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(views.rows(part)).isEmpty();
    assertThat(part.older()).isEmpty();
    assertThat(part.newer()).isEmpty();
  }

  @Test
  void pages_of_fifty_hold_every_entry_once_and_lead_back() {
    logIns(120);
    var first = reading.before(WATERHOVEN, OptionalLong.empty());
    var second = reading.before(WATERHOVEN, first.older());
    var third = reading.before(WATERHOVEN, second.older());
    assertThat(List.of(first, second, third))
        .extracting(part -> part.start() + "-" + (part.end() - 1) + ":" + part.lines().size())
        .containsExactly("70-119:50", "20-69:50", "0-19:20");
    assertThat(third.older()).isEmpty();
    assertThat(views.paging(third).newerHref()).isEqualTo("/logboek?voor=70");
    assertThat(views.paging(second).newerHref()).isEqualTo("/logboek");
    assertThat(views.paging(first).newerHref()).isEmpty();
    assertThat(views.paging(first).olderHref()).isEqualTo("/logboek?voor=70");
    assertThat(views.paging(second).shown()).isEqualTo("Nummer 20 tot en met 69, van 120 regels");
  }

  @Test
  void exactly_fifty_entries_are_one_page() {
    logIns(LogReading.PAGE);
    var part = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(part.lines()).hasSize(LogReading.PAGE);
    assertThat(part.older()).isEmpty();
  }

  @Test
  void a_number_that_is_not_in_the_log_shows_the_newest_page() {
    logIns(3);
    for (long strange : new long[] {0, -5, 4, Long.MAX_VALUE}) {
      assertThat(reading.before(WATERHOVEN, OptionalLong.of(strange)).end()).isEqualTo(3);
    }
  }

  @Test
  void an_intent_and_its_outcome_tell_of_each_other() {
    OpenIntent intent = question();
    log.conclude(intent, Ending.REFUSED, Map.of("refusal", "policy"));
    List<RowView> rows = views.rows(reading.before(WATERHOVEN, OptionalLong.empty()));
    RowView outcome = rows.get(0);
    assertThat(outcome.kind()).isEqualTo("afloop");
    assertThat(outcome.ending().text()).isEqualTo("geweigerd");
    assertThat(outcome.other().text()).isEqualTo("begon bij 0");
    assertThat(outcome.useCase()).isEqualTo("Wmo-consulent");
    assertThat(outcome.person()).isEqualTo("0b0e7a52");
    assertThat(outcome.refusal()).isEqualTo("een regel staat het niet toe");
    RowView begun = rows.get(1);
    assertThat(begun.kind()).isEqualTo("voornemen");
    assertThat(begun.ending().text()).isEqualTo("geweigerd");
    assertThat(begun.other().number()).isEqualTo("1");
    assertThat(begun.rules()).containsExactly("floor:a", "baseline:b", "use_case:wmo-1");
    assertThat(begun.moreRules()).isEqualTo(1);
  }

  @Test
  void halves_on_different_pages_still_find_each_other() {
    OpenIntent intent = question();
    logIns(LogReading.PAGE);
    log.conclude(intent, Ending.ANSWERED, Map.of());
    var newest = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(views.rows(newest).getFirst().useCase()).isEqualTo("Wmo-consulent");
    var oldest = reading.before(WATERHOVEN, newest.older());
    assertThat(views.rows(oldest).getLast().ending().text()).isEqualTo("beantwoord");
  }

  @Test
  void an_outcome_far_away_is_not_called_running() {
    OpenIntent intent = question();
    logIns(LogReading.PAGE + LogReading.AFTERWARDS);
    log.conclude(intent, Ending.ANSWERED, Map.of());
    var row = views.rows(reading.before(WATERHOVEN, OptionalLong.of(1))).getFirst();
    assertThat(row.ending().text()).isEqualTo("staat verderop");
    assertThat(single(0).row().ending().text()).isEqualTo("beantwoord");
  }

  @Test
  void an_intent_without_an_outcome_is_running() {
    question();
    var row = views.rows(reading.before(WATERHOVEN, OptionalLong.empty())).getFirst();
    assertThat(row.ending().text()).isEqualTo("loopt nog");
    assertThat(single(0).companionAdvice()).isNotEmpty();
  }

  @Test
  void an_entry_shows_every_field_and_its_place_in_the_chain() {
    question();
    log.record(WATERHOVEN, Action.LOG_IN, Map.of("shoe_size", "46"));
    var question = single(0);
    assertThat(question.fields())
        .extracting(field -> field.label() + ": " + field.values().getFirst().text())
        .containsExactly(
            "Toepassing: Wmo-consulent",
            "Persoon (nummer, geen naam): " + PERSON,
            "Regels die meetelden: floor:a",
            "Herkend in de vraag: 2 namen");
    assertThat(question.fields().get(2).values().get(2).href())
        .isEqualTo("/toepassingen/wmo#use_case-wmo-1");
    assertThat(question.fields().get(2).values().get(3).href()).isEmpty();
    assertThat(String.join("", question.previous())).isEqualTo("0".repeat(64));
    assertThat(question.follows()).isTrue();
    var logIn = single(1);
    assertThat(logIn.fields().getFirst().label()).isEqualTo("shoe_size");
    assertThat(logIn.previous()).isEqualTo(question.hash());
    assertThat(logIn.follows()).isTrue();
  }

  @Test
  void there_is_no_entry_before_the_first_or_after_the_last() {
    logIns(1);
    assertThat(reading.single(WATERHOVEN, -1)).isEmpty();
    assertThat(reading.single(WATERHOVEN, 1)).isEmpty();
    assertThat(reading.single(WATERHOVEN, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void a_changed_entry_is_named_and_hides_no_other() {
    logIns(5);
    var changed = new LogReading(new ChangedStore(store, 2));
    var part = changed.before(WATERHOVEN, OptionalLong.empty());
    assertThat(part.damaged()).containsExactly(2L);
    assertThat(views.damaged(part)).isEqualTo("2");
    assertThat(views.rows(part))
        .extracting(RowView::sound)
        .containsExactly(true, true, false, true, true);
    var entry = views.entry(changed.single(WATERHOVEN, 2).orElseThrow());
    assertThat(entry.row().sound()).isFalse();
    assertThat(entry.stored()).contains("log_out");
  }

  private Pages.EntryView single(long sequence) {
    Optional<LogReading.Single> found = reading.single(WATERHOVEN, sequence);
    return views.entry(found.orElseThrow());
  }

  private OpenIntent question() {
    return log.intend(
        WATERHOVEN,
        Action.QUESTION,
        Map.of(
            "use_case", "wmo",
            "person", PERSON,
            "rules", "floor:a baseline:b use_case:wmo-1 use_case:standaard-x",
            "recognised", "name=2"));
  }

  private void logIns(int count) {
    for (int each = 0; each < count; each++) {
      log.record(WATERHOVEN, Action.LOG_IN, Map.of("person", PERSON));
    }
  }

  /** Somebody turned one log-in into a log-out. */
  private record ChangedStore(AuditStore store, long changed) implements AuditStore {
    @Override
    public ChainedEntry append(
        OrganisationId organisation, Function<ChainHead, ChainedEntry> next) {
      return store.append(organisation, next);
    }

    @Override
    public ChainHead head(OrganisationId organisation) {
      return store.head(organisation);
    }

    @Override
    public List<ChainedEntry> read(OrganisationId organisation, long fromSequence, int limit) {
      return store.read(organisation, fromSequence, limit).stream()
          .map(
              entry ->
                  entry.sequence() == changed
                      ? new ChainedEntry(
                          entry.sequence(),
                          entry.envelope().replace("log_in", "log_out"),
                          entry.previous(),
                          entry.hash(),
                          entry.concludes(),
                          entry.intent())
                      : entry)
          .toList();
    }

    @Override
    public List<OpenIntent> open(OrganisationId organisation) {
      return store.open(organisation);
    }
  }
}
