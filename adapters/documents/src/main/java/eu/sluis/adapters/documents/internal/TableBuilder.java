package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One table: each row becomes a line in which every cell carries its column's header (`Document:
 * paspoort; Tarief: € 86,85`), so that a row can be found and quoted alone.
 */
final class TableBuilder {

  private static final int HEADER_CHARS_MAX = 60;
  private static final int SPAN_MAX = 1_000;

  private record Cell(String text, boolean header) {
    boolean hasFigure() {
      return text.chars().anyMatch(Character::isDigit);
    }

    boolean label() {
      return text.length() <= HEADER_CHARS_MAX && !text.endsWith(".");
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean header;
  private int columns = 1;
  private int tall = 1;
  private final Map<Integer, Held> held = new HashMap<>();
  private List<Cell> headers = List.of();

  void startRow() {
    endRow();
  }

  void startCell(boolean isHeader) {
    startCell(isHeader, 1, 1);
  }

  /**
   * @param wide how many columns it spans: a header is the header of each, a value stands in the
   *     first
   * @param high how many rows it spans; it stands in each
   */
  void startCell(boolean isHeader, int wide, int high) {
    cell.setLength(0);
    header = isHeader;
    columns = Math.clamp(wide, 1, SPAN_MAX);
    tall = Math.clamp(high, 1, SPAN_MAX);
  }

  void text(CharSequence more) {
    cell.append(more);
  }

  void endCell() {
    fromAbove();
    String text = TextLines.clean(cell);
    for (int i = 0; i < columns; i++) {
      var one = new Cell(i == 0 || header ? text : "", header);
      if (tall > 1) {
        held.put(row.size(), new Held(one, tall - 1));
      }
      row.add(one);
    }
    cell.setLength(0);
  }

  /** A cell of an earlier row that reaches into this one. */
  private record Held(Cell cell, int rows) {}

  private void fromAbove() {
    for (Held above = held.remove(row.size()); above != null; above = held.remove(row.size())) {
      if (above.rows() > 1) {
        held.put(row.size(), new Held(above.cell(), above.rows() - 1));
      }
      row.add(above.cell());
    }
  }

  void endRow() {
    if (!row.isEmpty()) {
      fromAbove();
    }
    boolean overAll = row.size() > 1 && columns == row.size();
    if (overAll && row.stream().skip(1).allMatch(one -> one.text().isEmpty())) {
      row = new ArrayList<>(List.of(row.getFirst()));
    }
    if (row.stream().anyMatch(one -> !one.text().isEmpty())) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }

  /** The rows as blocks; a table of one column is running text. */
  List<Block> rows() {
    endRow();
    if (rows.isEmpty()) {
      return List.of();
    }
    boolean wide = rows.stream().anyMatch(one -> one.size() > 1);
    boolean own = wide && (hasHeaders() || isFirstAgain());
    if (own) {
      headers = rows.getFirst();
    }
    var blocks = new ArrayList<Block>();
    for (List<Cell> one : rows.subList(own ? 1 : 0, rows.size())) {
      String line = line(one);
      if (!line.isEmpty()) {
        blocks.add(
            wide
                ? new Block.Row(line, OptionalInt.empty())
                : new Block.Paragraph(line, OptionalInt.empty()));
      }
    }
    return blocks;
  }

  /** Goes on with a table of which the header stands on an earlier page. */
  void goOn(List<String> before) {
    headers = before.stream().map(text -> new Cell(text, true)).toList();
  }

  /** What the columns are called; empty when nothing says so. */
  List<String> headers() {
    return headers.stream().map(Cell::text).toList();
  }

  /** A row or paragraph of a table, with the page that it stands on. */
  static Block onPage(Block block, OptionalInt page) {
    return block instanceof Block.Row row
        ? new Block.Row(row.text(), page)
        : new Block.Paragraph(block.text(), page);
  }

  private boolean isFirstAgain() {
    return !headers.isEmpty()
        && rows.getFirst().stream().map(Cell::text).toList().equals(headers());
  }

  /** Word marks no header cells, so a first row of short texts without figures counts as one. */
  private boolean hasHeaders() {
    List<Cell> first = rows.getFirst();
    if (rows.size() < 2 || first.size() < 2) {
      return false;
    }
    boolean said = first.stream().allMatch(one -> one.header() || one.text().isEmpty());
    boolean empty = first.stream().allMatch(one -> one.text().isEmpty());
    return (said && !empty) || (headers.isEmpty() && looksLikeHeaders(first));
  }

  private boolean looksLikeHeaders(List<Cell> first) {
    boolean figuresBelow = rows.get(1).stream().anyMatch(Cell::hasFigure);
    return (rows.size() > 2 || figuresBelow)
        && first.stream().allMatch(Cell::label)
        && first.stream().noneMatch(one -> one.hasFigure() && !one.header())
        && first.stream().skip(1).noneMatch(one -> one.text().isEmpty());
  }

  private String line(List<Cell> cells) {
    if (cells.size() == 1) {
      return cells.getFirst().text();
    }
    var parts = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.get(i).text();
      String name = i < headers.size() ? headers.get(i).text().replaceFirst(":$", "") : "";
      if (!value.isEmpty()) {
        parts.add(name.isEmpty() ? value : name + ": " + value);
      }
    }
    if (headers.isEmpty() && parts.size() == 2 && parts.getFirst().length() <= HEADER_CHARS_MAX) {
      return parts.getFirst().replaceFirst(":$", "") + ": " + parts.getLast();
    }
    return String.join("; ", parts);
  }
}
