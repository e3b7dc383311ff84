package eu.sluis.privacy.training.measure;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.training.measure.Item.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Compares what a detector finds with the labels of a set. */
public final class Scores {

  /** Counts of one category, genre or origin. */
  public static final class Count {
    private int labels;
    private int exact;
    private int touched;
    private int found;
    private int foundRight;
    private int foundTouching;
    private int characters;
    private int leaked;

    public double exactRecall() {
      return share(exact, labels);
    }

    public double recall() {
      return share(touched, labels);
    }

    public double exactPrecision() {
      return share(foundRight, found);
    }

    public double precision() {
      return share(foundTouching, found);
    }

    public double exactF1() {
      double sum = exactRecall() + exactPrecision();
      return sum == 0 ? 0 : 2 * exactRecall() * exactPrecision() / sum;
    }

    /** The share of characters (letters and digits) of labels that no finding covers. */
    public double leakage() {
      return share(leaked, characters);
    }

    public int labels() {
      return labels;
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "labels %5d found %5d | exact R %.3f P %.3f F1 %.3f | overlap R %.3f P %.3f | leaked %.2f%%",
          labels,
          found,
          exactRecall(),
          exactPrecision(),
          exactF1(),
          recall(),
          precision(),
          100 * leakage());
    }
  }

  private final Map<String, Count> categories = new TreeMap<>();
  private final Map<String, Count> origins = new TreeMap<>();
  private final Map<String, Count> genres = new TreeMap<>();
  private final Map<String, int[]> lookAlikes = new TreeMap<>();
  private final Count all = new Count();

  /**
   * @param counted which categories of findings count; a finding of another covers a label all the
   *     same, so that it leaks nothing
   */
  public static Scores of(Detector detector, List<Item> items, Predicate<String> counted) {
    var scores = new Scores();
    for (Item item : items) {
      scores.add(item, detector.detect(item.text()), counted);
    }
    return scores;
  }

  private void add(Item item, List<Finding> findings, Predicate<String> counted) {
    boolean[] covered = new boolean[item.text().length()];
    for (Finding finding : findings) {
      if (finding.category().replaceable()) {
        for (int i = finding.span().start(); i < finding.span().end(); i++) {
          covered[i] = true;
        }
      }
    }
    for (Label label : item.labels()) {
      if (label.lookAlike()) {
        addLookAlike(label, findings);
      } else if (counted.test(label.kind())) {
        Count category = categories.computeIfAbsent(label.kind(), kind -> new Count());
        Count genre =
            genres.computeIfAbsent(item.genre() + "/" + label.kind(), kind -> new Count());
        Count origin = origins.computeIfAbsent(label.origin(), kind -> new Count());
        for (Count count : List.of(category, genre, origin, all)) {
          addLabel(item, label, findings, covered, count);
        }
      }
    }
    for (Finding finding : findings) {
      String kind = finding.category().code();
      if (finding.category().replaceable() && counted.test(kind)) {
        Count category = categories.computeIfAbsent(kind, code -> new Count());
        Count genre = genres.computeIfAbsent(item.genre() + "/" + kind, code -> new Count());
        for (Count count : List.of(category, genre, all)) {
          addFinding(item, finding, count);
        }
      }
    }
  }

  private static void addLabel(
      Item item, Label label, List<Finding> findings, boolean[] covered, Count count) {
    count.labels++;
    boolean exact = false;
    boolean touched = false;
    for (Finding finding : findings) {
      if (!finding.category().code().equals(label.kind())) {
        continue;
      }
      exact |= finding.span().start() == label.start() && finding.span().end() == label.end();
      touched |= finding.span().start() < label.end() && label.start() < finding.span().end();
    }
    count.exact += exact ? 1 : 0;
    count.touched += touched ? 1 : 0;
    for (int i = label.start(); i < label.end(); i++) {
      if (Character.isLetterOrDigit(item.text().charAt(i))) {
        count.characters++;
        count.leaked += covered[i] ? 0 : 1;
      }
    }
  }

  private static void addFinding(Item item, Finding finding, Count count) {
    count.found++;
    boolean exact = false;
    boolean touched = false;
    for (Label label : item.labels()) {
      if (!label.lookAlike() && finding.category().code().equals(label.kind())) {
        exact |= finding.span().start() == label.start() && finding.span().end() == label.end();
        touched |= finding.span().start() < label.end() && label.start() < finding.span().end();
      }
    }
    count.foundRight += exact ? 1 : 0;
    count.foundTouching += touched ? 1 : 0;
  }

  /** A look-alike is marked when a finding that identifies a person touches it. */
  private void addLookAlike(Label label, List<Finding> findings) {
    int[] counts = lookAlikes.computeIfAbsent(label.kind(), kind -> new int[2]);
    counts[0]++;
    for (Finding finding : findings) {
      boolean identifies =
          switch (finding.category().kind()) {
            case PERSONAL, NATIONAL_NUMBER -> true;
            case ORGANISATIONAL, SPECIAL, CRIMINAL -> false;
          };
      if (identifies
          && finding.span().start() < label.end()
          && label.start() < finding.span().end()) {
        counts[1]++;
        return;
      }
    }
  }

  public Count all() {
    return all;
  }

  public Count category(String code) {
    return categories.getOrDefault(code, new Count());
  }

  public int lookAlikes() {
    return lookAlikes.values().stream().mapToInt(counts -> counts[0]).sum();
  }

  public int lookAlikesMarked() {
    return lookAlikes.values().stream().mapToInt(counts -> counts[1]).sum();
  }

  /** A table for people. */
  public String table() {
    var table = new StringBuilder();
    categories.forEach((name, count) -> row(table, name, count));
    genres.forEach((name, count) -> row(table, name, count));
    origins.forEach(
        (name, count) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-24s labels %4d exact R %.3f overlap R %.3f leaked %.2f%%%n",
                    "origin " + (name.isEmpty() ? "-" : name),
                    count.labels(),
                    count.exactRecall(),
                    count.recall(),
                    100 * count.leakage())));
    lookAlikes.forEach(
        (name, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-24s marked %d of %d%n",
                    "look-alike " + name,
                    counts[1],
                    counts[0])));
    table.append(
        String.format(
            Locale.ROOT, "look-alikes marked: %d of %d%n", lookAlikesMarked(), lookAlikes()));
    row(table, "all", all);
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Count count) {
    table.append(String.format(Locale.ROOT, "%-24s %s%n", name, count));
  }
}
