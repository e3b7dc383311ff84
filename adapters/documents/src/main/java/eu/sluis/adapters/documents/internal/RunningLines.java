package eu.sluis.adapters.documents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes headers and footers out: what stands at the top or bottom of many pages, figures aside, and
 * numbers of pages.
 */
final class RunningLines {

  private static final int EDGE_LINES = 3;

  /** They stand at the same height on every page, in points. */
  private static final float PLACE_POINTS = 4;

  private static final int REPEATED_PAGES_MIN = 2;
  private static final double REPEATED_SHARE = 0.4;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:.{0,60}\\bpagina \\d{1,4}(?: (?:van|/) \\d{1,4})?)|(?:[-–|]\\s*)?(?:p(?:agina|ag\\.?|\\.)?\\s*)?\\d{1,4}(?:\\s*(?:/|van|\\|)\\s*\\d{1,4})?(?:\\s*[-–|])?");

  private RunningLines() {}

  static List<Line> removed(List<Line> all) {
    var pages = new TreeMap<Integer, List<Line>>();
    all.forEach(line -> pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
    var counts = new HashMap<String, Integer>();
    pages
        .values()
        .forEach(
            page ->
                edges(page).stream()
                    .map(RunningLines::shape)
                    .distinct()
                    .forEach(shape -> counts.merge(shape, 1, Integer::sum)));
    int repeated = Math.max(REPEATED_PAGES_MIN, (int) Math.ceil(pages.size() * REPEATED_SHARE));
    var kept = new ArrayList<Line>();
    for (List<Line> page : pages.values()) {
      Set<Line> edges = new HashSet<>(edges(page));
      for (Line line : page) {
        boolean edge = edges.contains(line);
        boolean running = edge && counts.getOrDefault(shape(line), 0) >= repeated;
        if (!running && !(edge && PAGE_NUMBER.matcher(line.text()).matches())) {
          kept.add(line);
        }
      }
    }
    return kept;
  }

  private static List<Line> edges(List<Line> page) {
    var byPlace = page.stream().sorted(Comparator.comparingDouble(Line::top)).toList();
    int size = byPlace.size();
    var edges = new ArrayList<Line>(byPlace.subList(0, Math.min(EDGE_LINES, size)));
    edges.addAll(byPlace.subList(Math.max(0, size - EDGE_LINES), size));
    edges.removeIf(line -> line.table().isPresent());
    return edges;
  }

  private static String shape(Line line) {
    return Math.round(line.top() / PLACE_POINTS) + " " + line.text().replaceAll("\\d+", "#");
  }
}
