package eu.sluis.bench.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Grows small decision trees, each on what the trees before it got wrong (gradient boosting with
 * logistic loss: J. Friedman, Greedy function approximation, 2001). Each sees part of the rows and
 * of the features, so that no single one decides. The same rows always give the same trees.
 */
final class Boosting {

  private static final long SEED = 20_261_123;
  private static final int DEPTH = 3;
  private static final double RATE = 0.05;
  private static final double ROWS_SHARE = 0.6;
  private static final double FEATURES_SHARE = 0.3;

  /** Fewer rows at a leaf may be chance. */
  private static final int LEAF_ROWS_MIN = 8;

  /** Keeps a leaf of few rows near zero. */
  private static final double PENALTY = 1;

  /** Values of one feature nearer than this are not told apart. */
  private static final double GAP_MIN = 1e-6;

  /**
   * What is learned from.
   *
   * @param values of the features
   * @param goal 1 or 0
   */
  record Row(List<Double> values, int goal) {
    Row {
      values = List.copyOf(values);
    }
  }

  private sealed interface Node {
    double of(List<Double> values);

    String written(List<String> names);
  }

  private record Leaf(double value) implements Node {
    @Override
    public double of(List<Double> values) {
      return value;
    }

    @Override
    public String written(List<String> names) {
      return String.format(Locale.ROOT, "= %.4f", value);
    }
  }

  private record Branch(int feature, double limit, Node lower, Node higher) implements Node {
    @Override
    public double of(List<Double> values) {
      return (values.get(feature) <= limit ? lower : higher).of(values);
    }

    @Override
    public String written(List<String> names) {
      return String.format(Locale.ROOT, "%s %.4f ", names.get(feature), limit)
          + lower.written(names)
          + " "
          + higher.written(names);
    }
  }

  private record Cut(int feature, double limit, double gain) {}

  private final List<Row> rows;
  private final double[] sums;
  private final double[] slopes;
  private final double[] curves;
  private final Random random = new Random(SEED);
  private final List<Node> trees = new ArrayList<>();

  private Boosting(List<Row> rows) {
    this.rows = rows;
    this.sums = new double[rows.size()];
    this.slopes = new double[rows.size()];
    this.curves = new double[rows.size()];
  }

  static Boosting grow(List<Row> rows, int count) {
    var boosting = new Boosting(List.copyOf(rows));
    boosting.start();
    for (int i = 0; i < count; i++) {
      boosting.addTree();
    }
    return boosting;
  }

  /** The first tree is one leaf: how likely the goal is before anything is known. */
  private void start() {
    double goals = rows.stream().mapToInt(Row::goal).sum();
    add(new Leaf(Math.log(goals / (rows.size() - goals))));
  }

  private void addTree() {
    for (int i = 0; i < rows.size(); i++) {
      double likely = likely(sums[i]);
      slopes[i] = rows.get(i).goal() - likely;
      curves[i] = likely * (1 - likely);
    }
    int[] sample = random.ints(0, rows.size()).distinct().limit(share(rows.size())).toArray();
    Arrays.sort(sample);
    add(node(sample, DEPTH));
  }

  private static int share(int all) {
    return (int) (ROWS_SHARE * all);
  }

  private void add(Node tree) {
    trees.add(tree);
    for (int i = 0; i < rows.size(); i++) {
      sums[i] += tree.of(rows.get(i).values());
    }
  }

  private Node node(int[] sample, int depth) {
    Cut best = depth == 0 ? none() : cut(sample);
    if (best.gain() <= 0) {
      return new Leaf(RATE * slope(sample) / (curve(sample) + PENALTY));
    }
    int[] lower = side(sample, best, true);
    int[] higher = side(sample, best, false);
    return new Branch(
        best.feature(), best.limit(), node(lower, depth - 1), node(higher, depth - 1));
  }

  private int[] side(int[] sample, Cut cut, boolean lower) {
    return Arrays.stream(sample)
        .filter(row -> (rows.get(row).values().get(cut.feature()) <= cut.limit()) == lower)
        .toArray();
  }

  private static Cut none() {
    return new Cut(0, 0, 0);
  }

  private Cut cut(int[] sample) {
    int features = rows.getFirst().values().size();
    var order = new ArrayList<Integer>();
    for (int feature = 0; feature < features; feature++) {
      order.add(feature);
    }
    Collections.shuffle(order, random);
    Cut best = none();
    for (int feature : order.subList(0, (int) Math.ceil(FEATURES_SHARE * features))) {
      Cut cut = cut(sample, feature);
      best = cut.gain() > best.gain() ? cut : best;
    }
    return best;
  }

  /** The limit of one feature that parts the rows best. */
  private Cut cut(int[] sample, int feature) {
    int[] sorted =
        Arrays.stream(sample)
            .boxed()
            .sorted((one, other) -> Double.compare(value(one, feature), value(other, feature)))
            .mapToInt(Integer::intValue)
            .toArray();
    double slope = slope(sample);
    double curve = curve(sample);
    double slopeBelow = 0;
    double curveBelow = 0;
    Cut best = none();
    for (int at = 0; at + LEAF_ROWS_MIN < sorted.length; at++) {
      slopeBelow += slopes[sorted[at]];
      curveBelow += curves[sorted[at]];
      double here = value(sorted[at], feature);
      double next = value(sorted[at + 1], feature);
      if (at + 1 < LEAF_ROWS_MIN || next - here < GAP_MIN) {
        continue;
      }
      double gain =
          worth(slopeBelow, curveBelow)
              + worth(slope - slopeBelow, curve - curveBelow)
              - worth(slope, curve);
      if (gain > best.gain()) {
        best = new Cut(feature, (here + next) / 2, gain);
      }
    }
    return best;
  }

  private double value(int row, int feature) {
    return rows.get(row).values().get(feature);
  }

  private double slope(int[] sample) {
    return Arrays.stream(sample).mapToDouble(row -> slopes[row]).sum();
  }

  private double curve(int[] sample) {
    return Arrays.stream(sample).mapToDouble(row -> curves[row]).sum();
  }

  private static double worth(double slope, double curve) {
    return slope * slope / (curve + PENALTY);
  }

  private static double likely(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** How likely the goal is. */
  double likely(List<Double> values) {
    return likely(trees.stream().mapToDouble(tree -> tree.of(values)).sum());
  }

  /** One tree a line. */
  List<String> written(List<String> names) {
    return trees.stream().map(tree -> tree.written(names)).toList();
  }
}
