package eu.sluis.bench.support;

import eu.sluis.bench.support.Boosting.Row;
import eu.sluis.knowledge.Support;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns what the disagreements of a sentence and its passage mean together ({@link Boosting}). The
 * same sets always give the same trees.
 *
 * <p>Beside the sets it learns from statements held against a passage about something else, because
 * the sets hold none: without them a sentence that shares no word with its passage would have
 * nothing against it.
 */
final class Learner {

  private static final String AGREES = "AGREES";

  private static final int TREES = 260;

  /** Of how many statements one is held against another passage. */
  private static final int ASTRAY_EACH = 4;

  /** What share of the errors of a hand may be shown as supported. */
  private static final double PASSED_MAX = 0.05;

  private static final double STEP = 0.002;

  /** A statement, with who wrote it. */
  private record Example(String hand, Row row, boolean astray) {
    boolean wrong() {
      return row.goal() == 1;
    }
  }

  private final List<Example> examples = new ArrayList<>();
  private List<String> names = List.of();
  private final PrintStream out;

  Learner(PrintStream out) {
    this.out = out;
  }

  /** The trees as text. */
  String learn(List<LabelledSet> sets) {
    sets.forEach(this::read);
    double limit = limit();
    var text = new StringBuilder();
    text.append(
        "# What the features of the support check mean together; docs/models/support-trees.md\n");
    text.append("# tells what they were learned from. Made by `./sluis bench support --learn`.\n");
    text.append(String.format(Locale.ROOT, "LIMIT %.3f%n", limit));
    grow(examples).written(names).forEach(tree -> text.append(tree).append('\n'));
    return text.toString();
  }

  private static Boosting grow(List<Example> examples) {
    return Boosting.grow(examples.stream().map(Example::row).toList(), TREES);
  }

  private void read(LabelledSet set) {
    var statements = set.statements();
    for (int i = 0; i < statements.size(); i++) {
      var one = statements.get(i);
      add(set, one, set.passage(one), !one.holds(), false);
      var other = statements.get((i + statements.size() / 2) % statements.size());
      if (i % ASTRAY_EACH == 0 && !other.passage().equals(one.passage())) {
        add(set, one, set.passage(other), true, true);
      }
    }
  }

  private void add(
      LabelledSet set, LabelledSet.Statement one, String passage, boolean wrong, boolean astray) {
    examples.add(new Example(set.hand(), row(one, passage, wrong), astray));
  }

  private Row row(LabelledSet.Statement one, String passage, boolean wrong) {
    Map<String, Double> values = Support.disagreements(one.statement(), List.of(passage));
    names = List.copyOf(values.keySet());
    return new Row(List.copyOf(values.values()), wrong ? 1 : 0);
  }

  /**
   * The highest limit at which no more errors of any hand pass than may; each statement is judged
   * by trees that were grown without any of its hand, because who writes what is checked is no hand
   * that was learned from.
   */
  private double limit() {
    var doubts = new double[examples.size()];
    for (String hand : hands()) {
      Boosting grown = grow(examples.stream().filter(e -> !e.hand().equals(hand)).toList());
      for (int i = 0; i < doubts.length; i++) {
        if (examples.get(i).hand().equals(hand)) {
          doubts[i] = doubt(grown, examples.get(i));
        }
      }
    }
    double best = 0;
    for (double limit = STEP; limit < 1; limit += STEP) {
      double at = limit;
      if (hands().stream().allMatch(hand -> share(hand, doubts, at, true) <= PASSED_MAX)) {
        best = limit;
      }
    }
    for (String hand : hands()) {
      for (double part : List.of(0.6, 0.8, 1.0, 1.2, 1.5)) {
        print(hand, doubts, part * best);
      }
    }
    return best;
  }

  /** As the check does: what agrees in all is not doubted, whatever was learned. */
  private double doubt(Boosting grown, Example example) {
    List<Double> values = example.row().values();
    return values.get(names.indexOf(AGREES)) > 0 ? 0 : grown.likely(values);
  }

  private Set<String> hands() {
    return examples.stream()
        .map(Example::hand)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private double share(String hand, double[] doubts, double limit, boolean wrong) {
    int all = 0;
    int passed = 0;
    for (int i = 0; i < doubts.length; i++) {
      Example one = examples.get(i);
      if (one.hand().equals(hand) && !one.astray() && one.wrong() == wrong) {
        all++;
        passed += doubts[i] <= limit ? 1 : 0;
      }
    }
    return (double) passed / all;
  }

  private double astray(double[] doubts, double limit) {
    int all = 0;
    int passed = 0;
    for (int i = 0; i < doubts.length; i++) {
      if (examples.get(i).astray()) {
        all++;
        passed += doubts[i] <= limit ? 1 : 0;
      }
    }
    return (double) passed / all;
  }

  private void print(String hand, double[] doubts, double limit) {
    out.printf(
        Locale.ROOT,
        "%s, hand left out, limit %.3f: errors passed %.1f%%, truths doubted %.1f%%; of all that"
            + " are about something else %.1f%% passed%n",
        hand,
        limit,
        100 * share(hand, doubts, limit, true),
        100 * (1 - share(hand, doubts, limit, false)),
        100 * astray(doubts, limit));
  }
}
