package eu.sluis.redaction.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Makes what lies on a page part of the page. */
final class PdfDrawing {

  private PdfDrawing() {}

  /** The commands that draw an annotation as a reader shows it; empty when it shows nothing. */
  static Optional<String> asContent(PDPage page, PDAnnotation annotation) throws IOException {
    PDAppearanceStream look = annotation.getNormalAppearanceStream();
    PDRectangle place = annotation.getRectangle();
    if (look == null || place == null || annotation.isHidden() || annotation.isNoView()) {
      return Optional.empty();
    }
    PDRectangle box = look.getBBox();
    if (box == null) {
      return Optional.empty();
    }
    Matrix matrix = look.getMatrix() == null ? new Matrix() : look.getMatrix();
    float[] around = around(box, matrix);
    float width = around[2] - around[0];
    float height = around[3] - around[1];
    if (width == 0 || height == 0) {
      return Optional.empty();
    }
    float scaleX = place.getWidth() / width;
    float scaleY = place.getHeight() / height;
    COSName name = resources(page).add(look, "Drawn");
    return Optional.of(
        String.format(
            Locale.ROOT,
            "q %f 0 0 %f %f %f cm /%s Do Q",
            scaleX,
            scaleY,
            place.getLowerLeftX() - around[0] * scaleX,
            place.getLowerLeftY() - around[1] * scaleY,
            name.getName()));
  }

  /** The smallest upright box around the moved one: left, bottom, right, top. */
  private static float[] around(PDRectangle box, Matrix matrix) {
    float[] around = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (float x : new float[] {box.getLowerLeftX(), box.getUpperRightX()}) {
      for (float y : new float[] {box.getLowerLeftY(), box.getUpperRightY()}) {
        float movedX = x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX();
        float movedY = x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY();
        around[0] = Math.min(around[0], movedX);
        around[1] = Math.min(around[1], movedY);
        around[2] = Math.max(around[2], movedX);
        around[3] = Math.max(around[3], movedY);
      }
    }
    return around;
  }

  /** The page's own resources; those of a parent are shared with pages that must not change. */
  static PDResources resources(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      resources = new PDResources();
    }
    page.setResources(resources);
    return resources;
  }

  /** Adds commands after all that the page draws, in a state of their own. */
  static void append(PDDocument document, PDPage page, String commands) throws IOException {
    if (!commands.isEmpty()) {
      replace(document, page, contents(page), commands);
    }
  }

  static byte[] contents(PDPage page) throws IOException {
    try (InputStream in = page.getContents()) {
      var out = new ByteArrayOutputStream();
      if (in != null) {
        in.transferTo(out);
      }
      return out.toByteArray();
    }
  }

  static void replace(PDDocument document, PDPage page, byte[] contents, String after)
      throws IOException {
    var stream = new PDStream(document);
    write(
        stream.getCOSObject(),
        "q\n".getBytes(StandardCharsets.US_ASCII),
        contents,
        ("\nQ\n" + after + "\n").getBytes(StandardCharsets.ISO_8859_1));
    page.setContents(stream);
  }

  static void write(COSStream stream, byte[]... pieces) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      for (byte[] piece : pieces) {
        out.write(piece);
      }
    }
  }
}
