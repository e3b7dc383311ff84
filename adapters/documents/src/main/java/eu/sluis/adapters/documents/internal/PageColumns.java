package eu.sluis.adapters.documents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the words and tables of a page in the order in which they are read.
 *
 * <p>A page is cut as people do it (the recursive cut of Nagy and Seth, 1984, with text instead of
 * pixels): where a strip without text stands between lines of running text at both sides, the left
 * side is read before the right one; what crosses the strip, such as a heading over both, is read
 * before what is below it. Short cells at a side are a table and no column, and stay in their rows.
 */
final class PageColumns {

  /** Narrower strips, in points, are the space between two words. */
  private static final float STRIP_MIN = 8.5f;

  private static final float ALIGNED = 3;
  private static final int ROWS_MIN = 3;
  private static final double ALIGNED_SHARE = 0.6;

  /** Running text fills its column, and has this many characters a line. */
  private static final double FILLED_SHARE = 0.55;

  private static final int CHARACTERS_MIN = 18;

  /** What stands this many lines below the shorter column is below both. */
  private static final double APART = 2.2;

  private final int page;
  private final List<Line> lines = new ArrayList<>();

  private PageColumns(int page) {
    this.page = page;
  }

  static List<Line> of(Sheet sheet) {
    var ruled = new RuledTables(sheet);
    var rows = new ArrayList<Row>();
    PageRows.of(ruled.otherWords()).forEach(words -> rows.add(new Row(List.copyOf(words))));
    ruled.tables().forEach(table -> rows.add(new Row(List.of(table))));
    rows.sort(Comparator.comparingDouble(Row::top));
    var columns = new PageColumns(sheet.number());
    columns.read(rows, 0);
    return columns.lines;
  }

  /** What stands at one height. */
  private record Row(List<Box> boxes) {
    float top() {
      return (float) boxes.stream().mapToDouble(Box::top).min().orElse(0);
    }

    float left() {
      return (float) boxes.stream().mapToDouble(Box::left).min().orElse(0);
    }

    float right() {
      return (float) boxes.stream().mapToDouble(Box::right).max().orElse(0);
    }

    int characters() {
      return words().mapToInt(word -> word.text().length() + 1).sum();
    }

    double size() {
      return words().mapToDouble(Word::size).max().orElse(0);
    }

    Stream<Word> words() {
      return boxes.stream().filter(Word.class::isInstance).map(Word.class::cast);
    }

    boolean crosses(float from, float to) {
      return boxes.stream().anyMatch(box -> box.left() < to && box.right() > from);
    }

    Optional<Row> side(float strip, boolean leftOf) {
      var side = boxes.stream().filter(box -> (box.left() < strip) == leftOf).toList();
      return side.isEmpty() ? Optional.empty() : Optional.of(new Row(side));
    }
  }

  /** Rows from one to another between which a strip without text stands. */
  private record Cut(int from, int to, float strip) {
    int size() {
      return to - from;
    }
  }

  private void read(List<Row> rows, float columnRight) {
    Optional<Cut> cut = bestCut(rows);
    if (cut.isEmpty()) {
      rows.forEach(row -> add(row, columnRight));
      return;
    }
    Cut best = cut.get();
    read(rows.subList(0, best.from()), columnRight);
    List<Row> both = rows.subList(best.from(), best.to());
    for (boolean left : new boolean[] {true, false}) {
      var side = side(both, best.strip(), left);
      read(side, end(side));
    }
    read(rows.subList(best.to(), rows.size()), columnRight);
  }

  private static List<Row> side(List<Row> rows, float strip, boolean left) {
    return rows.stream().flatMap(row -> row.side(strip, left).stream()).toList();
  }

  private static float end(List<Row> column) {
    var rights = column.stream().map(Row::right).sorted().toList();
    return rights.isEmpty() ? 0 : rights.get((int) ((rights.size() - 1) * 0.9));
  }

