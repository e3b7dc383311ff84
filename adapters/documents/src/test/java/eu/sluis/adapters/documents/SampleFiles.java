package eu.sluis.adapters.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small files of every kind, made on the spot. */
final class SampleFiles {

  private SampleFiles() {}

  static byte[] zip(String... namesAndContents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] bomb(String first, String firstContent, String second) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] spaces = new byte[1024 * 1024];
    Arrays.fill(spaces, (byte) ' ');
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(firstContent.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry(second));
      zip.write("<a>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 300; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  static byte[] pdf(String[][] pages, @org.jspecify.annotations.Nullable String password)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 0; number < pages.length; number++) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          float top = 740;
          if (pages[number].length > 0) {
            line(content, font, 9, 780, "Gemeente Waterhoven");
            line(content, font, 9, 30, "Pagina " + (number + 1) + " van " + pages.length);
          }
          for (String line : pages[number]) {
            int size = Integer.parseInt(line.substring(0, 2));
            line(content, font, size, top, line.substring(3));
            top -= size * (line.contains("Artikel") || size > 11 ? 2.4f : 1.2f);
          }
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy("baas", password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void line(
      PDPageContentStream content, PDType1Font font, int size, float top, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(60, top);
    content.showText(text);
    content.endText();
  }
}
