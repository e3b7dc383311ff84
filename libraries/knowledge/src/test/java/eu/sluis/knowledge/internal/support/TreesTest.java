package eu.sluis.knowledge.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TreesTest {

  private static final String TWO =
      """
      # a denial counts when the sentence is literal
      LIMIT 0.4
      = -1.0
      DENIAL 0.5 = 0.0 LITERAL 0.6 = 0.5 = 3.0
      """;

  private static double doubt(Map<Feature, Double> values) {
    return Trees.parse(TWO, Feature.class).likely(feature -> values.getOrDefault(feature, 0.0));
  }

  @Test
  void leaves_are_added_up() {
    assertThat(doubt(Map.of())).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
    assertThat(doubt(Map.of(Feature.DENIAL, 1.0))).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-9));
    assertThat(doubt(Map.of(Feature.DENIAL, 1.0, Feature.LITERAL, 0.9)))
        .isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
  }

  @Test
  void a_value_at_the_limit_goes_to_the_lower_side() {
    assertThat(doubt(Map.of(Feature.DENIAL, 0.5))).isEqualTo(doubt(Map.of()));
  }

  @Test
  void what_is_no_tree_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Trees.parse("= 1.0", Feature.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trees.parse("LIMIT 0.4\nDENIAL 0.5 = 1", Feature.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trees.parse("LIMIT 0.4\n= 1 = 2", Feature.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trees.parse("LIMIT 0.4\nMOON 1 = 1 = 2", Feature.class));
  }

  @Test
  void those_of_the_library_have_a_limit_between_never_and_always() {
    assertThat(Trees.learned(Feature.class, "trees.txt", Feature.class).limit())
        .isBetween(0.01, 0.99);
  }
}
