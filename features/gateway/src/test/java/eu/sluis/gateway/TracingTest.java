package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.TraceStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracingTest {

  private static final String TYPED = "Loopt de hulp van mevrouw Yıldız (BSN 999990019) door?";

  private final Road road = new Road();

  @Test
  void a_question_is_a_step_with_a_decision_and_a_call_below_it_and_no_word_of_it() {
    assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.traced)
        .extracting(TraceStep::name)
        .containsExactly("decide", "chat local", "ask");
    TraceStep whole = road.traced.getLast();
    assertThat(whole.trace().parent()).isEmpty();
    assertThat(road.log.intent()).containsEntry("trace", whole.trace().id());
    for (TraceStep step : road.traced.subList(0, 2)) {
      assertThat(step.trace().id()).isEqualTo(whole.trace().id());
      assertThat(step.trace().parent()).contains(whole.trace().span());
      assertThat(step.failure()).isEmpty();
    }
    assertThat(road.traced.getFirst().codes())
        .containsOnly(
            java.util.Map.entry("sluis.use_case", "wmo"),
            java.util.Map.entry("sluis.decision", "allowed"));
    TraceStep call = road.traced.get(1);
    assertThat(call.kind()).isEqualTo(Kind.CLIENT);
    assertThat(call.codes())
        .containsEntry("gen_ai.operation.name", "chat")
        .containsEntry("gen_ai.request.model", "local")
        .containsKey("gen_ai.provider.name");
    assertThat(call.counts())
        .containsEntry("gen_ai.usage.input_tokens", 120L)
        .containsEntry("gen_ai.usage.output_tokens", 30L)
        .containsKey("sluis.first_piece_ms");
    assertThat(road.traced.toString())
        .doesNotContain("Yıldız", "999990019", "hulp", road.person.toString());
  }

  @Test
  void a_refusal_and_a_failure_say_why_as_a_code() {
    road.groups = java.util.Set.of();
    var _ = road.ask(TYPED);
    assertThat(road.traced.getFirst().failure()).contains("policy");
    assertThat(road.traced.getFirst().codes())
        .containsEntry("sluis.decision", "refused")
        .containsEntry("error.type", "policy");
    road.traced.clear();
    road.groups = java.util.Set.of(new eu.sluis.vocabulary.GroupId("wmo"));
    road.local.fails(ModelFailure.Cause.BROKEN);
    road.catalogue.remove(road.dutch);
    var _ = road.ask(TYPED);
    assertThat(road.traced.get(1).failure()).contains("broken");
  }

  @Test
  void a_caller_that_keeps_no_trace_gets_none_and_the_record_names_it_all_the_same() {
    Trace unsampled =
        Trace.of(Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"));
    var _ = unsampled.during(() -> road.ask(TYPED));
    assertThat(road.traced).isEmpty();
    assertThat(road.log.intent()).containsEntry("trace", unsampled.id());
  }

  @Test
  void when_off_nothing_is_asked_for() {
    var asked = new ArrayList<String>();
    Tracing.Open step =
        Tracing.OFF.begin(
            Trace.fresh(),
            Kind.SERVER,
            () -> {
              asked.add("name");
              return "name";
            });
    step.with("a", "b").with("c", 1).end(Optional.of("d"));
    assertThat(asked).isEmpty();
    assertThat(Tracing.OFF.begin(Trace.fresh(), Kind.CLIENT, () -> "x")).isSameAs(step);
    List<TraceStep> told = new ArrayList<>();
    new Tracing(() -> Instant.EPOCH, Optional.of(told::add))
        .begin(Trace.fresh(), Kind.SERVER, () -> "on")
        .end();
    assertThat(told).singleElement().extracting(TraceStep::began).isEqualTo(Instant.EPOCH);
  }
}
