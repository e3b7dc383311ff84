package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.Limits;
import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.Place;
import eu.sluis.redaction.Remark;
import eu.sluis.redaction.internal.Inflated;
import eu.sluis.redaction.internal.OpenFile;
import eu.sluis.redaction.internal.Passage;
import eu.sluis.redaction.internal.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * A PDF. It is first brought back to pages, bookmarks, tags and links ({@link PdfPreparation});
 * then every letter is traced to the bytes that draw it ({@link GlyphReader}); then the streams are
 * written without the letters that must go ({@link StreamWriter}), and bars are drawn where they
 * stood ({@link PdfBars}). The file is written whole: no older version comes along.
 */
public final class PdfFile implements OpenFile {

  private final PDDocument document;
  private final List<Remark> remarks;
  private final GlyphReader reader;
  private final Reading drawn;
  private final Reading placed;
  private final List<Passage> elsewhere;

  private PdfFile(PDDocument document) throws IOException {
    this.document = document;
    var noted = new ArrayList<>(PdfPreparation.prepare(document));
    this.reader = GlyphReader.read(document);
    this.drawn = Reading.asDrawn(reader.glyphs());
    this.placed = Reading.asPlaced(reader.glyphs());
    this.elsewhere = PdfStrings.passages(document);
    noted.addAll(new PdfPages(reader, document.getNumberOfPages()).remarks());
    this.remarks = List.copyOf(noted);
  }

  public static PdfFile open(byte[] file) throws NotRedactable {
    PDDocument document = load(file);
    try {
      if (document.isEncrypted()) {
        throw encrypted();
      }
      if (PdfPreparation.isSigned(document)) {
        throw new NotRedactable(
            "the file is signed, and a change would break the signature; take a copy without it");
      }
      if (document.getNumberOfPages() == 0) {
        throw damaged();
      }
      if (document.getNumberOfPages() > Limits.PAGES_MAX) {
        throw new NotRedactable("the file has more than " + Limits.PAGES_MAX + " pages; split it");
      }
      var opened = new PdfFile(document);
      if (opened.reader.glyphs().stream().allMatch(Glyph::isBlank)) {
        throw new NotRedactable(
            "the file has no text, as of a scan; make it anew from the source, or with ocr and"
                + " without the pictures");
      }
      return opened;
    } catch (IOException | RuntimeException failure) {
      close(document);
      throw damaged();
    } catch (NotRedactable refused) {
      close(document);
      throw refused;
    }
  }

  private static PDDocument load(byte[] file) throws NotRedactable {
    try {
      Inflated.size(file);
      return Loader.loadPDF(file);
    } catch (InvalidPasswordException locked) {
      throw encrypted();
    } catch (Inflated.TooMuch bomb) {
      throw new NotRedactable(
          "the file unpacks to more than " + Limits.UNPACKED_BYTES_MAX + " bytes; split it");
    } catch (IOException | RuntimeException failure) {
      throw damaged();
    }
  }

  private static NotRedactable encrypted() {
    return new NotRedactable("the file is encrypted; save it without a password");
  }

  private static NotRedactable damaged() {
    return new NotRedactable("the file is damaged or not a whole pdf; make it anew");
  }

  @Override
  public List<Passage> passages() {
    var passages = new ArrayList<>(elsewhere);
    passages.addAll(pages(drawn, reader.glyphs()));
    return passages;
  }

  @Override
  public List<Passage> otherReadings() {
    return pages(placed, reader.glyphs());
  }

  private static List<Passage> pages(Reading reading, List<Glyph> glyphs) {
    int last = glyphs.isEmpty() ? 0 : glyphs.getLast().page();
    var passages = new ArrayList<Passage>();
    for (int page = 1; page <= last; page++) {
      String text = reading.page(page);
      if (!text.isBlank()) {
        passages.add(new Passage(new Place(Place.Part.PAGE, page), text));
      }
    }
    return passages;
  }

  @Override
  public List<Remark> remarks() {
    return remarks;
  }

