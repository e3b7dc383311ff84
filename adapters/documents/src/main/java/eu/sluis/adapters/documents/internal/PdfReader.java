package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF: the words of each page with their place, in reading order, of which {@link PdfLayout}
 * makes blocks. A page without letters is a scan and goes to {@link ScannedPages}. No form, script
 * or attachment is read.
 */
final class PdfReader {

  private PdfReader() {}

  static ParsedDocument read(byte[] content, Patience patience) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() > Limits.PAGES_MAX) {
        throw new Refused(Reason.TOO_MANY_PAGES);
      }
      if (document.getNumberOfPages() == 0) {
        throw new Refused(Reason.DAMAGED);
      }
      var scans = new ScannedPages(document, patience);
      var lines = new ArrayList<Line>();
      for (Sheet sheet : PdfPages.of(document)) {
        lines.addAll(PageColumns.of(scans.read(sheet)));
      }
      var blocks = new PdfLayout(lines).blocks();
      Legibility legibility = scans.legibility();
      if (blocks.isEmpty()) {
        scans.whyNothing().ifPresent(Refused::because);
      }
      return new ParsedDocument(title(document, blocks), blocks, legibility);
    } catch (InvalidPasswordException locked) {
      throw new Refused(Reason.ENCRYPTED, locked);
    }
  }

  private static Optional<String> title(PDDocument document, List<ParsedDocument.Block> blocks) {
    return Optional.ofNullable(document.getDocumentInformation().getTitle())
        .map(TextLines::clean)
        // What a word processor fills in is a file name, not a title.
        .filter(
            text ->
                text.length() > 3
                    && !text.matches(
                        "(?i)microsoft word.*|.*\\.(docx?|pdf|indd)|untitled|naamloos.*"))
        .or(() -> Titles.firstHeading(blocks));
  }
}
