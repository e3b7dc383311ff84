package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One table: each row becomes a line in which every cell carries its column's header (`Document:
 * paspoort; Tarief: € 86,85`), so that a row can be found and quoted alone.
 */
final class TableBuilder {

  private static final int HEADER_CHARS_MAX = 60;

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

  void startRow() {
    endRow();
  }

  void startCell(boolean isHeader) {
    cell.setLength(0);
    header = isHeader;
  }

  void text(CharSequence more) {
    cell.append(more);
  }

  void endCell() {
    row.add(new Cell(TextLines.clean(cell), header));
    cell.setLength(0);
  }

  void endRow() {
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
    List<Cell> headers = wide && hasHeaders() ? rows.getFirst() : List.of();
    var blocks = new ArrayList<Block>();
    for (List<Cell> one : rows.subList(headers.isEmpty() ? 0 : 1, rows.size())) {
      String line = line(one, headers);
      if (!line.isEmpty()) {
        blocks.add(
            wide
                ? new Block.Row(line, OptionalInt.empty())
                : new Block.Paragraph(line, OptionalInt.empty()));
      }
    }
    return blocks;
  }

  /** Word marks no header cells, so a first row of short texts without figures counts as one. */
  private boolean hasHeaders() {
    List<Cell> first = rows.getFirst();
    if (rows.size() < 2 || first.size() < 2) {
      return false;
    }
    return first.stream().allMatch(Cell::header) || looksLikeHeaders(first);
  }

  private boolean looksLikeHeaders(List<Cell> first) {
    boolean figuresBelow = rows.get(1).stream().anyMatch(Cell::hasFigure);
    return (rows.size() > 2 || figuresBelow)
        && first.stream().allMatch(Cell::label)
        && first.stream().noneMatch(one -> one.hasFigure() && !one.header())
        && first.stream().skip(1).noneMatch(one -> one.text().isEmpty());
  }

  private static String line(List<Cell> cells, List<Cell> headers) {
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
