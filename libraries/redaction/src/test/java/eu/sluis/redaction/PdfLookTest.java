package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** What a person sees: a black bar where the name stood, and the rest where it was. */
class PdfLookTest {

  private static final String NAME = "Wilfired Zoutfiets";
  private static final int DPI = 144;
  private static final float PIXELS_PER_POINT = DPI / 72f;

  @Test
  void only_the_bar_changed() throws Exception {
    byte[] file = letter();
    byte[] redacted =
        new Redactor(_ -> List.of()).redact(file, List.of(new Removal(NAME, "")), Set.of()).file();

    BufferedImage before = render(file);
    BufferedImage after = render(redacted);

    float left = 72 + width("Aan de heer ");
    float right = left + width(NAME);
    int black = 0;
    int inside = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        float pointX = x / PIXELS_PER_POINT;
        float pointY = 842 - y / PIXELS_PER_POINT;
        boolean bar = pointX > left - 1 && pointX < right + 1 && pointY > 696 && pointY < 711.5f;
        if (!bar) {
          assertThat(after.getRGB(x, y))
              .as("at " + pointX + ", " + pointY)
              .isEqualTo(before.getRGB(x, y));
        } else if (pointX > left + 1 && pointX < right - 1 && pointY > 698.5 && pointY < 709) {
          inside++;
          black += (after.getRGB(x, y) & 0xffffff) == 0 ? 1 : 0;
        }
      }
    }
    assertThat(inside).isPositive();
    assertThat(black).isEqualTo(inside);
  }

  @Test
  void a_ground_stands_in_white_on_the_bar() throws Exception {
    byte[] redacted =
        new Redactor(_ -> List.of())
            .redact(letter(), List.of(new Removal(NAME, "5.1.2.e")), Set.of())
            .file();
    BufferedImage page = render(redacted);
    float left = 72 + width("Aan de heer ");
    int white = 0;
    for (int y = (int) ((842 - 709) * PIXELS_PER_POINT); y < (842 - 699) * PIXELS_PER_POINT; y++) {
      for (int x = (int) ((left + 2) * PIXELS_PER_POINT);
          x < (left + width(NAME) - 2) * PIXELS_PER_POINT;
          x++) {
        white += (page.getRGB(x, y) & 0xff) > 200 ? 1 : 0;
      }
    }
    assertThat(white).isBetween(50, 600);
  }

  private static float width(String text) throws IOException {
    return PdfSamples.helvetica().getStringWidth(text) * 0.012f;
  }

  private static byte[] letter() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PdfSamples.line(document, page, 730, "Regel die blijft, met Wilfired en met zoutfiets.");
      PdfSamples.line(document, page, 700, "Aan de heer " + NAME + ", en wat daarna komt.");
      PdfSamples.line(document, page, PdfSamples.serif(document), 670, "Nog een regel die blijft.");
      PdfSamples.raw(document, page, "0.2 0.4 0.8 rg 72 600 200 20 re f q 2 0 0 2 0 0 cm");
      return PdfSamples.saved(document);
    }
  }

  private static BufferedImage render(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
  }
}
