package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Hash;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.history.History;
import eu.sluis.gateway.history.History.Verdict;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.history.KeptTurn.Protocol;
import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.register.KeepingRules;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept for programs, and when it ends. */
class HistoryTest {

  private static final String RULE =
      "  - { id: bewaren, sentence: Bewaren mag., allow: history, days: 7 }\n";
  private static final UseCaseId WMO = new UseCaseId("wmo");

  private final Road road = new Road();
  private Keeping keeping = Keeping.USUAL;
  private final MemoryHistory store = new MemoryHistory();
  private final History history = new History(store, road.gateway(), new Rules(), () -> road.now);

  @Test
  void something_may_be_kept_only_by_rule_and_not_without_end() {
    assertThat(history.may(caller("a"), WMO)).isEqualTo(new Verdict.NotAllowed());
    road.baseline += RULE;
    road.useCase = Optional.of(Road.useCase(Road.bouwcode(RULE)));
    assertThat(history.may(caller("a"), WMO))
        .isEqualTo(new Verdict.Until(road.now.plus(Duration.ofDays(7))));
    store.more = History.TURNS_MAX - 1;
    assertThat(history.may(caller("a"), WMO)).isInstanceOf(Verdict.Until.class);
    store.more = History.TURNS_MAX;
    assertThat(history.may(caller("a"), WMO)).isEqualTo(new Verdict.Full());
  }

  @Test
  void a_turn_is_for_the_key_and_the_protocol_in_which_it_was_asked() {
    KeptTurn turn = kept("a");
    assertThat(history.find(caller("a"), turn.id(), Protocol.CHAT)).contains(turn);
    assertThat(history.find(caller("b"), turn.id(), Protocol.CHAT)).isEmpty();
    assertThat(history.find(caller("a"), turn.id(), Protocol.RESPONSES)).isEmpty();
  }

  @Test
  void erasing_is_in_the_log_with_what_nobody_can_open_any_more() {
    KeptTurn turn = kept("a");
    assertThat(history.erase(caller("a"), turn)).isTrue();
    assertThat(store.kept).isEmpty();
    assertThat(road.log.actions).containsExactly(Action.CONVERSATION_ERASED);
    assertThat(road.log.ending()).isEqualTo(Ending.DONE);
    assertThat(road.log.facts.getLast().erases()).isEqualTo(turn.commitments());
    assertThat(history.erase(caller("a"), turn)).as("once").isFalse();
  }

  @Test
  void what_cannot_be_recorded_as_erased_stays() {
    KeptTurn turn = kept("a");
    road.log.awayForIntents = true;
    assertThatThrownBy(() -> history.erase(caller("a"), turn)).isInstanceOf(AuditUnavailable.class);
    road.now = turn.until();
    assertThatThrownBy(() -> history.eraseExpired(Road.WATERHOVEN))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(store.kept).containsExactly(turn);
  }

  @Test
  void what_is_past_its_time_goes_by_itself_and_is_recorded() {
    for (int i = 0; i < 101; i++) {
      kept("a");
    }
    assertThat(history.eraseExpired(Road.WATERHOVEN)).as("before its time").isZero();
    road.now = store.kept.getFirst().until();
    assertThat(history.eraseExpired(Road.WATERHOVEN)).isEqualTo(101);
    assertThat(store.kept).isEmpty();
    assertThat(road.log.intents)
        .hasSize(101)
        .allSatisfy(fields -> assertThat(fields).containsEntry("key", key("a").value()));
  }

  @Test
  void nothing_is_kept_for_longer_than_conversations_of_the_use_case() {
    String year = RULE.replace("7", "300");
    road.baseline += year;
    road.useCase = Optional.of(Road.useCase(Road.bouwcode(year)));
    Instant sixMonths = Keeping.USUAL.endsFor(road.now).orElseThrow();
    assertThat(history.may(caller("a"), WMO)).isEqualTo(new Verdict.Until(sixMonths));
    keeping = new Keeping(12, Valuation.DESTROY, "", Optional.empty());
    assertThat(history.may(caller("a"), WMO))
        .isEqualTo(new Verdict.Until(road.now.plus(Duration.ofDays(300))));
    // Decided later that less is enough: then what is kept goes sooner than it was told.
    KeptTurn turn = kept("a");
    road.now = road.now.plus(Duration.ofDays(200));
    store.kept.set(0, longer(turn));
    assertThat(history.eraseExpired(Road.WATERHOVEN)).isZero();
    keeping = Keeping.USUAL;
    assertThat(history.eraseExpired(Road.WATERHOVEN)).isEqualTo(1);
  }

  @Test
  void what_the_archive_must_have_is_not_erased_by_time() {
    keeping = new Keeping(6, Valuation.PRESERVE, "14.1", Optional.empty());
    KeptTurn turn = kept("a");
    road.now = turn.until().plus(Duration.ofDays(1000));
    assertThat(history.eraseExpired(Road.WATERHOVEN)).isZero();
    assertThat(store.kept).containsExactly(turn);
    assertThat(history.find(caller("a"), turn.id(), Protocol.CHAT)).isEmpty();
  }

  private static KeptTurn longer(KeptTurn turn) {
    return new KeptTurn(
        turn.id(),
        turn.organisation(),
        turn.key(),
        turn.conversation(),
        turn.previous(),
        turn.useCase(),
        turn.protocol(),
        turn.made(),
        turn.until().plus(Duration.ofDays(1000)),
        turn.content(),
        turn.commitments());
  }

  private final class Rules implements KeepingRules {
    @Override
    public Keeping of(OrganisationId organisation, UseCaseId useCase) {
      return keeping;
    }

    @Override
    public void save(OrganisationId organisation, UseCaseId useCase, Keeping decided) {
      keeping = decided;
    }
  }

  private KeptTurn kept(String key) {
    var turn =
        new KeptTurn(
            TurnId.random(),
            Road.WATERHOVEN,
            key(key),
            ConversationId.random(),
            Optional.empty(),
            WMO,
            Protocol.CHAT,
            road.now,
            road.now.plus(Duration.ofDays(7)),
            new KeptTurn.Content(
                "wmo/local", "[]", "[[]]", Completion.ready(Model.Usage.UNKNOWN), 7, "", ""),
            List.of(Hash.EMPTY_TREE));
    assertThat(history.keep(turn)).isTrue();
    return turn;
  }

  private Caller caller(String key) {
    return new Caller(
        road.asker(),
        new ClientKey(
            key(key),
            Road.WATERHOVEN,
            "Proef",
            new ClientKey.Holder.OfPerson(road.person),
            List.of(WMO),
            Optional.empty(),
            road.now,
            road.person,
            road.now.plusSeconds(60),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static KeyId key(String letter) {
    return new KeyId(letter.repeat(13));
  }
}
