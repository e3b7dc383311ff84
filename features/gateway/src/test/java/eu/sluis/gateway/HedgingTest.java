package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second model is asked when the first is silent, where a use case wants that. */
class HedgingTest {

  private static final String TYPED = "Loopt de hulp van mevrouw Yıldız door?";

  private final Road road = new Road();
  private final CountDownLatch stopped = new CountDownLatch(1);

  @BeforeEach
  void a_use_case_that_wants_it() {
    wants("second_after_ms: 20");
    road.catalogue.clear();
    road.catalogue.addAll(List.of(road.local, road.spare));
  }

  private void wants(String more) {
    road.useCase =
        Optional.of(
            Road.useCase(
                Road.bouwcode("")
                    .replace(
                        "residency: netherlands, jurisdiction: [eu] }",
                        "residency: netherlands, jurisdiction: [eu]"
                            + (more.isEmpty() ? "" : ", " + more)
                            + " }")));
  }

  @Test
  void the_second_answers_when_the_first_is_silent_and_the_first_is_stopped() throws Exception {
    silent(road.local);
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Answered.class,
            answered ->
                assertThat(answered.account().model().orElseThrow().id()).isEqualTo("spare"));
    assertThat(stopped.await(2, TimeUnit.SECONDS)).isTrue();
    assertThat(road.listener.read()).isEqualTo("Ja, dat loopt door.");
    assertThat(road.log.outcomes.getLast().fields()).containsEntry("also_asked", "local");
    assertThat(road.calls)
        .extracting(call -> call.model().id().value() + " " + call.failure())
        .containsExactly("local Optional[CANCELLED]", "spare Optional.empty");
    assertThat(road.calls.getFirst().used().tokens()).as("what it read, it read").isPositive();
    assertThat(road.traffic.standing(road.local.card.id()).inFlight()).isZero();
    assertThat(road.traced)
        .extracting(TraceStep::name)
        .containsExactly("decide", "chat local", "chat spare", "ask");
  }

  @Test
  void the_first_that_speaks_in_time_is_the_only_one_that_is_asked() {
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.spare.received).isEmpty();
    assertThat(road.log.outcomes.getLast().fields()).doesNotContainKey("also_asked");
  }

  @Test
  void nobody_else_is_asked_where_no_rule_says_so() {
    wants("");
    road.local.script =
        (_, sink) -> {
          pause(60);
          sink.text("Ja.");
        };
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.spare.received).isEmpty();
  }

  @Test
  void the_second_is_never_weaker_than_the_first() {
    road.catalogue.clear();
    road.catalogue.addAll(List.of(road.local, road.dutch));
    road.local.script =
        (_, sink) -> {
          pause(60);
          sink.text("Ja.");
        };
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.dutch.received).isEmpty();
    road.catalogue.clear();
    var far = new ScriptedModel("nl-2", Residency.NETHERLANDS, Jurisdiction.EU, road.steps);
    road.catalogue.addAll(List.of(far, road.local));
    silent(far);
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.local.received).as("nearer is no weaker").hasSize(2);
  }

  @Test
  void when_both_fail_the_next_is_asked_as_ever() {
    var third = new ScriptedModel("derde", Residency.ON_PREMISES, Jurisdiction.EU, road.steps);
    road.catalogue.add(third);
    road.local.script =
        (_, _) -> {
          pause(40);
          throw new ModelFailure(Cause.BROKEN, "broken");
        };
    road.spare.script =
        (_, _) -> {
          pause(40);
          throw new ModelFailure(Cause.UNREACHABLE, "away");
        };
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.listener.read()).isEqualTo("Ja, dat loopt door.");
    assertThat(road.traffic.standing(road.spare.card.id()).inFlight()).isZero();
  }

  @Test
  void who_speaks_first_stays_the_one_that_answers_also_when_it_breaks_off() {
    silent(road.local);
    road.spare.fails(Cause.CUT_OFF, "Ja, ");
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.CUT_OFF));
    assertThat(road.log.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(road.listener.read()).isEqualTo("Ja, ");
  }

  @Test
  void a_reader_that_goes_stops_both() throws Exception {
    silent(road.local);
    road.spare.script =
        (_, _) -> {
          pause(5_000);
        };
    Thread asking = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              pause(150);
              asking.interrupt();
            });
    assertThat(road.ask(TYPED))
        .isInstanceOfSatisfying(
            Ended.Broken.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.CANCELLED));
    assertThat(stopped.await(2, TimeUnit.SECONDS)).isTrue();
    assertThat(road.log.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(road.traffic.standing(road.spare.card.id()).inFlight()).isZero();
  }

  /** Says nothing until it is stopped. */
  private void silent(ScriptedModel model) {
    model.script =
        (_, _) -> {
          try {
            Thread.sleep(10_000);
          } catch (InterruptedException asItShould) {
            stopped.countDown();
            throw new ModelFailure(Cause.CANCELLED, "stopped");
          }
        };
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