  @Override
  public List<Integer> remove(Wanted wanted) throws NotRedactable {
    int[] counts = new int[wanted.removals().size()];
    int[] otherCounts = new int[counts.length];
    mark(drawn, wanted, counts);
    mark(placed, wanted, otherCounts);
    for (Passage passage : elsewhere) {
      wanted.hits(passage.text()).forEach(hit -> counts[hit.value()]++);
    }
    for (int value = 0; value < counts.length; value++) {
      counts[value] = Math.max(counts[value], otherCounts[value]);
    }
    refuseCovering();
    try {
      rewrite(new PdfStrings(wanted));
    } catch (IOException | RuntimeException failure) {
      throw damaged();
    }
    return Arrays.stream(counts).boxed().toList();
  }

  private static void mark(Reading reading, Wanted wanted, int[] counts) {
    for (Wanted.Hit hit : wanted.hits(reading.text())) {
      counts[hit.value()]++;
      for (Glyph letter : reading.letters(hit.start(), hit.end())) {
        letter.cell().remove(wanted.ground(hit));
      }
    }
  }

  /** Text without ink over a picture is what a scanner recognised: the picture shows it still. */
  private void refuseCovering() throws NotRedactable {
    List<Integer> pages =
        reader.glyphs().stream()
            .filter(glyph -> glyph.cell().removed() && !glyph.visible())
            .map(Glyph::page)
            .distinct()
            .filter(page -> reader.pictures().stream().anyMatch(of -> of.page() == page))
            .toList();
    if (!pages.isEmpty()) {
      throw new NotRedactable(
          "pages `%s` are scans with text under the picture; the picture would still show what is"
                  .formatted(pages)
              + " taken out, so redact those pages on paper or as pictures");
    }
  }

  private void rewrite(PdfStrings strings) throws IOException {
    // Pages first: nothing else is written by the same name.
    var font = PdfBars.helvetica();
    Map<Integer, String> bars = new PdfBars(font).commands(reader.glyphs(), "SluisBar");
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      byte[] contents =
          StreamWriter.write(new PDFStreamParser(page), reader.shown(page.getCOSObject()), strings);
      String after = bars.getOrDefault(number, "");
      if (after.contains("/SluisBar")) {
        PDResources resources = PdfDrawing.resources(page);
        COSName name = resources.add(font);
        after = after.replace("/SluisBar", "/" + name.getName());
      }
      PdfDrawing.replace(document, page, contents, after);
    }
    for (COSDictionary found : PdfGraph.of(document).dictionaries()) {
      if (found instanceof COSStream stream) {
        rewriteDrawing(stream, strings);
      }
    }
    strings.clean(document.getDocument().getTrailer());
    PdfFonts.forget(document, GlyphReader.read(document));
  }

  /** A drawing that pages use; one that none draws loses its text whole. */
  private void rewriteDrawing(COSStream stream, PdfStrings strings) throws IOException {
    boolean form = COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
    if (form && reader.visited(stream)) {
      var parser = new PDFStreamParser(new PDFormXObject(stream));
      PdfDrawing.write(stream, StreamWriter.write(parser, reader.shown(stream), strings));
    } else if ((form || stream.getInt(COSName.PATTERN_TYPE) == 1)
        && StreamWriter.showsText(new PDFStreamParser(new PDStream(stream).toByteArray()))) {
      PdfDrawing.write(stream, new byte[0]);
    }
  }

  @Override
  public byte[] write() throws NotRedactable {
    try {
      var out = new ByteArrayOutputStream();
      // The same file gives the same bytes.
      document.setDocumentId(0L);
      document.save(out);
      return out.toByteArray();
    } catch (IOException | RuntimeException failure) {
      throw damaged();
    }
  }

  @Override
  public void close() {
    close(document);
  }

  private static void close(PDDocument document) {
    try {
      document.close();
    } catch (IOException failure) {
      // Only memory; there is nothing to keep.
      return;
    }
  }
}
