package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Sheet.Rule;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the words and the drawn lines of each page out of a PDF. Text that stands another way than
 * most of its page, such as a stamp along the edge, is a sheet of its own after that page's.
 */
final class PdfPages extends PDFTextStripper {

  /** A gap of this much of a space parts two words; fonts seldom say how wide theirs is. */
  private static final float SPACE_SHARE = 0.4f;

  private static final float GAP_SHARE = 0.22f;

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Integer, List<Word>> words = new TreeMap<>();
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();
  private final PdfRules rules = new PdfRules(this);
  private int characters;

  private PdfPages() throws IOException {
    setSuppressDuplicateOverlappingText(true);
  }

  static List<Sheet> of(PDDocument document) throws IOException {
    var pages = new PdfPages();
    pages.getText(document);
    return List.copyOf(pages.sheets);
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    characters += string.length();
    if (characters > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    var word = new ArrayList<TextPosition>();
    for (TextPosition position : positions) {
      boolean blank = position.getUnicode().isBlank();
      if (blank || (!word.isEmpty() && parts(word.getLast(), position))) {
        add(word);
        word.clear();
      }
      if (!blank) {
        word.add(position);
      }
    }
    add(word);
  }

  @Override
  protected void writeWordSeparator() {}

  @Override
  protected void writeLineSeparator() {}

  private static boolean parts(TextPosition before, TextPosition position) {
    float gap = position.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    float size = position.getFontSizeInPt();
    float space = position.getWidthOfSpace();
    float least = space > 0 && space < size ? space * SPACE_SHARE : size * GAP_SHARE;
    return gap > least || gap < -size || position.getDir() != before.getDir();
  }

  private void add(List<TextPosition> letters) {
    if (letters.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.getUnicode()));
    String clean = TextLines.clean(whole(text));
    if (clean.isEmpty()) {
      return;
    }
    TextPosition first = letters.getFirst();
    TextPosition last = letters.getLast();
    float size = letters.stream().map(TextPosition::getFontSizeInPt).max(Float::compare).orElse(0f);
    words
        .computeIfAbsent(Math.round(first.getDir()), _ -> new ArrayList<>())
        .add(
            new Word(
                clean,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                size,
                boldFonts.computeIfAbsent(first.getFont(), PdfPages::bold)));
  }

  /** Ligatures are letters too. */
  private static String whole(StringBuilder text) {
    boolean joined = text.chars().anyMatch(c -> c >= 0xfb00 && c <= 0xfb06);
    return joined ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text.toString();
  }

  private static boolean bold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    var described = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (described != null && (described.isForceBold() || described.getFontWeight() >= 600));
  }

  @Override
  protected void endPage(PDPage page) {
    if (Thread.currentThread().isInterrupted()) {
      throw new Refused(Reason.TOOK_TOO_LONG);
    }
    int number = getCurrentPageNo();
    int main =
        words.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .map(Map.Entry::getKey)
            .orElse(0);
    sheets.add(
        new Sheet(number, words.getOrDefault(main, List.of()), placed(rules.take(), page, main)));
    words.remove(main);
    words.values().forEach(turned -> sheets.add(new Sheet(number, turned, List.of())));
    words.clear();
  }

  /** Lines as the words are placed: from the left and the top for who reads in this direction. */
  private static List<Rule> placed(List<PdfRules.Segment> drawn, PDPage page, int direction) {
    PDRectangle box = page.getCropBox();
    float width = box.getWidth();
    float height = box.getHeight();
    var placed = new ArrayList<Rule>();
    for (PdfRules.Segment line : drawn) {
      float x1 = line.x1() - box.getLowerLeftX();
      float y1 = line.y1() - box.getLowerLeftY();
      float x2 = line.x2() - box.getLowerLeftX();
      float y2 = line.y2() - box.getLowerLeftY();
      placed.add(
          switch (direction) {
            case 90 -> rule(y1, x1, y2, x2);
            case 180 -> rule(width - x1, y1, width - x2, y2);
            case 270 -> rule(height - y1, width - x1, height - y2, width - x2);
            default -> rule(x1, height - y1, x2, height - y2);
          });
    }
    return placed;
  }

  private static Rule rule(float x1, float y1, float x2, float y2) {
    return Math.abs(x1 - x2) >= Math.abs(y1 - y2)
        ? new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2))
        : new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
  }
}
