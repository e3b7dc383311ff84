package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.Salt;
import eu.sluis.monitor.LogAct;
import eu.sluis.monitor.LogIndex.Found;
import eu.sluis.monitor.LogIndex.Tally;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.Pattern;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PostgresLogIndexTest {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final PersonId NOOR = PersonId.random();
  private static final PersonId SEM = PersonId.random();
  private static final ConversationId TALK = ConversationId.random();

  private final OrganisationId ours = Invented.municipality().id();
  private final PostgresLeafStore leaves = new PostgresLeafStore(TestDatabase.database());
  private final PostgresLogIndex index = new PostgresLogIndex(TestDatabase.database());
  private final LogIndexing indexing = new LogIndexing(leaves, index, Instant::now);

  /** A Friday at one o'clock in the afternoon, in the Netherlands. */
  private Instant now = Invented.NOON;

  private final MerkleLog log = new MerkleLog(leaves, () -> now, "node-1");

  private OpenIntent question(String useCase, PersonId person, Leaf.Decision.Verdict verdict) {
    return log.intend(
        ours,
        Action.QUESTION,
        Leaf.Facts.of(
                Map.of(
                    "use_case", useCase,
                    "person", person.toString(),
                    "conversation", TALK.toString()))
            .with(new Leaf.Decision(verdict, "wmo@3", List.of("use_case:" + useCase + "-1"))));
  }

  private void answered(OpenIntent intent) {
    var _ =
        log.conclude(
            intent, Ending.ANSWERED, Leaf.Facts.NONE.with(new Leaf.Model("eigen-model", "")));
  }

  private void refused(OpenIntent intent) {
    log.conclude(intent, Ending.REFUSED, Map.of("refusal", "policy"));
  }

  /** 0 and 3 a question that was answered, 1 one of Sem that was refused, 5 runs, 6 a log-in. */
  private void filled() {
    OpenIntent first = question("wmo", NOOR, Leaf.Decision.Verdict.ALLOWED);
    OpenIntent second = question("bezwaar", SEM, Leaf.Decision.Verdict.REFUSED);
    answered(first);
    now = now.plusSeconds(60);
    OpenIntent third = question("wmo", NOOR, Leaf.Decision.Verdict.ALLOWED);
    refused(second);
    var _ = question("wmo", SEM, Leaf.Decision.Verdict.ALLOWED);
    log.record(ours, Action.LOG_IN, Map.of("person", NOOR.toString()));
    answered(third);
    assertThat(indexing.catchUp(ours, Duration.ofMinutes(1)))
        .isEqualTo(new LogIndexing.Reach(8, 8));
  }

  private List<Long> found(LogQuery query) {
    return index.find(ours, query, OptionalLong.empty(), 50).stream().map(Found::sequence).toList();
  }

  private static LogQuery asks(
      String useCase, String action, String ending, String rule, String model) {
    return new LogQuery(
        Optional.empty(), Optional.empty(), useCase, action, ending, rule, model, Optional.empty());
  }

  @Test
  void an_act_is_found_by_each_thing_that_the_log_knows_of_it() {
    filled();
    assertThat(found(LogQuery.ALL)).containsExactly(6L, 5L, 3L, 1L, 0L);
    assertThat(found(asks("wmo", "", "", "", ""))).containsExactly(5L, 3L, 0L);
    assertThat(found(asks("", "log_in", "", "", ""))).containsExactly(6L);
    assertThat(found(asks("", "", "refused", "", ""))).containsExactly(1L);
    assertThat(found(asks("", "", LogQuery.RUNNING, "", ""))).containsExactly(5L);
    assertThat(found(asks("", "", "", "use_case:bezwaar-1", ""))).containsExactly(1L);
    assertThat(found(asks("", "", "", "", "eigen-model"))).containsExactly(3L, 0L);
    assertThat(found(asks("wmo", "question", "answered", "use_case:wmo-1", "eigen-model")))
        .containsExactly(3L, 0L);
    assertThat(found(LogQuery.ALL.of(SEM))).containsExactly(5L, 1L);
    assertThat(
            found(
                new LogQuery(
                    Optional.of(now),
                    Optional.of(now.plusSeconds(1)),
                    "",
                    "",
                    "",
                    "",
                    "",
                    Optional.of(NOOR))))
        .containsExactly(6L, 3L);
    assertThat(found(asks("", "", "", "", "een ander"))).isEmpty();
  }

  @Test
  void pages_hold_every_act_once_and_a_count_stops_where_it_is_told() {
    filled();
    assertThat(index.find(ours, LogQuery.ALL, OptionalLong.of(5), 2))
        .containsExactly(new Found(3, OptionalLong.of(7)), new Found(1, OptionalLong.of(4)));
    assertThat(index.find(ours, LogQuery.ALL, OptionalLong.of(1), 2))
        .containsExactly(new Found(0, OptionalLong.of(2)));
    assertThat(index.count(ours, LogQuery.ALL, 100)).isEqualTo(5);
    assertThat(index.count(ours, LogQuery.ALL, 3)).isEqualTo(3);
  }

  @Test
  void both_halves_of_an_act_lead_to_it_and_a_conversation_to_all_of_its_acts() {
    filled();
    assertThat(index.act(ours, 4)).contains(new Found(1, OptionalLong.of(4)));
    assertThat(index.act(ours, 1)).contains(new Found(1, OptionalLong.of(4)));
    assertThat(index.act(ours, 6)).contains(new Found(6, OptionalLong.empty()));
    assertThat(index.act(ours, 99)).isEmpty();
    assertThat(index.ofConversation(ours, TALK, 3)).hasSize(3);
    assertThat(index.people(ours, NOOR.toString().substring(0, 8))).containsExactly(NOOR);
    assertThat(index.people(ours, "geen nummer")).isEmpty();
  }

  @Test
  void another_organisation_finds_nothing_of_it() {
    filled();
    OrganisationId theirs = Invented.municipality().id();
    assertThat(index.find(theirs, LogQuery.ALL, OptionalLong.empty(), 50)).isEmpty();
    assertThat(index.reach(theirs)).isZero();
  }

  @Test
  void who_comes_second_with_the_same_leaves_changes_nothing() {
    filled();
    index.add(
        ours,
        0,
        1,
        List.of(new LogAct(9, now, "question", "", "", "", "", "", List.of())),
        List.of());
    assertThat(index.reach(ours)).isEqualTo(8);
    assertThat(found(LogQuery.ALL)).hasSize(5);
  }

  @Test
  void an_index_without_time_says_how_far_it_came() {
    var _ = question("wmo", NOOR, Leaf.Decision.Verdict.ALLOWED);
    LogIndexing.Reach reach = indexing.catchUp(ours, Duration.ZERO);
    assertThat(reach).isEqualTo(new LogIndexing.Reach(0, 1));
    assertThat(reach.whole()).isFalse();
  }

  @Test
  void patterns_are_counted_by_week() {
    Instant friday = now;
    refused(question("wmo", NOOR, Leaf.Decision.Verdict.REFUSED));
    refused(question("wmo", SEM, Leaf.Decision.Verdict.REFUSED));
    asked("a", Duration.ofSeconds(2));
    asked("b", Duration.ofMinutes(5));
    log.record(ours, Action.LOG_EXPORTED, Map.of("person", SEM.toString()));
    log.record(ours, Action.LOG_IN_FAILED, Map.of("cause", "wrong"));
    now = friday.minus(WEEK).plus(Duration.ofHours(8));
    answered(question("wmo", NOOR, Leaf.Decision.Verdict.ALLOWED));
    now = friday.minus(WEEK.multipliedBy(9));
    refused(question("wmo", NOOR, Leaf.Decision.Verdict.REFUSED));
    var _ = indexing.catchUp(ours, Duration.ofMinutes(1));

    Instant later = friday.plus(Duration.ofMinutes(10));
    assertThat(index.tally(ours, new Pattern.Refusals(), later, 9))
        .containsExactly(new Tally("wmo", "use_case:wmo-1", 0, 2));
    assertThat(index.tally(ours, new Pattern.QuickApprovals(Duration.ofSeconds(5)), later, 9))
        .containsExactly(new Tally("wmo", "", 0, 1));
    assertThat(index.tally(ours, new Pattern.Exports(), later, 9))
        .containsExactly(new Tally(SEM.toString(), "log_exported", 0, 1));
    assertThat(index.tally(ours, new Pattern.FailedLogIns(), later, 9))
        .containsExactly(new Tally("", "", 0, 1));
    assertThat(
            index.tally(
                ours,
                new Pattern.OutsideHours(
                    LocalTime.of(7, 0), LocalTime.of(19, 0), ZoneId.of("Europe/Amsterdam")),
                later,
                9))
        .containsExactly(new Tally("wmo", "", 0, 1));
  }

  private void asked(String approval, Duration later) {
    var fields = Map.of("use_case", "wmo", "person", NOOR.toString(), "approval", approval);
    Instant before = now;
    log.record(ours, Action.TOOL_APPROVAL_ASKED, fields);
    now = now.plus(later);
    log.record(ours, Action.TOOL_APPROVED, fields);
    now = before;
  }

  @Test
  void a_reason_is_kept_sealed_and_comes_back() throws java.sql.SQLException {
    var reasons = new PostgresSearchReasons(TestDatabase.database(), Content.MASTER);
    var reason =
        new SearchReasons.Reason(Salt.of(new byte[Salt.BYTES]), "Klacht van\nmevrouw Yıldız");
    reasons.keep(ours, 4, reason);
    assertThat(reasons.find(ours, 4)).contains(reason);
    assertThat(reasons.find(ours, 5)).isEmpty();
    try (var connection = TestDatabase.superuser().getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery("select encode(content, 'escape') from log_reason")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).doesNotContain("Yıldız");
    }
  }
}
