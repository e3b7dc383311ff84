package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the pages of a PDF that carry no letters but do carry ink: they are made a picture, of
 * which the letters are recognised. Keeps count of what was recognised, how surely, and what was
 * not.
 */
final class ScannedPages {

  private static final int DOTS_PER_INCH = 300;
  private static final int COARSE_DOTS_PER_INCH = 24;
  private static final int POINTS_PER_INCH = 72;

  /** A page with more letters of its own is no scan, whatever pictures are on it. */
  private static final int OWN_LETTERS_MAX = 40;

  /** A smaller picture, in dots, holds no page. */
  static final long PICTURE_DOTS_MIN = 250_000;

  private static final int FORMS_WITHIN_FORMS_MAX = 3;

  /** Darker than this, from 0 to 255, is ink; this share of a page must be. */
  private static final int INK = 160;

  private static final double INK_SHARE = 0.000_5;

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final Patience patience;
  private Legibility legibility = Legibility.WHOLE;
  private Optional<Reason> why = Optional.empty();
  private int lastPage;

  ScannedPages(PDDocument document, Patience patience) {
    this.document = document;
    this.patience = patience;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
  }

  /** The sheet itself, or when it is a scan the sheet with the words that were recognised. */
  Sheet read(Sheet sheet) throws IOException {
    boolean turned = sheet.number() == lastPage;
    lastPage = sheet.number();
    if (turned || !scan(sheet)) {
      return sheet;
    }
    if (!Tesseract.installed()) {
      return missed(sheet, Reason.SCAN);
    }
    if (legibility.recognisedPages() >= Limits.SCANNED_PAGES_MAX) {
      return missed(sheet, Reason.TOO_MANY_PAGES);
    }
    int fine = dotsPerInch(document.getPage(sheet.number() - 1));
    var picture = renderer.renderImageWithDPI(sheet.number() - 1, fine, ImageType.GRAY);
    var found = Tesseract.read(picture, fine);
    patience.pageDone();
    if (found.illegible()) {
      return missed(sheet, Reason.ILLEGIBLE);
    }
    if (found.words().isEmpty()) {
      return sheet;
    }
    legibility = legibility.and(new Legibility(1, OptionalInt.of(found.confidence()), 0));
    return new Sheet(sheet.number(), found.words(), List.of());
  }

  Legibility legibility() {
    return legibility;
  }

  /** Why there are no words, when that is for a scan that was not read. */
  Optional<Reason> whyNothing() {
    return why;
  }

  private Sheet missed(Sheet sheet, Reason reason) {
    legibility = legibility.missing();
    why = Optional.of(why.orElse(reason));
    return sheet;
  }

  private boolean scan(Sheet sheet) throws IOException {
    long letters =
        sheet.words().stream()
            .mapToLong(word -> word.text().chars().filter(Character::isLetterOrDigit).count())
            .sum();
    if (letters >= OWN_LETTERS_MAX) {
      return false;
    }
    boolean picture =
        hasPicture(document.getPage(sheet.number() - 1).getResources(), FORMS_WITHIN_FORMS_MAX);
    return picture || (letters == 0 && inked(sheet.number()));
  }

  private static boolean hasPicture(PDResources resources, int deeper) throws IOException {
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject image
          && (long) image.getWidth() * image.getHeight() >= PICTURE_DOTS_MIN) {
        return true;
      }
      if (object instanceof PDFormXObject form
          && deeper > 0
          && hasPicture(form.getResources(), deeper - 1)) {
        return true;
      }
    }
    return false;
  }

  /** An empty page is no scan, so it is first looked at from afar. */
  private boolean inked(int number) throws IOException {
    BufferedImage page =
        renderer.renderImageWithDPI(number - 1, COARSE_DOTS_PER_INCH, ImageType.GRAY);
    byte[] dots = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
    int dark = 0;
    for (byte dot : dots) {
      dark += (dot & 0xff) < INK ? 1 : 0;
    }
    return dark > dots.length * INK_SHARE;
  }

  private static int dotsPerInch(PDPage page) {
    double inches =
        (double) page.getCropBox().getWidth()
            * page.getCropBox().getHeight()
            / (POINTS_PER_INCH * POINTS_PER_INCH);
    int finest = (int) Math.sqrt(Limits.PICTURE_DOTS_MAX / Math.max(1, inches));
    return Math.max(1, Math.min(DOTS_PER_INCH, finest));
  }
}
