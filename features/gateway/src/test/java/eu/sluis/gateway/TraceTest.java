package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";

  @Test
  void a_callers_trace_goes_on_with_a_step_of_our_own() {
    Trace trace = Trace.of(Optional.of(PARENT));
    assertThat(trace.id()).isEqualTo(ID);
    assertThat(trace.span()).isNotEqualTo("00f067aa0ba902b7");
    assertThat(trace.parent()).contains("00f067aa0ba902b7");
    assertThat(trace.asParent()).isEqualTo("00-" + ID + "-" + trace.span() + "-01");
    Trace next = trace.next();
    assertThat(next.id()).isEqualTo(ID);
    assertThat(next.parent()).contains(trace.span());
    assertThat(next.span()).matches("[0-9a-f]{16}").isNotEqualTo(trace.span());
    assertThat(Trace.of(Optional.of(PARENT.replace("-01", "-00"))).asParent()).endsWith("-00");
  }

  @Test
  void a_later_version_is_read_as_far_as_it_is_known() {
    assertThat(Trace.of(Optional.of(PARENT.replaceFirst("00", "cc") + "-what-may-come")).id())
        .isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "mevrouw Jansen"
      })
  void anything_else_is_a_trace_of_our_own(String parent) {
    Trace trace = Trace.of(Optional.of(parent));
    assertThat(trace.id()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
    assertThat(trace.asParent()).doesNotContain("Jansen");
    assertThat(trace.parent()).isEmpty();
  }

  @Test
  void all_that_is_done_for_a_request_has_one_trace() {
    Trace trace = Trace.fresh();
    assertThat(trace.during(Trace::current)).isEqualTo(trace);
    assertThat(Trace.current().id()).isNotEqualTo(trace.id());
  }

  @Test
  void the_record_of_a_question_names_its_trace() {
    var road = new Road();
    Trace trace = Trace.fresh();
    var _ = trace.during(() -> road.ask("Loopt de hulp door?"));
    assertThat(road.log.intent()).containsEntry("trace", trace.id());
    var _ = road.ask("Loopt de hulp door?");
    assertThat(road.log.intent().get("trace")).matches("[0-9a-f]{32}").isNotEqualTo(trace.id());
  }
}
