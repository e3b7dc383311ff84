package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.Limits;
import eu.sluis.redaction.internal.pdf.Glyph.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Draws every page without ink, and notes which bytes of which stream draw which letter where.
 *
 * <p>A stream is known by its dictionary, an operator by its number in that stream. {@link
 * StreamWriter} counts in the same way, and so finds the same operators back. What is hidden by a
 * layer or by its colour is drawn here like everything else. Anything that cannot be drawn throws:
 * a letter that was passed over would stay.
 */
final class GlyphReader extends PDFStreamEngine {

  private static final int DEPTH_MAX = 20;

  private static final Set<String> SHOWING =
      Set.of(
          OperatorName.SHOW_TEXT,
          OperatorName.SHOW_TEXT_ADJUSTED,
          OperatorName.SHOW_TEXT_LINE,
          OperatorName.SHOW_TEXT_LINE_AND_SPACE);

  private static final Set<String> DRAWING =
      Set.of(
          OperatorName.MOVE_TO,
          OperatorName.LINE_TO,
          OperatorName.CURVE_TO,
          OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
          OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT);

  /** A picture on a page: the square from 0 to 1 of its matrix. */
  record Picture(int page, Matrix matrix) {}

  /** Where the reader is: in which stream, at which operator. */
  private static final class Frame {
    final Map<Integer, List<List<Cell>>> shown;
    int operator = -1;
    int nesting;
    int string;

    Frame(Map<Integer, List<List<Cell>>> shown) {
      this.shown = shown;
    }
  }

  /** What each font was used for: the bytes of a letter, and its meaning. */
  record FontUse(PDFont font, Map<String, String> meanings) {}

  private final IdentityHashMap<COSBase, Map<Integer, List<List<Cell>>>> streams =
      new IdentityHashMap<>();
  private final IdentityHashMap<COSDictionary, FontUse> fonts = new IdentityHashMap<>();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final Map<Integer, Integer> lines = new HashMap<>();
  private Frame frame = new Frame(new HashMap<>());
  private List<Cell> cells = List.of();
  private int cell;
  private int page;

  private GlyphReader() {
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  static GlyphReader read(PDDocument document) throws IOException {
    var reader = new GlyphReader();
    for (PDPage page : document.getPages()) {
      reader.page++;
      reader.inStream(page.getCOSObject(), () -> reader.processPage(page));
    }
    return reader;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Picture> pictures() {
    return pictures;
  }

  /** How many lines and curves are drawn on the page. */
  int lines(int onPage) {
    return lines.getOrDefault(onPage, 0);
  }

  IdentityHashMap<COSDictionary, FontUse> fonts() {
    return fonts;
  }

  boolean visited(COSBase stream) {
    return streams.containsKey(stream);
  }

  /** By the number of the operator, the letters of each string that it shows. */
  Map<Integer, List<List<Cell>>> shown(COSBase stream) {
    return streams.getOrDefault(stream, Map.of());
  }

  /** Work that reads a stream. */
  private interface Work {
    void run() throws IOException;
  }

  private void inStream(COSBase stream, Work work) throws IOException {
    if (getLevel() > DEPTH_MAX) {
      throw new IOException("drawings within drawings");
    }
    Frame outer = frame;
    frame = new Frame(streams.computeIfAbsent(stream, _ -> new HashMap<>()));
    try {
      work.run();
    } finally {
      frame = outer;
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    inStream(form.getCOSObject(), () -> super.showForm(form));
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    inStream(group.getCOSObject(), () -> super.showTransparencyGroup(group));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Frame here = frame;
    if (here.nesting == 0) {
      here.operator++;
      here.string = 0;
      note(operator, operands);
    }
    here.nesting++;
    try {
      super.processOperator(operator, operands);
    } finally {
      here.nesting--;
    }
  }

  private void note(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    if (DRAWING.contains(name)) {
      lines.merge(page, 1, Integer::sum);
    }
    boolean image =
        name.equals(OperatorName.BEGIN_INLINE_IMAGE)
            || (name.equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName object
                && getResources() != null
                && getResources().isImageXObject(object));
    if (image) {
      pictures.add(new Picture(page, getGraphicsState().getCurrentTransformationMatrix().clone()));
    }
    if (SHOWING.contains(name) && getGraphicsState().getTextState().getFont() == null) {
      throw new IOException("text without a font");
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
      throws IOException {
    throw failure;
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    PDTextState state = getGraphicsState().getTextState();
    PDFont font = state.getFont();
    if (font == null) {
      throw new IOException("text without a font");
    }
    List<List<Cell>> strings = frame.shown.computeIfAbsent(frame.operator, _ -> new ArrayList<>());
    if (frame.string == strings.size()) {
      strings.add(cells(font, string, state));
    }
    cells = strings.get(frame.string++);
    cell = 0;
    super.showText(string);
    if (cell != cells.size()) {
      throw new IOException("a stream that means different things at different places");
    }
  }

  private static List<Cell> cells(PDFont font, byte[] string, PDTextState state)
      throws IOException {
    var cells = new ArrayList<Cell>();
    InputStream in = new ByteArrayInputStream(string);
    int at = 0;
    while (in.available() > 0) {
      int code = font.readCode(in);
      int next = string.length - in.available();
      float spacing = state.getCharacterSpacing();
      if (next - at == 1 && code == ' ') {
        spacing += state.getWordSpacing();
      }
      Vector advance = font.getDisplacement(code);
      float em = font.isVertical() ? advance.getY() : advance.getX();
      float size = state.getFontSize();
      float move = size == 0 ? 0 : -1000f * (em + spacing / size);
      cells.add(new Cell(Arrays.copyOfRange(string, at, next), move));
      at = next;
    }
    return cells;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance)
      throws IOException {
    if (cell >= cells.size() || glyphs.size() >= Limits.GLYPHS_MAX) {
      throw new IOException("more letters than can be followed");
    }
    Cell shown = cells.get(cell++);
    String meaning = meaning(font.toUnicode(code));
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean visible = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
    glyphs.add(new Glyph(shown, page, meaning, matrix.clone(), advance, visible));
    fonts
        .computeIfAbsent(font.getCOSObject(), _ -> new FontUse(font, new HashMap<>()))
        .meanings()
        .put(java.util.HexFormat.of().formatHex(shown.code), meaning);
  }

  private static String meaning(@Nullable String text) {
    boolean said =
        text != null
            && !text.isEmpty()
            && text.codePoints()
                .noneMatch(
                    point ->
                        point == 0xFFFD
                            || Character.getType(point) == Character.PRIVATE_USE
                            || Character.getType(point) == Character.UNASSIGNED
                            || (Character.isISOControl(point) && !Character.isWhitespace(point)));
    return said && text != null ? text : Glyph.UNKNOWN;
  }
}