  private void add(Row row, float columnRight) {
    for (Box box : row.boxes()) {
      if (box instanceof RuledTable table) {
        lines.add(Line.of(page, table));
      }
    }
    var words = row.words().toList();
    if (!words.isEmpty()) {
      lines.add(Line.of(page, words, columnRight));
    }
  }

  private static Optional<Cut> bestCut(List<Row> rows) {
    if (rows.size() < ROWS_MIN) {
      return Optional.empty();
    }
    return begins(rows).stream()
        .flatMap(left -> cuts(rows, left).stream())
        .max(Comparator.comparingInt(Cut::size).thenComparingDouble(cut -> -cut.strip()));
  }

  /** Where a column may begin: at a place where several pieces of text do. */
  private static List<Float> begins(List<Row> rows) {
    var counts = new TreeMap<Integer, Integer>();
    for (Row row : rows) {
      float right = Float.NEGATIVE_INFINITY;
      for (Box box : row.boxes().stream().sorted(Comparator.comparingDouble(Box::left)).toList()) {
        if (box.left() - right >= STRIP_MIN) {
          counts.merge(Math.round(box.left()), 1, Integer::sum);
        }
        right = Math.max(right, box.right());
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= ROWS_MIN)
        .map(Map.Entry::getKey)
        .map(Integer::floatValue)
        .toList();
  }

  private static List<Cut> cuts(List<Row> rows, float begin) {
    float to = begin - 0.6f;
    float from = to - STRIP_MIN + 1;
    var cuts = new ArrayList<Cut>();
    int start = 0;
    for (int i = 0; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).crosses(from, to)) {
        trimmed(rows, new Cut(start, i, from)).ifPresent(cuts::add);
        start = i + 1;
      }
    }
    cuts.removeIf(cut -> !columns(rows.subList(cut.from(), cut.to()), cut.strip(), begin));
    return cuts;
  }

  /** Without what stands well below the end of one of the columns: it is below both. */
  private static Optional<Cut> trimmed(List<Row> rows, Cut cut) {
    int last = cut.from() - 1;
    for (boolean left : new boolean[] {true, false}) {
      int lastOfSide = -1;
      for (int i = cut.from(); i < cut.to(); i++) {
        if (rows.get(i).side(cut.strip(), left).isPresent()) {
          lastOfSide = i;
        }
      }
      if (lastOfSide < 0) {
        return Optional.empty();
      }
      last = last < cut.from() ? lastOfSide : Math.min(last, lastOfSide);
    }
    int to = last + 1;
    while (to < cut.to()
        && rows.get(to).top() - rows.get(to - 1).top() < rows.get(to).size() * APART) {
      to++;
    }
    return Optional.of(new Cut(cut.from(), to, cut.strip()));
  }

  private static boolean columns(List<Row> rows, float strip, float begin) {
    var left = side(rows, strip, true);
    var right = side(rows, strip, false);
    long aligned = right.stream().filter(row -> Math.abs(row.left() - begin) <= ALIGNED).count();
    return left.size() >= ROWS_MIN
        && right.size() >= ROWS_MIN
        && aligned >= ALIGNED_SHARE * right.size()
        && runningText(left)
        && runningText(right)
        && beside(left, right);
  }

  private static boolean runningText(List<Row> side) {
    double begin = side.stream().mapToDouble(Row::left).min().orElse(0);
    double width = end(side) - begin;
    double filled =
        side.stream()
            .mapToDouble(row -> (row.right() - begin) / width)
            .sorted()
            .toArray()[side.size() / 2];
    double characters = side.stream().mapToInt(Row::characters).average().orElse(0);
    return filled >= FILLED_SHARE && characters >= CHARACTERS_MIN;
  }

  /** Two columns stand beside each other, not one below the other. */
  private static boolean beside(List<Row> left, List<Row> right) {
    float top = Math.max(left.getFirst().top(), right.getFirst().top());
    float bottom = Math.min(left.getLast().top(), right.getLast().top());
    return left.stream().filter(row -> row.top() >= top - 1 && row.top() <= bottom + 1).count()
        >= ROWS_MIN;
  }
}
