package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Sheet.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tables of a page that are drawn with lines: lines that touch make one frame, their
 * places make its rows and columns, and a line that is missing between two of these joins the
 * cells.
 */
final class RuledTables {

  /** Lines this near to each other, in points, are one; borders are often drawn twice. */
  private static final float NEAR = 2.5f;

  private static final float TOUCH = 3;
  private static final float LENGTH_MIN = 5;
  private static final int CELLS_MAX = 10_000;

  private final Sheet sheet;
  private final List<RuledTable> tables = new ArrayList<>();
  private final Set<Word> taken = new HashSet<>();

  RuledTables(Sheet sheet) {
    this.sheet = sheet;
    List<Rule> lying = joined(true);
    List<Rule> standing = joined(false);
    for (List<Rule> frame : frames(lying, standing)) {
      table(frame).ifPresent(tables::add);
    }
  }

  List<RuledTable> tables() {
    return List.copyOf(tables);
  }

  /** The words of the page that stand in no table. */
  List<Word> otherWords() {
    return sheet.words().stream().filter(word -> !taken.contains(word)).toList();
  }

  /** Lines in one direction, where pieces of one line are one. */
  private List<Rule> joined(boolean lying) {
    var sorted =
        sheet.rules().stream()
            .filter(rule -> rule.lies() == lying)
            .sorted(Comparator.comparingDouble(Rule::at).thenComparingDouble(Rule::from))
            .toList();
    var joined = new ArrayList<Rule>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).at() - sorted.get(from).at() <= NEAR) {
        to++;
      }
      join(sorted.subList(from, to), joined);
      from = to;
    }
    joined.removeIf(rule -> rule.length() < LENGTH_MIN);
    return joined;
  }

  private static void join(List<Rule> near, List<Rule> joined) {
    float at = near.getFirst().at();
    var pieces = near.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
    Rule open = pieces.getFirst();
    float end = open.to();
    float begin = open.from();
    for (Rule piece : pieces) {
      if (piece.from() > end + TOUCH) {
        joined.add(new Rule(open.lies(), at, begin, end));
        begin = piece.from();
      }
      end = Math.max(end, piece.to());
    }
    joined.add(new Rule(open.lies(), at, begin, end));
  }

  /** Lines that touch each other, also by way of others. */
  private static List<List<Rule>> frames(List<Rule> lying, List<Rule> standing) {
    var all = new ArrayList<Rule>(lying);
    all.addAll(standing);
    var groups = new Groups(all.size());
    for (int i = 0; i < lying.size(); i++) {
      for (int j = 0; j < standing.size(); j++) {
        if (touch(lying.get(i), standing.get(j))) {
          groups.join(i, lying.size() + j);
        }
      }
    }
    return groups.members().stream()
        .map(members -> members.stream().map(all::get).toList())
        .toList();
  }

  private static boolean touch(Rule lying, Rule standing) {
    return standing.at() >= lying.from() - TOUCH
        && standing.at() <= lying.to() + TOUCH
        && lying.at() >= standing.from() - TOUCH
        && lying.at() <= standing.to() + TOUCH;
  }

  private Optional<RuledTable> table(List<Rule> frame) {
    List<Rule> lying = frame.stream().filter(Rule::lies).toList();
    List<Rule> standing = frame.stream().filter(rule -> !rule.lies()).toList();
    float[] ys = places(lying);
    float[] xs = places(standing);
    if (xs.length < 3 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > CELLS_MAX) {
      return Optional.empty();
    }
    var grid = new Grid(xs, ys, lying, standing);
    var inside = sheet.words().stream().filter(grid::holds).toList();
    inside.forEach(grid::add);
    List<List<String>> rows = grid.rows();
    boolean wide =
        rows.stream().anyMatch(row -> row.stream().filter(c -> !c.isEmpty()).count() > 1);
    if (!wide) {
      return Optional.empty();
    }
    taken.addAll(inside);
    return Optional.of(
        new RuledTable(xs[0], xs[xs.length - 1], ys[0], ys[ys.length - 1], rows, grid.boldFirst()));
  }

  private static float[] places(List<Rule> rules) {
    var places = new ArrayList<Float>();
    rules.stream()
        .map(Rule::at)
        .sorted()
        .filter(at -> places.isEmpty() || at - places.getLast() > NEAR)
        .forEach(places::add);
    var array = new float[places.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = places.get(i);
    }
    return array;
  }

  /** The cells between the lines, and what stands in them. */
  private static final class Grid {
    private final float[] xs;
    private final float[] ys;
    private final Groups cells;
    private final List<List<Word>> words = new ArrayList<>();

    Grid(float[] xs, float[] ys, List<Rule> lying, List<Rule> standing) {
      this.xs = xs;
      this.ys = ys;
      this.cells = new Groups(columns() * bands());
      for (int i = 0; i < columns() * bands(); i++) {
        words.add(new ArrayList<>());
      }
      for (int band = 0; band < bands(); band++) {
        for (int column = 0; column < columns(); column++) {
          float middleX = (xs[column] + xs[column + 1]) / 2;
          float middleY = (ys[band] + ys[band + 1]) / 2;
          if (column + 1 < columns() && !drawn(standing, xs[column + 1], middleY)) {
            cells.join(at(band, column), at(band, column + 1));
          }
          if (band + 1 < bands() && !drawn(lying, ys[band + 1], middleX)) {
            cells.join(at(band, column), at(band + 1, column));
          }
        }
      }
    }

    private static boolean drawn(List<Rule> rules, float at, float along) {
      return rules.stream()
          .anyMatch(
              rule ->
                  Math.abs(rule.at() - at) <= NEAR && rule.from() <= along && rule.to() >= along);
    }

    private int columns() {
      return xs.length - 1;
    }

    private int bands() {
      return ys.length - 1;
    }

    private int at(int band, int column) {
      return band * columns() + column;
    }

    boolean holds(Word word) {
      return word.middle() > xs[0]
          && word.middle() < xs[columns()]
          && middleOf(word) > ys[0]
          && middleOf(word) < ys[bands()];
    }

    private static float middleOf(Word word) {
      return (word.top() + word.bottom()) / 2;
    }

    void add(Word word) {
      int cell = at(band(ys, middleOf(word)), band(xs, word.middle()));
      words.get(cells.of(cell)).add(word);
    }

    private static int band(float[] places, float at) {
      int band = 0;
      while (band + 2 < places.length && places[band + 1] < at) {
        band++;
      }
      return band;
    }

    boolean boldFirst() {
      return row(0, true).stream().anyMatch(text -> !text.isEmpty())
          && wordsOf(0).stream().allMatch(Word::bold);
    }

    private List<Word> wordsOf(int band) {
      var all = new ArrayList<Word>();
      for (int column = 0; column < columns(); column++) {
        all.addAll(words.get(cells.of(at(band, column))));
      }
      return all;
    }

    List<List<String>> rows() {
      var rows = new ArrayList<List<String>>();
      for (int band = 0; band < bands(); band++) {
        List<String> row = row(band, rows.isEmpty());
        if (row.stream().anyMatch(text -> !text.isEmpty())) {
          rows.add(row);
        }
      }
      return rows;
    }

    private List<String> row(int band, boolean first) {
      var row = new ArrayList<String>();
      boolean one = true;
      for (int column = 0; column < columns(); column++) {
        int cell = cells.of(at(band, column));
        boolean same = column > 0 && cell == cells.of(at(band, column - 1));
        one &= column == 0 || same;
        row.add(same && !first ? "" : text(words.get(cell)));
      }
      // One cell over the whole width speaks of the rows below it, not of the first column.
      return one ? List.of(row.getFirst()) : row;
    }

    private static String text(List<Word> words) {
      var text = new StringBuilder();
      for (List<Word> row : PageRows.of(words)) {
        Wrapped.append(text, Line.of(1, row, 0).text());
      }
      return text.toString();
    }
  }
}
