package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads plain text: blank lines part paragraphs, a short line that stands alone is a heading, a
 * line with a marker is an item. Where every other line is blank (text that a converter pulled out
 * of a PDF) a blank line alone parts nothing.
 */
final class PlainTextReader {

  private static final int HEADING_CHARS_MAX = 90;

  /** From this share of lines followed by a blank one, blank lines are layout. */
  private static final double DOUBLE_SPACED_SHARE = 0.8;

  /** Wider lines are not wrapped. */
  private static final int WRAP_WIDTH_MAX = 130;

  private static final double WRAP_TOLERANCE = 0.8;

  private static final int LINES_MIN = 20;

  private PlainTextReader() {}

  static ParsedDocument read(String text) {
    if (text.length() > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    var lines = new ArrayList<String>();
    text.replace('\f', '\n').lines().map(TextLines::clean).forEach(lines::add);
    var blocks = new ArrayList<Block>();
    var paragraph = new ArrayList<String>();
    boolean spaced = doubleSpaced(lines);
    int width = width(lines);
    int blanks = 0;
    for (String line : lines) {
      if (line.isEmpty()) {
        blanks++;
        continue;
      }
      boolean parts = spaced ? blanks > 1 || (blanks > 0 && ends(paragraph)) : blanks > 0;
      if (parts || TextLines.marked(line).isPresent() || breaksOnPurpose(paragraph, line, width)) {
        close(paragraph, blocks);
      }
      paragraph.add(line);
      blanks = 0;
    }
    close(paragraph, blocks);
    return new ParsedDocument(Titles.firstHeading(blocks), blocks);
  }

  private static boolean doubleSpaced(List<String> lines) {
    int written = 0;
    int followed = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        written++;
        followed += lines.get(i + 1).isEmpty() ? 1 : 0;
      }
    }
    boolean goesOn =
        lines.stream().anyMatch(line -> !line.isEmpty() && Character.isLowerCase(line.charAt(0)));
    return written >= LINES_MIN && goesOn && followed >= DOUBLE_SPACED_SHARE * written;
  }

  private static int width(List<String> lines) {
    var lengths =
        lines.stream().filter(line -> !line.isEmpty()).map(String::length).sorted().toList();
    return lengths.isEmpty() ? 0 : lengths.get((int) (lengths.size() * 0.9));
  }

  /** In wrapped text: the first word of this line would still have fitted on the line before. */
  private static boolean breaksOnPurpose(List<String> paragraph, String line, int width) {
    if (paragraph.isEmpty() || width > WRAP_WIDTH_MAX || Character.isLowerCase(line.charAt(0))) {
      return false;
    }
    int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
    return paragraph.getLast().length() + 1 + word < width * WRAP_TOLERANCE;
  }

  private static boolean ends(List<String> paragraph) {
    return !paragraph.isEmpty() && paragraph.getLast().matches("(?s).*[.!?:;]");
  }

  private static void close(List<String> paragraph, List<Block> blocks) {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = Wrapped.join(paragraph);
    boolean single = paragraph.size() == 1;
    paragraph.clear();
    Optional<TextLines.Marked> marked = TextLines.marked(text);
    if (marked.isPresent()) {
      blocks.add(new Block.Item(marked.get().marker(), marked.get().text(), OptionalInt.empty()));
    } else if (single && headingLike(text)) {
      blocks.add(new Block.Heading(2, text, OptionalInt.empty()));
    } else {
      blocks.add(new Block.Paragraph(text, OptionalInt.empty()));
    }
  }

  private static boolean headingLike(String text) {
    return text.length() <= HEADING_CHARS_MAX
        && Character.isLetterOrDigit(text.charAt(0))
        && !Character.isLowerCase(text.charAt(0))
        && !text.matches("(?s).*[.;,:!…]");
  }
}
