package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.PdfReader.Line;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes headings, paragraphs and items of the lines of a PDF, which knows neither.
 *
 * <p>The size that most characters have is the body's; a larger line is a heading, and so is a
 * short bold or numbered one that begins a line and does not end as a sentence. Lines go on into
 * each other until a gap, a marker or a short last line. What stands at the top or bottom of many
 * pages, figures aside, is a running header or footer and goes.
 */
final class PdfLayout {

  private static final double HEADING_SIZE_RATIO = 1.12;
  private static final double GAP_RATIO = 1.45;
  private static final int HEADING_CHARS_MAX = 160;
  private static final int EDGE_LINES = 3;
  private static final int REPEATED_PAGES_MIN = 3;
  private static final double REPEATED_SHARE = 0.4;

  /** A last line this much shorter than the column ends its paragraph. */
  private static final double FULL_LINE_SHARE = 0.82;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:[-–|]\\s*)?(?:p(?:agina|ag\\.?|\\.)?\\s*)?\\d{1,4}(?:\\s*(?:/|van|\\|)\\s*\\d{1,4})?(?:\\s*[-–|])?");
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+\\p{Lu}.*");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?:Hoofdstuk|Titel|Afdeling|Paragraaf|Bijlage|Artikel)\\s+[0-9IVXA-Z][\\w.:]*(?:[.:]?\\s+\\p{Lu}.*|[.:]?)");

  private final List<Line> lines;
  private final float bodySize;
  private final float columnRight;
  private final Map<Float, Integer> levels = new TreeMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Optional<Line> first = Optional.empty();
  private Optional<Line> last = Optional.empty();
  private int openHeading;

  PdfLayout(List<Line> all) {
    this.lines = withoutRunningLines(all);
    this.bodySize = bodySize(lines);
    this.columnRight = right(lines);
    var sizes = new HashSet<Float>();
    lines.stream()
        .filter(line -> line.size() >= bodySize * HEADING_SIZE_RATIO)
        .forEach(line -> sizes.add(line.size()));
    int level = 1;
    for (Float size : sizes.stream().sorted(java.util.Comparator.reverseOrder()).toList()) {
      levels.put(size, Math.min(level++, 5));
    }
  }

  List<Block> blocks() {
    for (Line line : lines) {
      int heading = headingLevel(line);
      if (heading > 0) {
        heading(line, heading);
      } else if (goesOn(line)) {
        Wrapped.append(open, line.text());
      } else {
        close();
        open.append(line.text());
        first = Optional.of(line);
      }
      last = Optional.of(line);
    }
    close();
    return List.copyOf(blocks);
  }

  private void heading(Line line, int level) {
    boolean wrapped =
        openHeading == level
            && last.filter(
                    before ->
                        before.page() == line.page()
                            && before.size() == line.size()
                            && line.top() - before.top() < line.size() * GAP_RATIO * 1.2)
                .isPresent()
            && !NUMBERED.matcher(line.text()).matches()
            && !LEGAL.matcher(line.text()).matches();
    if (wrapped) {
      Wrapped.append(open, line.text());
      return;
    }
    close();
    open.append(line.text());
    first = Optional.of(line);
    openHeading = level;
  }

  private void close() {
    if (first.isPresent() && !open.isEmpty()) {
      String text = open.toString();
      OptionalInt page = OptionalInt.of(first.get().page());
      Optional<TextLines.Marked> marked = TextLines.marked(text);
      if (openHeading > 0) {
        blocks.add(new Block.Heading(openHeading, text, page));
      } else if (marked.isPresent()) {
        blocks.add(new Block.Item(marked.get().marker(), marked.get().text(), page));
      } else {
        blocks.add(new Block.Paragraph(text, page));
      }
    }
    open.setLength(0);
    first = Optional.empty();
    openHeading = 0;
  }

  private int headingLevel(Line line) {
    String text = line.text();
    if (text.length() > HEADING_CHARS_MAX || text.chars().noneMatch(Character::isLetter)) {
      return 0;
    }
    if (levels.containsKey(line.size())) {
      return levels.getOrDefault(line.size(), 1);
    }
    boolean sentence = text.matches("(?s).*[.;,:]") && !text.matches("Artikel\\s+\\S+");
    if (sentence) {
      return 0;
    }
    var numbered = NUMBERED.matcher(text);
    if (LEGAL.matcher(text).matches() && startsAnew(line)) {
      return 5;
    }
    if (line.bold() && numbered.matches()) {
      return Math.min(
          6, 1 + (int) numbered.group(1).chars().filter(c -> c == '.').count() + levels.size());
    }
    return line.bold()
            && startsAnew(line)
            && Character.isUpperCase(text.charAt(0))
            && shorterThanColumn(line)
        ? 6
        : 0;
  }

  private boolean startsAnew(Line line) {
    return last.isEmpty()
        || openHeading > 0
        || last.get().page() != line.page()
        || line.top() - last.get().top() > line.size() * GAP_RATIO
        || last.get().text().matches("(?s).*[.!?:;]")
        || last.get().bold() != line.bold();
  }

  private boolean shorterThanColumn(Line line) {
    return line.right() < columnRight * FULL_LINE_SHARE;
  }

  private boolean goesOn(Line line) {
    if (first.isEmpty()
        || last.isEmpty()
        || openHeading > 0
        || TextLines.marked(line.text()).isPresent()) {
      return false;
    }
    Line before = last.get();
    boolean lower = Character.isLowerCase(line.text().charAt(0));
    boolean ended = before.text().matches("(?s).*[.!?:;]");
    if (before.page() != line.page() || line.top() < before.top()) {
      return lower && !ended;
    }
    boolean gap = line.top() - before.top() > Math.max(before.size(), line.size()) * GAP_RATIO;
    boolean shortLine = shorterThanColumn(before);
    if (gap) {
      return lower && !ended && line.top() - before.top() < line.size() * 2.2;
    }
    return lower || !(shortLine && (ended || line.left() < before.left() - 1));
  }

  private static float bodySize(List<Line> lines) {
    var characters = new HashMap<Float, Integer>();
    lines.forEach(line -> characters.merge(line.size(), line.text().length(), Integer::sum));
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(10f);
  }

  private static float right(List<Line> lines) {
    var rights = lines.stream().map(Line::right).sorted().toList();
    return rights.isEmpty() ? 0 : rights.get((int) (rights.size() * 0.9));
  }

  private static List<Line> withoutRunningLines(List<Line> all) {
    var pages = new TreeMap<Integer, List<Line>>();
    all.forEach(line -> pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
    var counts = new HashMap<String, Integer>();
    pages
        .values()
        .forEach(
            page ->
                edges(page).stream()
                    .map(PdfLayout::shape)
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
    var byPlace = page.stream().sorted(java.util.Comparator.comparingDouble(Line::top)).toList();
    int size = byPlace.size();
    var edges = new ArrayList<Line>(byPlace.subList(0, Math.min(EDGE_LINES, size)));
    edges.addAll(byPlace.subList(Math.max(0, size - EDGE_LINES), size));
    return edges;
  }

  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
