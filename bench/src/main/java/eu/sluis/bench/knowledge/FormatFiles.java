package eu.sluis.bench.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The same lines of text as a file of each format, so that formats can be compared. */
final class FormatFiles {

  private static final int LINE_CHARACTERS_MAX = 90;
  private static final int LINES_PER_PAGE = 50;
  private static final int DOTS_PER_INCH = 300;

  private final List<String> lines;

  /**
   * @param lines paragraphs, none blank
   */
  FormatFiles(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  byte[] text() {
    return bytes(String.join("\n\n", lines));
  }

  byte[] html() {
    return bytes(
        "<!doctype html><html><body><main>" + each("<p>", "</p>") + "</main></body></html>");
  }

  byte[] csv() {
    return bytes("Nummer;Tekst\n" + each("1;\"", "\"\n"));
  }

  byte[] mail() {
    return bytes(
        "Subject: Wetten\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
            + String.join("\n\n", lines));
  }

  byte[] law() {
    return bytes(
        "<?xml version=\"1.0\"?><toestand><wetgeving><citeertitel>Wet</citeertitel><artikel><kop>"
            + "<label>Artikel</label><nr>1</nr></kop>"
            + each("<lid><lidnr>1</lidnr><al>", "</al></lid>")
            + "</artikel></wetgeving></toestand>");
  }

  byte[] inventory() {
    return bytes(
        "<?xml version=\"1.0\"?><ead><archdesc><did><unittitle>Archief</unittitle></did><dsc>"
            + each("<c01><did><unitid>1</unitid><unittitle>", "</unittitle></did></c01>")
            + "</dsc></archdesc></ead>");
  }

  byte[] openDocument() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(bytes("application/vnd.oasis.opendocument.text"));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          bytes(
              "<?xml version=\"1.0\"?><office:document-content"
                  + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                  + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                  + "<office:text>"
                  + each("<text:p>", "</text:p>")
                  + "</office:text></office:body></office:document-content>"));
    }
    return bytes.toByteArray();
  }

  byte[] word() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  byte[] spreadsheet() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook()) {
      var sheet = book.createSheet("Wetten");
      for (int i = 0; i < lines.size(); i++) {
        sheet.createRow(i).createCell(0).setCellValue(i);
        sheet.getRow(i).createCell(1).setCellValue(lines.get(i));
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  byte[] pdf() throws IOException {
    try (var document = new PDDocument()) {
      var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      List<String> wrapped = wrapped();
      for (int from = 0; from < wrapped.size(); from += LINES_PER_PAGE) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
          stream.beginText();
          stream.setFont(font, 10);
          stream.setLeading(13);
          stream.newLineAtOffset(60, 780);
          for (String line :
              wrapped.subList(from, Math.min(from + LINES_PER_PAGE, wrapped.size()))) {
            stream.showText(inWindows(line));
            stream.newLine();
          }
          stream.endText();
        }
      }
      return saved(document);
    }
  }

  /** The first pages of the PDF as pictures of themselves. */
  byte[] scan(int pages) throws IOException {
    try (var letters = Loader.loadPDF(pdf());
        var document = new PDDocument()) {
      var renderer = new PDFRenderer(letters);
      for (int number = 0; number < pages; number++) {
        var picture = renderer.renderImageWithDPI(number, DOTS_PER_INCH, ImageType.GRAY);
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
          var image = LosslessFactory.createFromImage(document, picture);
          stream.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
      return saved(document);
    }
  }

  private List<String> wrapped() {
    return lines.stream()
        .flatMap(
            line -> line.replaceAll("(.{1," + LINE_CHARACTERS_MAX + "})(\\s|$)", "$1\n").lines())
        .toList();
  }

  /** The fonts that every PDF reader has know no other signs. */
  private static String inWindows(String line) {
    var windows = Charset.forName("windows-1252");
    return new String(line.getBytes(windows), windows).replaceAll("\\p{Cntrl}", " ");
  }

  private String each(String before, String after) {
    var text = new StringBuilder();
    for (String line : lines) {
      text.append(before)
          .append(line.replace("&", "en").replace("<", " ").replace("\"", " "))
          .append(after);
    }
    return text.toString();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
