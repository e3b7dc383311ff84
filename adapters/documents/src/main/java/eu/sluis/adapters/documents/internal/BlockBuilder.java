package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes blocks of elements in the vocabulary of HTML, as jsoup, Markdown and Tika give them: every
 * element is reported with {@link #start} and {@link #end}, text in between with {@link #text}.
 * Keeps the limits of size, depth and time; unknown elements are transparent.
 */
final class BlockBuilder {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "body",
          "blockquote",
          "pre",
          "dt",
          "dd",
          "dl",
          "address",
          "figure",
          "figcaption",
          "details",
          "summary",
          "form",
          "fieldset",
          "hr",
          "header",
          "footer",
          "aside",
          "center",
          "caption");

  /** Characters between two looks at the clock's interrupt. */
  private static final int CHARACTERS_PER_CHECK = 4_096;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<ListOpen> lists = new ArrayDeque<>();
  private Optional<TableBuilder> table = Optional.empty();
  private Optional<String> marker = Optional.empty();
  private boolean itemStarts;
  private int headingLevel;
  private int tables;
  private int depth;
  private int characters;
  private int checked;

  private static final class ListOpen {
    private final boolean ordered;
    private int next;

    ListOpen(boolean ordered, int next) {
      this.ordered = ordered;
      this.next = next;
    }
  }

  /**
   * @param from number of the first item of an ordered list
   */
  void start(String element, int from) {
    start(element, from, 1, 1);
  }

  /**
   * @param wide how many columns a cell of a table spans
   * @param high how many rows it spans
   */
  void start(String element, int from, int wide, int high) {
    if (++depth > Limits.NESTING_MAX) {
      throw new Refused(Reason.TOO_DEEP);
    }
    String name = element.toLowerCase(Locale.ROOT);
    if (table.isPresent()) {
      startInTable(name, wide, high);
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        headingLevel = name.charAt(1) - '0';
      }
      case "ul", "ol" -> {
        flush();
        lists.push(new ListOpen(name.equals("ol"), from));
      }
      case "li" -> startItem();
      case "table" -> {
        flush();
        table = Optional.of(new TableBuilder());
        tables = 1;
      }
      case "br" -> text.append('\n');
      default -> {
        if (BLOCKS.contains(name)) {
          flush();
        }
      }
    }
  }

  void end(String element) {
    depth--;
    String name = element.toLowerCase(Locale.ROOT);
    if (table.isPresent()) {
      endInTable(name, table.get());
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        headingLevel = 0;
      }
      case "ul", "ol" -> {
        flush();
        if (!lists.isEmpty()) {
          lists.pop();
        }
      }
      case "li" -> {
        flush();
        itemStarts = false;
      }
      default -> {
        if (BLOCKS.contains(name)) {
          flush();
        }
      }
    }
  }

  void text(CharSequence more) {
    characters += more.length();
    if (characters > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    checked += more.length();
    if (checked > CHARACTERS_PER_CHECK) {
      checked = 0;
      if (Thread.currentThread().isInterrupted()) {
        throw new Refused(Reason.TOOK_TOO_LONG);
      }
    }
    if (table.isPresent()) {
      table.get().text(more);
    } else {
      text.append(more);
    }
  }

  List<Block> finish() {
    table.ifPresent(open -> blocks.addAll(open.rows()));
    table = Optional.empty();
    flush();
    return List.copyOf(blocks);
  }

  private void startItem() {
    flush();
    itemStarts = true;
    ListOpen list = lists.peek();
    marker = list != null && list.ordered ? Optional.of(list.next++ + ".") : Optional.empty();
  }

  private void startInTable(String name, int wide, int high) {
    switch (name) {
      case "table" -> tables++;
      case "tr" -> onOuter(TableBuilder::startRow);
      case "td" -> onOuter(open -> open.startCell(false, wide, high));
      case "th" -> onOuter(open -> open.startCell(true, wide, high));
      default -> {
        if (BLOCKS.contains(name) || name.equals("br") || name.equals("li") || name.equals("tr")) {
          table.ifPresent(open -> open.text(" "));
        }
      }
    }
    if (tables > 1) {
      table.ifPresent(open -> open.text(" "));
    }
  }

  private void endInTable(String name, TableBuilder open) {
    switch (name) {
      case "table" -> {
        if (--tables == 0) {
          blocks.addAll(open.rows());
          table = Optional.empty();
        }
      }
      case "tr" -> onOuter(TableBuilder::endRow);
      case "td", "th" -> onOuter(TableBuilder::endCell);
      default -> {
        if (BLOCKS.contains(name) || name.equals("li")) {
          open.text(" ");
        }
      }
    }
  }

  /** A table within a table is text of the cell around it. */
  private void onOuter(java.util.function.Consumer<TableBuilder> action) {
    if (tables == 1) {
      table.ifPresent(action);
    }
  }

  private void flush() {
    String clean = headingLevel > 0 ? TextLines.clean(text) : TextLines.cleanLines(text);
    text.setLength(0);
    if (clean.isEmpty()) {
      return;
    }
    if (headingLevel > 0) {
      blocks.add(new Block.Heading(headingLevel, clean, OptionalInt.empty()));
    } else if (itemStarts) {
      itemStarts = false;
      Optional<TextLines.Marked> own = TextLines.marked(clean).filter(_ -> marker.isEmpty());
      blocks.add(
          own.map(it -> new Block.Item(it.marker(), it.text(), OptionalInt.empty()))
              .orElse(new Block.Item(marker, clean, OptionalInt.empty())));
    } else {
      blocks.add(paragraph(clean));
    }
  }

  private static Block paragraph(String clean) {
    return TextLines.marked(clean)
        .<Block>map(it -> new Block.Item(it.marker(), it.text(), OptionalInt.empty()))
        .orElse(new Block.Paragraph(clean, OptionalInt.empty()));
  }
}
