package eu.sluis.privacy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgesTest {

  @Test
  void every_so_many_of_a_range_judges_and_the_others_are_learned_from() {
    var judges = Judges.of(List.of("10", "20", "5"));

    assertThat(IntStream.range(0, 30).filter(judges)).containsExactly(10, 15, 20);
  }

  @Test
  void without_arguments_all_are_learned_from() {
    assertThat(IntStream.range(0, 30).filter(Judges.of(List.of()))).isEmpty();
  }

  @Test
  void what_is_no_range_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Judges.of(List.of("10", "20")));
    assertThatIllegalArgumentException().isThrownBy(() -> Judges.of(List.of("1", "2", "0")));
    assertThatIllegalArgumentException().isThrownBy(() -> Judges.of(List.of("1", "2", "x")));
  }
}
