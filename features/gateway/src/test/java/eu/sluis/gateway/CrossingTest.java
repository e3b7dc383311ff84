package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.Confidentiality;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrossingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String TYPED = "Loopt de hulp door?";

  private final Road road = new Road();

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"CANCELLED", "UNSAFE"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_model_that_fails_before_its_first_piece_is_followed_by_the_next(Cause cause) {
    road.catalogue.add(road.spare);
    road.local.fails(cause);
    road.spare.says("Ja.");
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.listener.read()).isEqualTo("Ja.");
    assertThat(road.listener.begun)
        .extracting(account -> account.model().orElseThrow().id())
        .containsExactly("local", "spare");
    assertThat(road.log.outcomes.getLast().fields()).containsEntry("model", "spare");
    assertThat(road.log.outcomes).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(value = Cause.class, names = "CANCELLED", mode = EnumSource.Mode.EXCLUDE)
  void no_other_model_takes_over_after_the_first_piece(Cause cause) {
    road.local.fails(cause, "Ja, ");
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(Ended.Broken.class, broken -> assertThat(broken.begun()).isTrue());
    assertThat(road.dutch.received).isEmpty();
    assertThat(road.log.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(road.listener.read()).isEqualTo("Ja, ");
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"CANCELLED", "UNSAFE"},
      mode = EnumSource.Mode.EXCLUDE)
  void when_all_fail_the_question_failed_and_a_model_that_was_left_out_is_never_asked(Cause cause) {
    road.local.fails(cause);
    road.dutch.fails(cause);
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Broken.class,
            broken -> {
              assertThat(broken.begun()).isFalse();
              assertThat(broken.cause()).isEqualTo(cause);
            });
    assertThat(road.american.received).isEmpty();
    assertThat(road.log.ending()).isEqualTo(Ending.FAILED);
    assertThat(road.log.outcomes).hasSize(1);
  }

  @Test
  void case_18_what_was_to_stay_here_never_fails_over_to_a_weaker_residency() {
    road.local.fails(Cause.UNREACHABLE);
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Broken.class);
    assertThat(road.dutch.received).isEmpty();
  }

  @Test
  void a_model_that_cannot_be_reached_is_asked_again_after_a_pause() {
    for (Cause cause : List.of(Cause.UNREACHABLE, Cause.BUSY)) {
      var again = new Road();
      again.local.script =
          (_, sink) -> {
            if (again.local.received.size() < 3) {
              throw new ModelFailure(cause, "as the test wants", Optional.of(SECOND));
            }
            sink.text("Ja.");
          };
      assertThat(again.ask(TYPED)).isInstanceOf(Ended.Answered.class);
      assertThat(again.pauses).hasSize(2).allMatch(pause -> pause.compareTo(SECOND) > 0);
      assertThat(again.log.outcomes).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Cause.class,
      names = {"UNREACHABLE", "BUSY"},
      mode = EnumSource.Mode.EXCLUDE)
  void no_other_failure_is_asked_again(Cause cause) {
    road.local.fails(cause);
    road.ask(TYPED);
    assertThat(road.local.received).hasSize(1);
    assertThat(road.pauses).isEmpty();
  }

  @Test
  void nothing_is_asked_again_after_the_first_piece() {
    road.local.fails(Cause.UNREACHABLE, "Ja, ");
    road.ask(TYPED);
    assertThat(road.local.received).hasSize(1);
  }

  @Test
  void a_server_that_asks_to_stay_away_longer_than_anybody_waits_is_not_asked_again() {
    road.local.script =
        (_, _) -> {
          throw new ModelFailure(Cause.BUSY, "busy", Optional.of(Retries.DEADLINE));
        };
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Broken.class);
    assertThat(road.local.received).hasSize(1);
  }

  @Test
  void a_model_that_keeps_failing_is_left_alone_and_tried_again_later() {
    road.local.fails(Cause.TOOK_TOO_LONG);
    for (int call = 0; call < Lane.CALLS_LEAST; call++) {
      road.ask(TYPED);
    }
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.UNREACHABLE));
    assertThat(road.local.received).hasSize(Lane.CALLS_LEAST);
    assertThat(road.traffic.standing(road.local.card.id()).health()).isEqualTo(Health.RESTING);
    road.now = road.now.plus(Lane.REST).plusSeconds(1);
    road.local.says("Ja.");
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.traffic.standing(road.local.card.id()).health()).isEqualTo(Health.WELL);
  }

  @Test
  void a_model_that_never_rests_is_always_asked() {
    road.catalogue.clear();
    var only =
        new ScriptedModel(
            "only", new ModelCard.Capacity(OptionalInt.empty(), OptionalInt.empty(), false), road);
    road.catalogue.add(only);
    only.fails(Cause.BROKEN);
    for (int call = 0; call < 2 * Lane.CALLS_LEAST; call++) {
      road.ask(TYPED);
    }
    assertThat(only.received).hasSize(2 * Lane.CALLS_LEAST);
  }

  @Test
  void a_resting_model_is_passed_over_for_one_that_is_well() {
    road.catalogue.add(road.spare);
    road.local.fails(Cause.TOOK_TOO_LONG);
    for (int call = 0; call < Lane.CALLS_LEAST; call++) {
      assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    }
    road.local.received.clear();
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.local.received).isEmpty();
  }

  @Test
  void a_model_that_does_not_take_what_is_asked_is_not_ill() {
    road.local.fails(Cause.UNSUITED);
    for (int call = 0; call < Lane.CALLS_LEAST; call++) {
      assertThat(road.ask(TYPED)).isInstanceOf(Ended.Broken.class);
    }
    assertThat(road.traffic.standing(road.local.card.id()).health()).isEqualTo(Health.WELL);
  }

  @Test
  void listeners_hear_of_every_call_without_anything_of_its_text() {
    road.catalogue.add(road.spare);
    road.local.fails(Cause.BROKEN);
    road.ask(TYPED);
    assertThat(road.calls)
        .extracting(call -> call.model().id().value() + " " + call.failure())
        .containsExactly("local Optional[BROKEN]", "spare Optional.empty");
    assertThat(road.calls.getLast().tokens()).isEqualTo(ScriptedModel.USED);
    assertThat(road.traffic.standing(road.spare.card.id()).whole()).isPresent();
    assertThat(road.traffic.standing(road.local.card.id()).failures())
        .containsEntry(Cause.BROKEN, 1);
    assertThat(road.traffic.standing(road.local.card.id()).inFlight()).isZero();
  }

  @Test
  void what_is_confidential_stays_here_also_when_the_model_here_fails() {
    road.knowledge.only(Road.MAY_RUN, Confidentiality.VERTROUWELIJK);
    road.local.fails(Cause.UNREACHABLE);
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Broken.class);
    assertThat(road.dutch.received).isEmpty();
  }

  @Test
  void a_model_outside_its_contract_is_followed_by_the_next_too() {
    road.catalogue.add(road.spare);
    road.local.script =
        (_, _) -> {
          throw new IllegalStateException("a fault in an adapter");
        };
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.spare.received).hasSize(1);
  }

  @Test
  void a_model_outside_its_contract_half_way_is_cut_off() {
    road.local.script =
        (_, sink) -> {
          sink.text("Ja, ");
          throw new IllegalStateException("a fault in an adapter");
        };
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.BROKEN));
    assertThat(road.log.ending()).isEqualTo(Ending.CUT_OFF);
  }

  @Test
  void a_model_with_nothing_to_say_is_no_answer() {
    road.local.says("", "");
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.NoAnswer.class);
    assertThat(road.log.ending()).isEqualTo(Ending.NO_ANSWER);
    assertThat(road.dutch.received).isEmpty();
  }

  @Test
  void an_interruption_is_recorded_as_cancelled_before_and_after_the_first_piece() {
    for (String[] before : new String[][] {{}, {"Ja, "}}) {
      road.local.script =
          (_, sink) -> {
            for (String piece : before) {
              sink.text(piece);
            }
            Thread.currentThread().interrupt();
            throw new ModelFailure(Cause.CANCELLED, "interrupted");
          };
      assertThat(road.ask(TYPED))
          .isInstanceOfSatisfying(
              Ended.Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.CANCELLED));
      assertThat(road.log.ending()).isEqualTo(Ending.CANCELLED);
      assertThat(road.dutch.received).isEmpty();
    }
  }

  @Test
  void an_interruption_after_the_last_piece_does_not_lose_the_outcome() {
    road.local.script =
        (_, sink) -> {
          sink.text("Ja.");
          Thread.currentThread().interrupt();
        };
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.log.ending()).isEqualTo(Ending.ANSWERED);
  }

  @Test
  void a_log_that_goes_away_during_the_answer_makes_it_unrecorded() {
    road.log.awayForOutcomes = true;
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Unrecorded.class);
    road.local.fails(Cause.CUT_OFF, "Ja, ");
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Unrecorded.class);
  }

  @Test
  void a_listener_that_throws_at_the_start_is_recorded_as_cancelled_and_nothing_is_called() {
    road.listener.onBegun = CrossingTest::readerGone;
    assertCancelled();
    assertThat(road.sentAnything()).isFalse();
  }

  @Test
  void a_listener_that_throws_on_text_is_recorded_as_cancelled() {
    road.listener.onText = CrossingTest::readerGone;
    assertCancelled();
    assertThat(road.dutch.received).isEmpty();
  }

  @Test
  void a_listener_that_throws_everywhere_is_recorded_all_the_same() {
    road.listener.onText = CrossingTest::readerGone;
    road.listener.onChecked = CrossingTest::readerGone;
    assertCancelled();
    assertThat(road.log.outcomes.getLast().fields()).containsEntry("checks", "failed");
  }

  @Test
  void a_listener_that_throws_on_the_checks_only_has_read_a_whole_answer() {
    road.listener.onChecked = CrossingTest::readerGone;
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.log.ending()).isEqualTo(Ending.ANSWERED);
  }

  @Test
  void a_model_that_hides_that_the_reader_is_gone_changes_nothing() {
    road.listener.onText = CrossingTest::readerGone;
    road.local.script =
        (_, sink) -> {
          try {
            sink.text("Ja.");
          } catch (IllegalStateException hidden) {
            throw new ModelFailure(Cause.BROKEN, "as if the model failed");
          }
        };
    assertCancelled();
  }

  @Test
  void checks_that_hold_a_text_or_pose_as_something_else_do_not_come_into_the_record() {
    road.listener.checks = Map.of("supported", "Mevrouw Yıldız woont hier.");
    road.ask(TYPED);
    assertThat(road.log.outcomes.getLast().fields().values())
        .noneMatch(value -> value.contains("Yıldız"));
    road.listener.checks = Map.of("model", "another");
    road.ask(TYPED);
    assertThat(road.log.outcomes.getLast().fields()).containsEntry("model", "local");
  }

  private void assertCancelled() {
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.CANCELLED));
    assertThat(road.log.outcomes).hasSize(1);
    assertThat(road.log.ending()).isEqualTo(Ending.CANCELLED);
  }

  private static void readerGone() {
    throw new IllegalStateException("the reader is gone");
  }
}
