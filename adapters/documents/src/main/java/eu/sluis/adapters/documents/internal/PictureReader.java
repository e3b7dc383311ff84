package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads a scan that is a picture itself: TIFF with its pages, PNG, JPEG. */
final class PictureReader {

  /** A larger one is not unpacked at all. */
  private static final long PACKED_DOTS_MAX = 4L * Limits.PICTURE_DOTS_MAX;

  /** The long side of a sheet of A4, in inches: what a scan most often is of. */
  private static final double LONG_SIDE = 11.7;

  private PictureReader() {}

  static ParsedDocument read(byte[] content, Patience patience) throws IOException {
    // No file as a cache: it would stay when this process is ended.
    ImageIO.setUseCache(false);
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new Refused(Reason.UNKNOWN_FORMAT);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return read(reader, patience);
      } finally {
        reader.dispose();
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      throw new IOException(damaged);
    }
  }

  private static ParsedDocument read(ImageReader reader, Patience patience) throws IOException {
    int pages = reader.getNumImages(true);
    if (pages > Limits.SCANNED_PAGES_MAX) {
      throw new Refused(Reason.TOO_MANY_PAGES);
    }
    var lines = new ArrayList<Line>();
    var legibility = Legibility.WHOLE;
    for (int page = 0; page < pages; page++) {
      if (!holdsAPage(reader, page)) {
        continue;
      }
      if (!Tesseract.installed()) {
        throw new Refused(Reason.SCAN);
      }
      BufferedImage grey = grey(reader, page);
      var found = Tesseract.read(grey, dotsPerInch(grey));
      patience.pageDone();
      if (found.illegible()) {
        legibility = legibility.missing();
      } else if (!found.words().isEmpty()) {
        legibility = legibility.and(new Legibility(1, OptionalInt.of(found.confidence()), 0));
        lines.addAll(PageColumns.of(new Sheet(page + 1, found.words(), List.of())));
      }
    }
    if (lines.isEmpty() && legibility.missedParts() > 0) {
      throw new Refused(Reason.ILLEGIBLE);
    }
    var blocks = new PdfLayout(lines).blocks();
    return new ParsedDocument(Titles.firstHeading(blocks), blocks, legibility);
  }

  /** A smaller one is a logo or a signature, of which nobody misses the letters. */
  private static boolean holdsAPage(ImageReader reader, int page) throws IOException {
    long dots = (long) reader.getWidth(page) * reader.getHeight(page);
    if (dots > PACKED_DOTS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    return dots >= ScannedPages.PICTURE_DOTS_MIN;
  }

  private static BufferedImage grey(ImageReader reader, int page) throws IOException {
    BufferedImage picture = reader.read(page);
    long dots = (long) picture.getWidth() * picture.getHeight();
    double scale = Math.min(1, Math.sqrt((double) Limits.PICTURE_DOTS_MAX / Math.max(1, dots)));
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = grey.createGraphics();
    // What is transparent is paper.
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return grey;
  }

  private static int dotsPerInch(BufferedImage picture) {
    double guess = Math.max(picture.getWidth(), picture.getHeight()) / LONG_SIDE;
    return (int) Math.clamp(guess, 70, 600);
  }
}
