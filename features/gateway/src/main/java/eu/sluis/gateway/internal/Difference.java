package eu.sluis.gateway.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that one text has and another has not, in the order of the texts: the longest common
 * subsequence, found with the table of every textbook.
 */
final class Difference {

  /** Above this the table is not made, and every line between the first and last equal counts. */
  static final int CELLS_MAX = 4_000_000;

  /**
   * A line of only one of the two.
   *
   * @param added whether it is new; otherwise it is gone
   */
  public record Line(boolean added, String text) {}

  private Difference() {}

  static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int oldEnd = old.size();
    int nowEnd = now.size();
    while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
      oldEnd--;
      nowEnd--;
    }
    return lines(old.subList(start, oldEnd), now.subList(start, nowEnd));
  }

  private static List<Line> lines(List<String> old, List<String> now) {
    boolean small = (long) old.size() * now.size() <= CELLS_MAX;
    int[][] common = small ? common(old, now) : new int[0][0];
    var lines = new ArrayList<Line>();
    int gone = 0;
    int fresh = 0;
    while (gone < old.size() || fresh < now.size()) {
      if (small
          && gone < old.size()
          && fresh < now.size()
          && old.get(gone).equals(now.get(fresh))) {
        gone++;
        fresh++;
      } else if (fresh == now.size()
          || (gone < old.size()
              && (!small || common[gone + 1][fresh] >= common[gone][fresh + 1]))) {
        lines.add(new Line(false, old.get(gone++)));
      } else {
        lines.add(new Line(true, now.get(fresh++)));
      }
    }
    return lines;
  }

  /** How many lines the rests of both have in common, from each pair of places. */
  private static int[][] common(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (int gone = old.size() - 1; gone >= 0; gone--) {
      for (int fresh = now.size() - 1; fresh >= 0; fresh--) {
        common[gone][fresh] =
            old.get(gone).equals(now.get(fresh))
                ? common[gone + 1][fresh + 1] + 1
                : Math.max(common[gone + 1][fresh], common[gone][fresh + 1]);
      }
    }
    return common;
  }
}
