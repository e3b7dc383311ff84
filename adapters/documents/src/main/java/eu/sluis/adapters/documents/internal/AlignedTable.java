package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Line.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * A table without drawn lines: lines of which the cells stand below each other. A line that has
 * none in the first column goes on with the row above it; a cell that is missing is empty.
 */
final class AlignedTable {

  private static final int ROWS_MIN = 2;

  /** Rows stand further apart than lines of a text, but not this many times their size. */
  private static final double ROW_GAP_MAX = 3.2;

  private final List<float[]> columns = new ArrayList<>();
  private final List<List<StringBuilder>> rows = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private int fullRows;

  private AlignedTable() {}

  /** The table that begins at a line; without rows when none does. */
  static AlignedTable at(List<Line> all, int from) {
    var table = new AlignedTable();
    Line first = all.get(from);
    if (first.cells().size() < 2 || TextLines.marked(first.text()).isPresent()) {
      return table;
    }
    first.cells().forEach(cell -> table.columns.add(new float[] {cell.left(), cell.right()}));
    for (int i = from; i < all.size() && table.takes(all.get(i)); i++) {}
    if (table.fullRows < ROWS_MIN) {
      table.rows.clear();
      table.lines.clear();
    }
    return table;
  }

  /** How many lines it takes; 0 when it is none. */
  int lines() {
    return lines.size();
  }

  List<List<String>> rows() {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell.toString().strip()).toList())
        .toList();
  }

  boolean boldFirst() {
    return lines.getFirst().bold() && !lines.getLast().bold();
  }

  private boolean takes(Line line) {
    if (!lines.isEmpty() && !follows(line)) {
      return false;
    }
    int[] places = places(line);
    if (places.length == 0) {
      return false;
    }
    boolean goesOn = places[0] > 0 && !rows.isEmpty() && near(line);
    if (!goesOn && places.length < 2) {
      return false;
    }
    if (!goesOn) {
      fullRows++;
      rows.add(new ArrayList<>());
      columns.forEach(_ -> rows.getLast().add(new StringBuilder()));
    }
    for (int i = 0; i < places.length; i++) {
      Cell cell = line.cells().get(i);
      float[] column = columns.get(places[i]);
      column[0] = Math.min(column[0], cell.left());
      column[1] = Math.max(column[1], cell.right());
      Wrapped.append(rows.getLast().get(places[i]), cell.text());
    }
    lines.add(line);
    return true;
  }

  private boolean follows(Line line) {
    Line last = lines.getLast();
    return line.page() == last.page()
        && line.top() > last.top()
        && line.top() - last.top() < line.size() * ROW_GAP_MAX
        && line.table().isEmpty();
  }

  /** As near as lines of one text are. */
  private boolean near(Line line) {
    return line.top() - lines.getLast().top() < line.size() * 1.45;
  }

  /** For each cell its column; nothing when one stands in none, in two, or two in one. */
  private int[] places(Line line) {
    var places = new int[line.cells().size()];
    int before = -1;
    for (int i = 0; i < places.length; i++) {
      Cell cell = line.cells().get(i);
      int found = -1;
      for (int column = 0; column < columns.size(); column++) {
        float[] range = columns.get(column);
        if (cell.left() < range[1] && cell.right() > range[0]) {
          if (found >= 0) {
            return new int[0];
          }
          found = column;
        }
      }
      if (found <= before) {
        return new int[0];
      }
      places[i] = before = found;
    }
    return places;
  }
}
