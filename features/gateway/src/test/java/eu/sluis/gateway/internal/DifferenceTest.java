package eu.sluis.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void says_which_lines_are_gone_and_which_are_new() {
    assertThat(told("a\nb\nc", "a\nB\nc\nd")).containsExactly("-b", "+B", "+d");
    assertThat(told("a\nb", "a\nb")).isEmpty();
    assertThat(told("", "a")).containsExactly("+a");
    assertThat(told("a", "")).containsExactly("-a");
  }

  @Test
  void what_is_left_of_both_is_the_same_whatever_was_changed() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<String> old = lines(random);
      List<String> now = lines(random);
      var kept = new ArrayList<>(old);
      var fresh = new ArrayList<>(now);
      for (var line : Difference.between(String.join("\n", old), String.join("\n", now))) {
        assertThat((line.added() ? fresh : kept).remove(line.text())).as("seed %d", seed).isTrue();
      }
      assertThat(kept)
          .as("seed %d, round %d", seed, round)
          .containsExactlyInAnyOrderElementsOf(fresh);
    }
  }

  @Test
  void texts_that_are_too_large_to_compare_are_shown_whole() {
    String old = "x\n".repeat(2_001) + "same";
    String now = "y\n".repeat(2_001) + "same";
    assertThat(Difference.between(old, now)).hasSize(4_002);
  }

  private static List<String> lines(Random random) {
    var lines = new ArrayList<String>();
    int count = random.nextInt(8);
    for (int line = 0; line < count; line++) {
      lines.add(Integer.toString(random.nextInt(4)));
    }
    return lines;
  }

  private static List<String> told(String old, String now) {
    return Difference.between(old, now).stream()
        .map(line -> (line.added() ? "+" : "-") + line.text())
        .toList();
  }
}
