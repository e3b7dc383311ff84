package eu.sluis.adapters.documents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line of text as it stands on a page, in points from the left and the top, or a table that is
 * drawn with lines.
 *
 * @param top the line that its letters stand on
 * @param cells its parts with wide gaps in between
 * @param columnRight where the column that it stands in ends; 0 when that is the page's own
 */
record Line(
    String text,
    int page,
    float size,
    boolean bold,
    float top,
    float left,
    float right,
    List<Cell> cells,
    float columnRight,
    Optional<RuledTable> table) {

  /** A part of a line, as it stands in it. */
  record Cell(String text, float left, float right) {}

  /** A wider gap, in times the size of the letters, parts two cells. */
  private static final float CELL_GAP = 0.8f;

  /** Nearer than this, in times the size, no space stands in between: `m` and a raised 2. */
  private static final float NO_GAP = 0.06f;

  static Line of(int page, List<Word> unordered, float columnRight) {
    var words = unordered.stream().sorted(Comparator.comparingDouble(Word::left)).toList();
    Word largest = words.stream().max(Comparator.comparingDouble(Word::size)).orElseThrow();
    Word first = words.getFirst();
    var text = new StringBuilder();
    var cells = new ArrayList<Cell>();
    var cell = new StringBuilder();
    float cellLeft = first.left();
    float right = first.left();
    int bold = 0;
    int characters = 0;
    for (Word word : words) {
      float gap = word.left() - right;
      if (!cell.isEmpty() && gap > largest.size() * CELL_GAP) {
        cells.add(new Cell(cell.toString(), cellLeft, right));
        cell.setLength(0);
      }
      if (cell.isEmpty()) {
        cellLeft = word.left();
      } else if (gap > largest.size() * NO_GAP) {
        cell.append(' ');
      }
      if (!text.isEmpty() && gap > largest.size() * NO_GAP) {
        text.append(' ');
      }
      cell.append(word.text());
      text.append(word.text());
      bold += word.bold() ? word.text().length() : 0;
      characters += word.text().length();
      right = Math.max(right, word.right());
    }
    cells.add(new Cell(cell.toString(), cellLeft, right));
    return new Line(
        TextLines.clean(text),
        page,
        Math.round(largest.size() * 2) / 2f,
        bold * 10 >= characters * 9,
        first.base(),
        first.left(),
        right,
        List.copyOf(cells),
        columnRight,
        Optional.empty());
  }

  static Line of(int page, RuledTable table) {
    return new Line(
        "",
        page,
        0,
        false,
        table.top(),
        table.left(),
        table.right(),
        List.of(),
        0,
        Optional.of(table));
  }
}
