package eu.sluis.privacy;

import eu.sluis.vocabulary.DataCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the detector on a folder of labelled texts: per category how many labels are covered,
 * how many with the right category and the exact span, and what is claimed that no label has.
 *
 * <p>Arguments: the folder; `errors` as a second one prints what is missed and what is claimed.
 */
public final class MeasureSet {

  private static final class Count {
    private int labels;
    private int covered;
    private int right;
    private int exact;
    private int wrong;
  }

  private MeasureSet() {}

  public static void main(String[] args) throws IOException {
    boolean errors = args.length > 1;
    var counts = new TreeMap<String, Count>();
    var detector = new DutchDetector();
    int[] chars = new int[2];
    try (var files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (LabelledText item : LabelledText.items(file)) {
          count(detector, item, counts, chars, errors);
        }
      }
    }
    System.out.printf(
        "%-20s %6s %8s %8s %8s %6s%n", "", "labels", "covered", "category", "exact", "other");
    counts.forEach(
        (code, count) ->
            System.out.printf(
                Locale.ROOT,
                "%-20s %6d %8.3f %8.3f %8.3f %6d%n",
                code,
                count.labels,
                (double) count.covered / Math.max(1, count.labels),
                (double) count.right / Math.max(1, count.labels),
                (double) count.exact / Math.max(1, count.labels),
                count.wrong));
    System.out.printf(
        Locale.ROOT, "characters in clear: %.4f%n", (double) chars[1] / Math.max(1, chars[0]));
  }

  private static void count(
      Detector detector,
      LabelledText item,
      Map<String, Count> counts,
      int[] chars,
      boolean errors) {
    List<Finding> findings = new ArrayList<>(detector.detect(item.text()));
    findings.removeIf(finding -> !finding.category().replaceable());
    var known = new boolean[item.text().length()];
    var covered = new boolean[item.text().length()];
    for (Finding finding : findings) {
      for (int i = finding.span().start(); i < finding.span().end(); i++) {
        covered[i] = true;
      }
    }
    for (LabelledText.Label label : item.labels()) {
      Count count = counts.computeIfAbsent(code(label.code()), c -> new Count());
      boolean all = true;
      boolean right = false;
      boolean exact = false;
      boolean any = false;
      for (int i = label.start(); i < label.end(); i++) {
        known[i] = !label.lookAlike();
        all &= covered[i];
        any |= covered[i];
        if (!label.lookAlike() && !label.code().equals("organisation")) {
          chars[0]++;
          chars[1] += covered[i] ? 0 : 1;
        }
      }
      for (Finding finding : findings) {
        boolean overlaps =
            finding.span().start() < label.end() && label.start() < finding.span().end();
        if (overlaps && finding.category().code().equals(code(label.code()))) {
          right = true;
          exact |= finding.span().start() == label.start() && finding.span().end() == label.end();
        }
      }
      count.labels++;
      count.covered += label.lookAlike() ? (any ? 1 : 0) : (all ? 1 : 0);
      count.right += right ? 1 : 0;
      count.exact += exact ? 1 : 0;
      if (errors && (label.lookAlike() ? any : !right || !all)) {
        System.out.println(
            item.id()
                + (label.lookAlike() ? " MARKED " : right ? " PART " : " MISSED ")
                + label.code()
                + " `"
                + item.text().substring(label.start(), label.end())
                + "` in "
                + around(item.text(), label.start(), label.end())
                + " found "
                + near(findings, label));
      }
    }
    for (Finding finding : findings) {
      boolean labelled = false;
      for (int i = finding.span().start(); i < finding.span().end(); i++) {
        labelled |= known[i];
      }
      if (!labelled) {
        counts.computeIfAbsent(finding.category().code(), c -> new Count()).wrong++;
        if (errors && finding.category() != DataCategory.NAME) {
          System.out.println(
              item.id()
                  + " CLAIMED "
                  + finding.category().code()
                  + " in "
                  + around(item.text(), finding.span().start(), finding.span().end()));
        }
      }
    }
  }

  private static String code(String code) {
    return code.equals("street") ? "address" : code;
  }

  private static List<DataCategory> near(List<Finding> findings, LabelledText.Label label) {
    return findings.stream()
        .filter(f -> f.span().start() < label.end() && label.start() < f.span().end())
        .map(Finding::category)
        .toList();
  }

  private static String around(String text, int start, int end) {
    return "…"
        + (text.substring(Math.max(0, start - 50), start)
                + "«"
                + text.substring(start, end)
                + "»"
                + text.substring(end, Math.min(text.length(), end + 25)))
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + "…";
  }
}
