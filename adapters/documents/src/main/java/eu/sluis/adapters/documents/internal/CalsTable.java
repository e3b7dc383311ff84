package eu.sluis.adapters.documents.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/**
 * Reads a table in the model of CALS (OASIS TM 9502:1995), as the XML of laws has them. A cell over
 * several rows stands in each of them. Of a header of several rows the lowest counts, with what
 * stands above it where it is empty itself.
 */
final class CalsTable {

  private static final int COLUMNS_MAX = 200;

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, Held> held = new HashMap<>();
  private final TableBuilder table = new TableBuilder();

  private record Held(String text, int rows) {}

  private CalsTable() {}

  static TableBuilder read(Element group) {
    var reader = new CalsTable();
    for (Element column : XmlDocument.children(group, "colspec")) {
      reader.places.put(column.attr("colname"), reader.places.size());
    }
    var header = new ArrayList<String>();
    for (Element head : XmlDocument.children(group, "thead")) {
      for (Element row : XmlDocument.children(head, "row")) {
        over(header, reader.cells(row, true));
      }
    }
    reader.held.clear();
    if (!header.isEmpty()) {
      reader.row(header, true);
    }
    for (Element body : XmlDocument.children(group, "tbody", "tfoot")) {
      for (Element row : XmlDocument.children(body, "row")) {
        reader.row(reader.cells(row, false), false);
      }
    }
    return reader.table;
  }

  private static void over(List<String> header, List<String> lower) {
    for (int i = 0; i < lower.size(); i++) {
      if (i >= header.size()) {
        header.add(lower.get(i));
      } else if (!lower.get(i).isEmpty()) {
        header.set(i, lower.get(i));
      }
    }
  }

  private void row(List<String> cells, boolean header) {
    table.startRow();
    for (String cell : cells) {
      table.startCell(header);
      table.text(cell);
      table.endCell();
    }
    table.endRow();
  }

  private List<String> cells(Element row, boolean header) {
    var cells = new ArrayList<String>();
    for (Element entry : XmlDocument.children(row, "entry")) {
      int from = places.getOrDefault(entry.attr("namest"), -1);
      int at = from >= 0 ? from : places.getOrDefault(entry.attr("colname"), -1);
      fill(cells, at);
      String text = XmlDocument.text(entry);
      int to = Math.max(cells.size(), places.getOrDefault(entry.attr("nameend"), -1));
      int more = number(entry.attr("morerows"));
      for (int column = cells.size(); column <= to && column < COLUMNS_MAX; column++) {
        String here = header || column == Math.max(at, 0) || from < 0 ? text : "";
        cells.add(here);
        if (more > 0) {
          held.put(column, new Held(here, more));
        }
      }
    }
    fill(cells, -1);
    return cells;
  }

  /** Puts what stands here from a row above, up to a column; without one as long as it goes on. */
  private void fill(List<String> cells, int before) {
    while (cells.size() < COLUMNS_MAX
        && (held.containsKey(cells.size()) || cells.size() < before)) {
      int column = cells.size();
      Held above = held.remove(column);
      cells.add(above == null ? "" : above.text());
      if (above != null && above.rows() > 1) {
        held.put(column, new Held(above.text(), above.rows() - 1));
      }
    }
  }

  private static int number(String text) {
    var number = OptionalInt.empty();
    if (text.matches("\\d{1,4}")) {
      number = OptionalInt.of(Integer.parseInt(text));
    }
    return number.orElse(0);
  }
}
