package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads PDF into lines with their size and place; {@link PdfLayout} makes blocks of them. No form,
 * script, attachment or picture is read.
 */
final class PdfReader {

  /** A line of text as it stands on a page, in points from the top. */
  record Line(
      String text,
      int page,
      float size,
      boolean bold,
      float top,
      float left,
      float right,
      List<String> cells) {}

  /** A wider gap within a line, in times the size of its letters, parts two cells of a table. */
  private static final float CELL_GAP = 0.8f;

  private PdfReader() {}

  static ParsedDocument read(byte[] content) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() > Limits.PAGES_MAX) {
        throw new Refused(Reason.TOO_MANY_PAGES);
      }
      if (document.getNumberOfPages() == 0) {
        throw new Refused(Reason.DAMAGED);
      }
      var lines = new Lines();
      lines.getText(document);
      var blocks = new PdfLayout(lines.lines).blocks();
      String stated = document.getDocumentInformation().getTitle();
      Optional<String> title =
          Optional.ofNullable(stated)
              .map(TextLines::clean)
              // What a word processor fills in is a file name, not a title.
              .filter(
                  text ->
                      text.length() > 3
                          && !text.matches(
                              "(?i)microsoft word.*|.*\\.(docx?|pdf|indd)|untitled|naamloos.*"))
              .or(() -> Titles.firstHeading(blocks));
      return new ParsedDocument(title, blocks);
    } catch (InvalidPasswordException locked) {
      throw new Refused(Reason.ENCRYPTED, locked);
    }
  }

  private static final class Lines extends PDFTextStripper {
    private final List<Line> lines = new ArrayList<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;

    Lines() throws IOException {
      setSuppressDuplicateOverlappingText(true);
    }

    @Override
    protected void writeString(String string, List<TextPosition> textPositions) {
      characters += string.length();
      if (characters > Limits.CHARACTERS_MAX) {
        throw new Refused(Reason.TOO_LARGE);
      }
      text.append(string);
      positions.addAll(textPositions);
    }

    @Override
    protected void writeWordSeparator() {
      text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
      if (Thread.currentThread().isInterrupted()) {
        throw new Refused(Reason.TOOK_TOO_LONG);
      }
    }

    @Override
    protected void writeParagraphSeparator() {
      endLine();
    }

    private void endLine() {
      String clean = TextLines.clean(text);
      if (!clean.isEmpty() && !positions.isEmpty()) {
        TextPosition largest =
            positions.stream()
                .max(Comparator.comparingDouble(TextPosition::getFontSizeInPt))
                .orElse(positions.getFirst());
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        long bold = positions.stream().filter(Lines::bold).count();
        lines.add(
            new Line(
                clean,
                getCurrentPageNo(),
                Math.round(largest.getFontSizeInPt() * 2) / 2f,
                bold * 10 >= positions.size() * 9L,
                first.getYDirAdj(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                cells(largest.getFontSizeInPt() * CELL_GAP)));
      }
      text.setLength(0);
      positions.clear();
    }

    private List<String> cells(float gap) {
      var cells = new ArrayList<String>();
      var cell = new StringBuilder();
      float right = positions.getFirst().getXDirAdj();
      for (TextPosition position : positions) {
        float space = position.getXDirAdj() - right;
        if (space > gap) {
          cells.add(TextLines.clean(cell));
          cell.setLength(0);
        } else if (space > position.getWidthOfSpace() * 0.4f) {
          cell.append(' ');
        }
        cell.append(position.getUnicode());
        right = position.getXDirAdj() + position.getWidthDirAdj();
      }
      cells.add(TextLines.clean(cell));
      cells.removeIf(String::isEmpty);
      return List.copyOf(cells);
    }

    private static boolean bold(TextPosition position) {
      String name = String.valueOf(position.getFont().getName()).toLowerCase(java.util.Locale.ROOT);
      return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
  }
}
