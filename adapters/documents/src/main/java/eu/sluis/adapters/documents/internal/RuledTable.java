package eu.sluis.adapters.documents.internal;

import java.util.List;

/**
 * A table that is drawn with lines, as rows of cells. A cell over several rows stands in each of
 * them; one over several columns stands in the first, and in a first row in each.
 *
 * @param boldFirst whether the words of the first row are bold
 */
record RuledTable(
    float left, float right, float top, float bottom, List<List<String>> rows, boolean boldFirst)
    implements Box {

  RuledTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }
}
