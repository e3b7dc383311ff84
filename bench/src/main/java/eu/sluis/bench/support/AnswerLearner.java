package eu.sluis.bench.support;

import eu.sluis.bench.support.Boosting.Row;
import eu.sluis.bench.support.LabelledSet.Question;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.Passage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Learns how likely it is that what was found answers a question ({@link Boosting}). The same sets
 * always give the same trees.
 */
final class AnswerLearner {

  private static final int TREES = 200;

  /** On what share of the questions without an answer it must be silent. */
  private static final double SILENT_MIN = 0.95;

  private record Example(String hand, Row row) {
    boolean answered() {
      return row.goal() == 1;
    }
  }

  private final List<Example> examples = new ArrayList<>();
  private List<String> names = List.of();
  private final PrintStream out;

  AnswerLearner(PrintStream out) {
    this.out = out;
  }

  /** The trees as text. */
  String learn(List<LabelledSet> sets) {
    sets.forEach(this::read);
    double limit = limit();
    var text = new StringBuilder();
    text.append("# How likely it is that a sentence answers a question, from the clues that\n");
    text.append("# were seen; docs/models/answer-trees.md tells what they were learned from.\n");
    text.append("# Made by `./sluis bench support --learn`.\n");
    text.append(String.format(Locale.ROOT, "LIMIT %.3f%n", limit));
    grow(examples).written(names).forEach(tree -> text.append(tree).append('\n'));
    return text.toString();
  }

  private void read(LabelledSet set) {
    var asking = new Asking(set);
    for (Question one : set.questions()) {
      List<Passage> passages = asking.found(one).stream().map(hit -> hit.passage()).toList();
      Map<String, Double> clues = Extract.clues(one.question(), passages);
      if (!clues.isEmpty()) {
        names = List.copyOf(clues.keySet());
        var row = new Row(List.copyOf(clues.values()), one.answerable() ? 1 : 0);
        examples.add(new Example(set.hand(), row));
      }
    }
  }

  private static Boosting grow(List<Example> examples) {
    return Boosting.grow(examples.stream().map(Example::row).toList(), TREES);
  }

  /**
   * The limit of {@link #SILENT_MIN} over all hands, each judged by trees that did not learn from
   * it.
   */
  private double limit() {
    var likely = new double[examples.size()];
    for (String hand : hands()) {
      Boosting grown = grow(examples.stream().filter(e -> !e.hand().equals(hand)).toList());
      for (int i = 0; i < likely.length; i++) {
        if (examples.get(i).hand().equals(hand)) {
          likely[i] = grown.likely(examples.get(i).row().values());
        }
      }
      int rules = names.indexOf("RULES");
      print(hand + ", hand left out", hand, likely);
      print(
          hand + ", by rules alone",
          hand,
          examples.stream().mapToDouble(e -> e.row().values().get(rules)).toArray());
    }
    double limit = limit(likely, _ -> true);
    out.printf(
        Locale.ROOT,
        "limit %.3f over all hands that were left out: %.1f%% answered%n",
        limit,
        100 * above(likely, limit, _ -> true));
    return limit;
  }

  private Set<String> hands() {
    return examples.stream()
        .map(Example::hand)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void print(String what, String hand, double[] likely) {
    out.printf(
        Locale.ROOT,
        "%s: silent on %.0f%%, %.1f%% of the rest answered; AUC %.3f%n",
        what,
        100 * SILENT_MIN,
        100 * above(likely, limit(likely, hand::equals), hand::equals),
        auc(likely, hand));
  }

  private double limit(double[] likely, Predicate<String> hands) {
    double[] silent = of(likely, hands, false);
    Arrays.sort(silent);
    return silent[(int) Math.ceil(SILENT_MIN * silent.length) - 1];
  }

  private double above(double[] likely, double limit, Predicate<String> hands) {
    double[] answered = of(likely, hands, true);
    return (double) Arrays.stream(answered).filter(one -> one > limit).count() / answered.length;
  }

  private double[] of(double[] likely, Predicate<String> hands, boolean answered) {
    var chosen = new ArrayList<Double>();
    for (int i = 0; i < likely.length; i++) {
      Example one = examples.get(i);
      if (hands.test(one.hand()) && one.answered() == answered) {
        chosen.add(likely[i]);
      }
    }
    return chosen.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** How often a question with an answer is thought likelier to have one than one without. */
  private double auc(double[] likely, String hand) {
    double[] answered = of(likely, hand::equals, true);
    double[] silent = of(likely, hand::equals, false);
    double wins = 0;
    for (double one : answered) {
      for (double other : silent) {
        wins += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return wins / answered.length / silent.length;
  }
}
