package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes headings, paragraphs and items of the lines of a PDF, which knows neither.
 *
 * <p>The size that most characters have is the body's; a larger line is a heading, and so is a
 * short bold or numbered one that begins a line and does not end as a sentence. Lines go on into
 * each other until a gap, a marker or a short last line. What stands at the top or bottom
 */
final class PdfLayout {

  private static final double HEADING_SIZE_RATIO = 1.12;

  /** More room than this, in times the usual distance between lines, parts paragraphs. */
  private static final double GAP_RATIO = 1.22;

  private static final double LEADING_MAX = 2.2;
  private static final int HEADING_CHARS_MAX = 160;

  /** A table that goes on begins as far from the left, in points. */
  private static final float SAME_PLACE = 6;

  /** A last line this much shorter than the column ends its paragraph. */
  private static final double FULL_LINE_SHARE = 0.82;

  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+\\p{Lu}.*");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?:Hoofdstuk|Titel|Afdeling|Paragraaf|Bijlage|Artikel)\\s+[0-9IVXA-Z][\\w.:]*(?:[.:]?\\s+\\p{Lu}.*|[.:]?)");

  private final List<Line> lines;
  private final float bodySize;
  private final float columnRight;
  private final double leading;
  private final Map<Float, Integer> levels = new TreeMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Optional<Line> first = Optional.empty();
  private Optional<Line> last = Optional.empty();
  private int openHeading;
  private Optional<Before> lastTable = Optional.empty();

  PdfLayout(List<Line> all) {
    this.lines = RunningLines.removed(all);
    this.bodySize = bodySize(lines);
    this.columnRight = right(lines);
    this.leading = leading(lines, bodySize);
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
    for (int i = 0; i < lines.size(); i++) {
      int taken = table(i);
      if (taken > 0) {
        i += taken - 1;
        last = Optional.of(lines.get(i));
        continue;
      }
      Line line = lines.get(i);
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

  /** Reads the table that begins here, and says how many lines it takes; 0 when none does. */
  private int table(int from) {
    Line line = lines.get(from);
    if (line.table().isPresent()) {
      table(line, line.table().get().rows(), line.table().get().boldFirst());
      return 1;
    }
    AlignedTable aligned = AlignedTable.at(lines, from);
    if (aligned.lines() > 0) {
      table(line, aligned.rows(), aligned.boldFirst());
    }
    return aligned.lines();
  }

  private void table(Line first, List<List<String>> rows, boolean boldFirst) {
    close();
    var table = new TableBuilder();
    for (List<String> row : rows) {
      table.startRow();
      for (String cell : row) {
        table.startCell(boldFirst && row == rows.getFirst());
        table.text(cell);
        table.endCell();
      }
    }
    lastTable
        .filter(before -> last.isPresent() && !blocks.isEmpty() && continues(before, first, rows))
        .ifPresent(before -> table.goOn(before.headers()));
    OptionalInt page = OptionalInt.of(first.page());
    table.rows().forEach(row -> blocks.add(TableBuilder.onPage(row, page)));
    lastTable =
        Optional.of(
            new Before(table.headers(), blocks.size(), first.page(), widest(rows), first.left()));
  }

  /** The table that was read last, when nothing came after it yet. */
  private record Before(List<String> headers, int blocks, int page, int columns, float left) {}

  /** A table goes on at the top of the next page, where its header need not be told again. */
  private boolean continues(Before before, Line first, List<List<String>> rows) {
    return before.blocks() == blocks.size()
        && before.page() + 1 == first.page()
        && before.columns() == widest(rows)
        && Math.abs(before.left() - first.left()) < SAME_PLACE;
  }

  private static int widest(List<List<String>> rows) {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  private void heading(Line line, int level) {
    boolean wrapped =
        openHeading == level
            && last.filter(
                    before ->
                        before.page() == line.page()
                            && before.size() == line.size()
                            && line.top() - before.top() < line.size() * LEADING_MAX)
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
        || line.top() - last.get().top() > leading * GAP_RATIO
        || last.get().text().matches("(?s).*[.!?:;]")
        || last.get().bold() != line.bold();
  }

  /** Where the lines of the column of this line end. */
  private float columnRight(Line line) {
    return line.columnRight() > 0 ? line.columnRight() : columnRight;
  }

  private boolean shorterThanColumn(Line line) {
    return line.right() < columnRight(line) * FULL_LINE_SHARE;
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
    boolean gap = line.top() - before.top() > leading * GAP_RATIO;
    if (gap) {
      return lower && !ended && line.top() - before.top() < line.size() * LEADING_MAX;
    }
    return lower || !breaksOnPurpose(before, line, ended);
  }

  /** The first word of this line would still have fitted on the line before. */
  private boolean breaksOnPurpose(Line before, Line line, boolean ended) {
    float perCharacter = (before.right() - before.left()) / Math.max(1, before.text().length());
    int word = line.text().indexOf(' ') < 0 ? line.text().length() : line.text().indexOf(' ');
    float needed = (word + 1) * perCharacter;
    float space = columnRight(before) - before.right();
    return ended ? space > needed * 1.1 : space > needed * 1.5;
  }

  /** The usual distance between two lines of a paragraph, in points. */
  private static double leading(List<Line> lines, float bodySize) {
    var counts = new HashMap<Integer, Integer>();
    for (int i = 1; i < lines.size(); i++) {
      float distance = lines.get(i).top() - lines.get(i - 1).top();
      if (distance > bodySize * 0.9 && distance < bodySize * LEADING_MAX) {
        counts.merge(Math.round(distance * 2), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(entry -> -entry.getKey()))
        .map(entry -> entry.getKey() / 2.0)
        .orElse(bodySize * 1.2);
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
}
