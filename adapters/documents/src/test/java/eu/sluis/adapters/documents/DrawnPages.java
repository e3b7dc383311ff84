package eu.sluis.adapters.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDF of which the place of every word and line is given, in points from the left and the top. */
final class DrawnPages implements AutoCloseable {

  private static final int DOTS_PER_INCH = 300;

  private final PDDocument document = new PDDocument();
  private final PDType1Font plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDType1Font bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

  /** Draws on one page. */
  final class Pen implements AutoCloseable {
    private final PDPageContentStream stream;

    private Pen(PDPage page) throws IOException {
      this.stream = new PDPageContentStream(document, page);
    }

    Pen text(float size, float left, float top, String text) throws IOException {
      return text(plain, size, left, top, text);
    }

    Pen bold(float size, float left, float top, String text) throws IOException {
      return text(bold, size, left, top, text);
    }

    private Pen text(PDType1Font font, float size, float left, float top, String text)
        throws IOException {
      stream.beginText();
      stream.setFont(font, size);
      stream.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
      stream.showText(text);
      stream.endText();
      return this;
    }

    Pen line(float x1, float y1, float x2, float y2) throws IOException {
      stream.moveTo(x1, PDRectangle.A4.getHeight() - y1);
      stream.lineTo(x2, PDRectangle.A4.getHeight() - y2);
      stream.stroke();
      return this;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  Pen page() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new Pen(page);
  }

  /** A page that is a picture of lines of text, as a scanner makes it. */
  void scan(List<String> lines) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var stream = new PDPageContentStream(document, page)) {
      stream.drawImage(
          LosslessFactory.createFromImage(document, picture(lines)),
          0,
          0,
          PDRectangle.A4.getWidth(),
          PDRectangle.A4.getHeight());
    }
  }

  private static BufferedImage picture(List<String> lines) {
    int width = (int) (PDRectangle.A4.getWidth() * DOTS_PER_INCH / 72);
    int height = (int) (PDRectangle.A4.getHeight() * DOTS_PER_INCH / 72);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int top = 400;
    for (String line : lines) {
      boolean heading = line.startsWith("# ");
      pen.setFont(new Font(Font.SERIF, Font.PLAIN, heading ? 80 : 48));
      pen.drawString(heading ? line.substring(2) : line, 300, top);
      top += heading ? 150 : 62;
    }
    pen.dispose();
    return picture;
  }

  byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
