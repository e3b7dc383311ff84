package eu.sluis.bench.support;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.bench.support.Boosting.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostingTest {

  private static final long SEED = 7;
  private static final int TREES = 80;

  /** Wrong when exactly one of the first two is high, which no sum of weights can tell. */
  private static List<Row> rows() {
    var random = new Random(SEED);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 400; i++) {
      double one = random.nextDouble();
      double other = random.nextDouble();
      boolean wrong = (one > 0.5) != (other > 0.5);
      rows.add(new Row(List.of(one, other, random.nextDouble()), wrong ? 1 : 0));
    }
    return rows;
  }

  @Test
  void it_learns_what_two_features_mean_together() {
    var grown = Boosting.grow(rows(), TREES);
    assertThat(grown.likely(List.of(0.9, 0.1, 0.5))).isGreaterThan(0.7);
    assertThat(grown.likely(List.of(0.1, 0.9, 0.5))).isGreaterThan(0.7);
    assertThat(grown.likely(List.of(0.9, 0.9, 0.5))).isLessThan(0.3);
    assertThat(grown.likely(List.of(0.1, 0.1, 0.5))).isLessThan(0.3);
  }

  @Test
  void the_same_rows_give_the_same_trees() {
    var names = List.of("ONE", "OTHER", "NOTHING");
    assertThat(Boosting.grow(rows(), TREES).written(names))
        .isEqualTo(Boosting.grow(rows(), TREES).written(names))
        .hasSize(TREES + 1);
  }

  @Test
  void a_tree_is_written_from_its_root_with_the_lower_side_first() {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 100; i++) {
      rows.add(new Row(List.of(i < 50 ? 0.0 : 1.0), i < 50 ? 0 : 1));
    }
    var written = Boosting.grow(rows, 1).written(List.of("DENIAL"));
    assertThat(written.getFirst()).isEqualTo("= 0.0000");
    assertThat(written.getLast()).matches("DENIAL 0\\.5000 = -0\\.\\d+ = 0\\.\\d+");
  }
}
