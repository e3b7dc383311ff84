package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.KnowledgeIndex.Vectored;
import eu.sluis.sources.Vectoring.Standing;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeaningViewTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void without_a_model_there_is_nothing_to_show() {
    assertThat(MeaningView.of(Optional.empty(), DUTCH)).isEqualTo(MeaningView.NONE);
  }

  @Test
  void a_search_that_is_whole_has_no_warning() {
    var view = view(10, 0, Optional.of("vectoren"), false, Optional.empty());
    assertThat(view.state()).isEqualTo("Sluis zoekt op woorden en op betekenis.");
    assertThat(view.warning()).isEmpty();
    assertThat(view.busy()).isFalse();
  }

  @Test
  void what_may_not_go_to_the_model_is_not_waited_for() {
    var view = view(7, 3, Optional.of("vectoren"), false, Optional.empty());
    assertThat(view.busy()).isFalse();
    assertThat(view.leftOut()).isEqualTo(3);
    assertThat(view(6, 3, Optional.of("vectoren"), false, Optional.empty()).busy()).isTrue();
  }

  @Test
  void a_silent_model_and_a_round_that_stopped_say_what_to_do() {
    assertThat(view(10, 0, Optional.of("vectoren"), true, Optional.empty()).warning())
        .contains("alleen woorden");
    assertThat(view(0, 0, Optional.empty(), false, Optional.of("use_case_unknown")).warning())
        .contains("privacy officer");
    assertThat(view(0, 0, Optional.empty(), false, Optional.of("something_new")).warning())
        .isNotBlank();
  }

  private static MeaningView view(
      int done, int leftOut, Optional<String> searches, boolean silent, Optional<String> stopped) {
    var vectored = new Vectored("vectoren", 10, done, leftOut, searches, silent);
    return MeaningView.of(Optional.of(new Standing(vectored, true, stopped)), DUTCH);
  }
}
