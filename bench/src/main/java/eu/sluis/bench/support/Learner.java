package eu.sluis.bench.support;

import eu.sluis.knowledge.Support;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Learns what the features weigh: logistic regression by plain gradient descent, with a penalty on
 * the squares, and no feature but {@value #LITERAL} may speak for a sentence. The same set always
 * gives the same weights.
 */
final class Learner {

  private static final String LITERAL = "LITERAL";

  private static final int ROUNDS = 6_000;
  private static final double RATE = 0.5;
  private static final double PENALTY = 0.0006;

  /** How much worse it is to show an error as supported than to doubt what is true. */
  private static final double ERROR_WEIGHT = 3;

  private static final double MISSED_GOAL = 0.05;
  private static final double DOUBTED_GOAL = 0.2;
  private static final double STEP = 0.005;
  private static final int FOLDS = 5;

  private Learner() {}

  static String learn(List<LabelledSet> sets) {
    var rows = new ArrayList<double[]>();
    var wrong = new ArrayList<Boolean>();
    var passages = new ArrayList<String>();
    var folds = new ArrayList<Integer>();
    var names = new LinkedHashSet<String>();
    for (LabelledSet set : sets) {
      for (LabelledSet.Statement statement : set.statements()) {
        var values = Support.disagreements(statement.statement(), List.of(set.passage(statement)));
        names.addAll(values.keySet());
        rows.add(values.values().stream().mapToDouble(Double::doubleValue).toArray());
        wrong.add(!statement.holds());
        if (!passages.contains(statement.passage())) {
          passages.add(statement.passage());
        }
        folds.add(passages.indexOf(statement.passage()) % FOLDS);
      }
    }
    List<String> features = List.copyOf(names);
    double[] weights = descend(rows, wrong, features);
    return write(features, weights, limit(weights, rows, wrong, folds, features));
  }

  private static double[] descend(List<double[]> rows, List<Boolean> wrong, List<String> names) {
    int features = names.size();
    var weights = new double[features + 1];
    for (int round = 0; round < ROUNDS; round++) {
      var gradient = new double[features + 1];
      double all = 0;
      for (int i = 0; i < rows.size(); i++) {
        double sum = weights[features];
        for (int f = 0; f < features; f++) {
          sum += weights[f] * rows.get(i)[f];
        }
        double weight = wrong.get(i) ? ERROR_WEIGHT : 1;
        double off = weight * (1 / (1 + Math.exp(-sum)) - (wrong.get(i) ? 1 : 0));
        all += weight;
        for (int f = 0; f < features; f++) {
          gradient[f] += off * rows.get(i)[f];
        }
        gradient[features] += off;
      }
      for (int f = 0; f <= features; f++) {
        double penalty = f == features ? 0 : PENALTY * weights[f];
        weights[f] -= RATE * (gradient[f] / all + penalty);
        if (f < features) {
          boolean speaksFor = names.get(f).equals(LITERAL);
          weights[f] = speaksFor ? Math.min(0, weights[f]) : Math.max(0, weights[f]);
        }
      }
    }
    return weights;
  }

  /**
   * The limit at which errors that pass and truths that are doubted are, each beside its goal,
   * fewest together; each is judged by weights that were learned without any statement about its
   * passage, because what was learned from always looks better than the next.
   */
  private static double limit(
      double[] all,
      List<double[]> rows,
      List<Boolean> wrong,
      List<Integer> folds,
      List<String> names) {
    var doubts = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      var learnedRows = new ArrayList<double[]>();
      var learnedWrong = new ArrayList<Boolean>();
      for (int i = 0; i < rows.size(); i++) {
        if (folds.get(i) != fold) {
          learnedRows.add(rows.get(i));
          learnedWrong.add(wrong.get(i));
        }
      }
      double[] weights = descend(learnedRows, learnedWrong, names);
      for (int i = 0; i < rows.size(); i++) {
        if (folds.get(i) == fold) {
          doubts[i] = doubt(weights, rows.get(i));
        }
      }
    }
    long errors = wrong.stream().filter(one -> one).count();
    // Never so low that a sentence without any disagreement is doubted.
    double nothing = 1 / (1 + Math.exp(-all[all.length - 1]));
    double best = nothing + STEP;
    double least = Double.MAX_VALUE;
    for (double limit = nothing + STEP; limit < 1; limit += STEP) {
      int missed = 0;
      int doubted = 0;
      for (int i = 0; i < doubts.length; i++) {
        missed += wrong.get(i) && doubts[i] <= limit ? 1 : 0;
        doubted += !wrong.get(i) && doubts[i] > limit ? 1 : 0;
      }
      double cost =
          missed / (MISSED_GOAL * errors) + doubted / (DOUBTED_GOAL * (doubts.length - errors));
      if (cost < least) {
        least = cost;
        best = limit;
      }
    }
    return best;
  }

  private static double doubt(double[] weights, double[] row) {
    double sum = weights[weights.length - 1];
    for (int f = 0; f < weights.length - 1; f++) {
      sum += weights[f] * row[f];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static String write(List<String> features, double[] weights, double limit) {
    var text = new StringBuilder();
    text.append(
        "# What each disagreement weighs in the support check: a logistic regression over\n");
    text.append("# the features, learned on the development sets of bench/support by\n");
    text.append(
        "# `./sluis bench support --learn`. More is more doubt; LIMIT is the doubt, from 0 to 1,\n# above which a sentence is not called supported.\n");
    text.append(line("LIMIT", limit));
    text.append(line("BIAS", weights[weights.length - 1]));
    for (int f = 0; f < features.size(); f++) {
      text.append(line(features.get(f), weights[f]));
    }
    return text.toString();
  }

  private static String line(String name, double weight) {
    return String.format(Locale.ROOT, "%s %.3f%n", name, weight);
  }
}
