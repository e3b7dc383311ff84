package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.internal.pdf.Glyph.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/**
 * Writes a content stream again, without the letters that were removed. In their place stands a
 * movement of the same width, so that everything else stays where it is.
 */
final class StreamWriter {

  private final Map<Integer, List<List<Cell>>> shown;
  private final PdfStrings strings;
  private final List<Object> written = new ArrayList<>();
  private List<COSBase> operands = new ArrayList<>();
  private int number = -1;
  private int saved;

  private StreamWriter(Map<Integer, List<List<Cell>>> shown, PdfStrings strings) {
    this.shown = shown;
    this.strings = strings;
  }

  static byte[] write(
      PDFStreamParser parser, Map<Integer, List<List<Cell>>> shown, PdfStrings strings)
      throws IOException {
    var writer = new StreamWriter(shown, strings);
    for (Object token : parser.parse()) {
      if (token instanceof Operator operator) {
        writer.operator(operator);
      } else if (token instanceof COSBase operand) {
        writer.operands.add(operand);
      }
    }
    for (int open = writer.saved; open > 0; open--) {
      writer.written.add(Operator.getOperator(OperatorName.RESTORE));
    }
    var out = new ByteArrayOutputStream();
    new ContentStreamWriter(out).writeTokens(writer.written);
    return out.toByteArray();
  }

  private void operator(Operator operator) throws IOException {
    number++;
    List<List<Cell>> lettersOf = shown.getOrDefault(number, List.of());
    if (lettersOf.stream().flatMap(List::stream).anyMatch(Cell::removed)) {
      withoutLetters(operator, lettersOf);
    } else if (operator.getName().equals(OperatorName.SAVE)) {
      saved++;
      written.add(operator);
    } else if (operator.getName().equals(OperatorName.RESTORE)) {
      // A restore too many would undo the state of whoever draws this stream.
      if (saved > 0) {
        saved--;
        written.add(operator);
      }
    } else {
      for (COSBase operand : operands) {
        if (operand instanceof COSDictionary properties) {
          strings.cleanMarkedContent(properties);
        }
      }
      written.addAll(operands);
      written.add(operator);
    }
    operands = new ArrayList<>();
  }

  private void withoutLetters(Operator operator, List<List<Cell>> lettersOf) {
    COSBase last = operands.getLast();
    switch (operator.getName()) {
      case OperatorName.SHOW_TEXT_LINE -> command(OperatorName.NEXT_LINE);
      case OperatorName.SHOW_TEXT_LINE_AND_SPACE -> {
        command(OperatorName.SET_WORD_SPACING, operands.get(0));
        command(OperatorName.SET_CHAR_SPACING, operands.get(1));
        command(OperatorName.NEXT_LINE);
      }
      default -> {}
    }
    var pieces = new COSArray();
    int string = 0;
    for (COSBase piece : last instanceof COSArray array ? array : List.of(last)) {
      if (piece instanceof COSNumber) {
        pieces.add(piece);
      } else if (piece instanceof COSString) {
        remaining(pieces, lettersOf.get(string++));
      }
    }
    written.add(pieces);
    written.add(Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED));
  }

  private static void remaining(COSArray pieces, List<Cell> letters) {
    var kept = new ByteArrayOutputStream();
    for (Cell letter : letters) {
      if (letter.removed()) {
        flush(pieces, kept);
        pieces.add(new COSFloat(letter.move));
      } else {
        kept.writeBytes(letter.code);
      }
    }
    flush(pieces, kept);
  }

  private static void flush(COSArray pieces, ByteArrayOutputStream kept) {
    if (kept.size() > 0) {
      pieces.add(new COSString(kept.toByteArray()));
      kept.reset();
    }
  }

  private void command(String name, COSBase... with) {
    written.addAll(List.of(with));
    written.add(Operator.getOperator(name));
  }

  /** Whether a stream shows text. */
  static boolean showsText(PDFStreamParser parser) throws IOException {
    return parser.parse().stream()
        .anyMatch(
            token ->
                token instanceof Operator operator
                    && (operator.getName().equals(OperatorName.SHOW_TEXT)
                        || operator.getName().equals(OperatorName.SHOW_TEXT_ADJUSTED)
                        || operator.getName().equals(OperatorName.SHOW_TEXT_LINE)
                        || operator.getName().equals(OperatorName.SHOW_TEXT_LINE_AND_SPACE)));
  }
}
