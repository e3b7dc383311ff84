package eu.sluis.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class OfficeFormatsTest {

  private static ParsedDocument parse(String name, byte[] content) throws Unreadable {
    return new TikaDocumentParser().parse(name, new ByteArrayInputStream(content));
  }

  @Test
  void a_spreadsheet_has_its_sheets_as_headings_and_rows_with_their_header() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      fill(book, "Leges 2026", new String[][] {{"Product", "Prijs"}, {"Paspoort", "88,10"}});
      fill(book, "Openingstijden", new String[][] {{"Dag", "Uren"}, {"Maandag", "9-17"}});
      book.write(out);
    }
    assertThat(parse("leges.xlsx", out.toByteArray()).blocks())
        .extracting(Block::text)
        .containsExactly(
            "Leges 2026",
            "Product: Paspoort; Prijs: 88,10",
            "Openingstijden",
            "Dag: Maandag; Uren: 9-17");
  }

  private static void fill(XSSFWorkbook book, String name, String[][] rows) {
    var sheet = book.createSheet(name);
    for (int r = 0; r < rows.length; r++) {
      var row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        row.createCell(c).setCellValue(rows[r][c]);
      }
    }
  }

  @Test
  void a_spreadsheet_that_a_program_streamed_is_read_too() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook()) {
      var sheet = book.createSheet("Export");
      sheet.createRow(0).createCell(0).setCellValue("Een regel van een programma");
      book.write(out);
    }
    assertThat(parse("export.xlsx", out.toByteArray()).blocks())
        .extracting(Block::text)
        .containsExactly("Export", "Een regel van een programma");
  }

  @Test
  void an_open_spreadsheet_has_the_same_and_cells_over_two_rows_stand_in_both() throws Exception {
    String content =
        """
        <?xml version="1.0"?><office:document-content
          xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
        <table:table table:name="Zones"><table:table-row><table:table-cell><text:p>Zone</text:p></table:table-cell><table:table-cell><text:p>Uur</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell><table:table-cell><text:p>€ 2</text:p></table:table-cell></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell><text:p>€ 3</text:p></table:table-cell></table:table-row></table:table>
        </office:spreadsheet></office:body></office:document-content>
        """;
    byte[] file =
        SampleFiles.zip(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content);
    assertThat(parse("zones.ods", file).blocks())
        .extracting(Block::text)
        .containsExactly("Zones", "Zone: A; Uur: € 2", "Zone: A; Uur: € 3");
  }

  @Test
  void slides_are_read_in_order() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var show = new XMLSlideShow()) {
      for (String text : new String[] {"Wat verandert er", "Wanneer het ingaat"}) {
        show.createSlide().createTextBox().setText(text);
      }
      show.write(out);
    }
    assertThat(parse("uitleg.pptx", out.toByteArray()).blocks())
        .extracting(Block::text)
        .containsExactly("Wat verandert er", "Wanneer het ingaat");
  }

  @Test
  void a_message_of_outlook_has_its_text_and_its_attachments_by_name() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var message = new POIFSFileSystem()) {
      DirectoryEntry root = message.getRoot();
      put(root, "__properties_version1.0", new byte[32]);
      text(root, "0037", "Kapvergunning");
      text(root, "0C1A", "Jorrit Hazelaar");
      text(root, "1000", "De boom mag om.");
      DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
      put(attachment, "__properties_version1.0", new byte[8]);
      text(attachment, "3707", "tarief.csv");
      put(
          attachment,
          "__substg1.0_37010102",
          "Soort;Prijs\nKap;€ 75\n".getBytes(StandardCharsets.UTF_8));
      message.writeFilesystem(out);
    }
    assertThat(parse("bericht.msg", out.toByteArray()).blocks())
        .extracting(Block::text)
        .containsExactly(
            "Kapvergunning, Jorrit Hazelaar",
            "De boom mag om.",
            "Bijlage: tarief.csv",
            "Soort: Kap; Prijs: € 75");
  }

  private static void text(DirectoryEntry folder, String property, String value)
      throws IOException {
    put(folder, "__substg1.0_" + property + "001F", value.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(content));
  }

  @Test
  void an_attachment_that_cannot_be_read_is_counted_and_its_message_is_read() throws Unreadable {
    String mail =
        """
        Subject: Met archief
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="grens"

        --grens
        Content-Type: text/plain; charset=utf-8

        In het archief zit de tekening.
        --grens
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="tekening.dwg"
        Content-Transfer-Encoding: base64

        AAECAwQFBgcICQ==
        --grens--
        """;
    var read = parse("bericht.eml", mail.getBytes(StandardCharsets.UTF_8));
    assertThat(read.blocks()).extracting(Block::text).contains("In het archief zit de tekening.");
    assertThat(read.legibility().missedParts()).isOne();
  }
}
