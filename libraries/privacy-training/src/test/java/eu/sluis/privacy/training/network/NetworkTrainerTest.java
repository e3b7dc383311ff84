package eu.sluis.privacy.training.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.internal.network.SmallNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {

  private static final int TEXTS = 400;
  private static final int LEFT = 10;
  private static final int RIGHT = 900;
  private static final int[] SIGNS = {0, 1, 2, 3, 4, 5};

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(learned(7).bytes()).isEqualTo(learned(7).bytes()).isNotEqualTo(learned(8).bytes());
  }

  @Test
  void two_signs_together_can_mean_what_neither_means_alone() {
    SmallNetwork network = learned(1);
    assertThat(chance(network, true, false)).isGreaterThan(0.5f);
    assertThat(chance(network, false, true)).isGreaterThan(0.5f);
    assertThat(chance(network, true, true)).isLessThan(0.5f);
    assertThat(chance(network, false, false)).isLessThan(0.5f);
  }

  @Test
  void what_is_seen_in_one_text_only_counts_for_nothing() {
    var examples = new ArrayList<>(examples());
    examples.add(new Example(-1, 0, 2, new int[] {77}, 1));
    SmallNetwork network = NetworkTrainer.learned(examples, 1, new SplittableRandom(1));
    assertThat(network.chances(0, 2, new int[] {77})).isEqualTo(network.chances(0, 2, new int[0]));
  }

  private static SmallNetwork learned(long seed) {
    return NetworkTrainer.learned(examples(), 1, new SplittableRandom(seed));
  }

  /** Something when one of two things is seen and the other is not. */
  private static List<Example> examples() {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < TEXTS; i++) {
      boolean left = i % 2 == 0;
      boolean right = i / 2 % 2 == 0;
      examples.add(new Example(i, 0, 2, seen(left, right), left == right ? 0 : 1));
    }
    return examples;
  }

  /** Each is seen by some signs, because many are left out while learning. */
  private static int[] seen(boolean left, boolean right) {
    int[] seen = new int[2 * SIGNS.length];
    for (int sign : SIGNS) {
      seen[2 * sign] = LEFT + sign + (left ? 100 : 200);
      seen[2 * sign + 1] = RIGHT + sign + (right ? 100 : 200);
    }
    return seen;
  }

  private static float chance(SmallNetwork network, boolean left, boolean right) {
    return network.chances(0, 2, seen(left, right))[1];
  }
}
