package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.gateway.limits.Reservations;
import eu.sluis.gateway.limits.Spender;
import eu.sluis.gateway.limits.Use;
import eu.sluis.gateway.limits.Verdict;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a question reserves on the road, and what it settles. */
class SpendingTest {

  private static final String TYPED = "Loopt de hulp door?";
  private static final Limit LIMIT =
      new Limit(new LimitScope.OfUseCase(new UseCaseId("wmo")), Measure.TOKENS_PER_DAY, 10);

  private final Road road = new Road();
  private final Counted counted = new Counted();

  @BeforeEach
  void a_limit_is_set() {
    road.limits = counted;
  }

  @Test
  void reserves_before_the_record_and_settles_what_was_used_after_the_outcome() {
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.steps).containsSubsequence("reserved", "called local", "text", "settled");
    assertThat(counted.reserved.getFirst().tokens())
        .isGreaterThan(ScriptedModel.USED.promptTokens());
    assertThat(counted.settled)
        .containsExactly(
            new Use(ScriptedModel.USED.promptTokens() + ScriptedModel.USED.answerTokens(), 0));
  }

  @Test
  void over_a_limit_nothing_is_sent_and_the_refusal_is_recorded() {
    counted.refuse = true;
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(new Refusal.LimitReached(counted.over(), "Team Wmo")));
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.log.ending()).isEqualTo(Ending.REFUSED);
    assertThat(road.log.outcomes.getLast().fields()).containsEntry("refusal", "limit_reached");
    assertThat(counted.settled).isEmpty();
  }

  @Test
  void when_the_limits_cannot_be_read_nothing_is_sent() {
    counted.away = true;
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.StoreAway()));
    assertThat(road.sentAnything()).isFalse();
  }

  @Test
  void case_15_a_cancelled_stream_is_counted_once_and_so_is_a_server_that_reports_nothing() {
    road.local.fails(Cause.CANCELLED, "Ja, dat loopt door.");
    road.ask(TYPED);
    assertThat(counted.settled).hasSize(1);
    assertThat(counted.settled.getFirst().tokens()).isPositive();
    var zero = new Estimate(300, 0).used(road.local.card, new Model.Usage(0, 0), 40);
    assertThat(zero.tokens()).isEqualTo(85);
  }

  @Test
  void several_answers_reserve_several_times_the_longest() {
    var one = new Estimate(3_000, 0, 1).most(List.of(road.local.card));
    var three = new Estimate(3_000, 0, 3).most(List.of(road.local.card));
    assertThat(three.tokens() - one.tokens()).isEqualTo(2L * Estimate.ANSWER_TOKENS_USUAL);
  }

  @Test
  void what_never_reached_a_model_costs_nothing() {
    road.local.fails(Cause.UNREACHABLE);
    road.ask(TYPED);
    assertThat(counted.settled).containsExactly(Use.NOTHING);
  }

  @Test
  void a_log_that_cannot_be_written_gives_back_what_was_reserved() {
    road.log.awayForIntents = true;
    road.ask(TYPED);
    assertThat(counted.settled).containsExactly(Use.NOTHING);
  }

  @Test
  void without_a_passage_to_answer_from_nothing_is_reserved() {
    road.knowledge.passages.clear();
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.NoAnswer.class);
    assertThat(counted.reserved).isEmpty();
  }

  @Test
  void without_a_limit_the_store_is_asked_once_in_a_while_and_never_reserves() {
    counted.scopes = Set.of();
    var gateway = road.gateway();
    for (int question = 0; question < 5; question++) {
      gateway.ask(
          new Question(
              road.asker(),
              new UseCaseId("wmo"),
              road.conversation,
              road.turn,
              TYPED,
              road.knowledge,
              road.vault),
          road.listener);
    }
    assertThat(counted.looks).isEqualTo(1);
    assertThat(counted.reserved).isEmpty();
  }

  /** Grants everything until told otherwise, and remembers. */
  private final class Counted implements Reservations {
    final List<Use> reserved = new ArrayList<>();
    final List<Use> settled = new ArrayList<>();
    Set<LimitScope> scopes = Set.of(LIMIT.scope());
    boolean refuse;
    boolean away;
    int looks;

    OverLimit over() {
      return new OverLimit(LIMIT, Optional.of(Duration.ofHours(3)));
    }

    @Override
    public Set<LimitScope> scopes(OrganisationId organisation) {
      looks++;
      if (away) {
        throw new StoreUnavailable("away", new IllegalStateException("connection refused"));
      }
      return scopes;
    }

    @Override
    public Verdict reserve(Spender spender, UUID id, Use most, Duration reservedFor) {
      if (refuse) {
        return new Verdict.Refused(over());
      }
      road.steps.add("reserved");
      reserved.add(most);
      return new Verdict.Reserved(id);
    }

    @Override
    public void settle(Spender spender, UUID id, Use used) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      road.steps.add("settled");
      settled.add(used);
    }
  }
}
