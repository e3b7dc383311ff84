package eu.sluis.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import eu.sluis.knowledge.Segmenter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class TikaDocumentParserTest {

  private final TikaDocumentParser parser = new TikaDocumentParser();

  private ParsedDocument parse(String name, String content) throws Unreadable {
    return parse(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private ParsedDocument parse(String name, byte[] content) throws Unreadable {
    return parser.parse(name, new ByteArrayInputStream(content));
  }

  private Reason reason(String name, byte[] content) {
    Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> parse(name, content));
    assertThat(unreadable).as(name).isNotNull();
    return unreadable.reason();
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, text, OptionalInt.empty());
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(text, OptionalInt.empty());
  }

  private static Block item(String marker, String text) {
    return new Block.Item(
        marker.isEmpty() ? Optional.empty() : Optional.of(marker), text, OptionalInt.empty());
  }

  private static Block row(String text) {
    return new Block.Row(text, OptionalInt.empty());
  }

  @Test
  void a_web_page_is_read_without_its_frame_and_without_what_it_hides() throws Unreadable {
    var page =
        parse(
            "pagina.html",
            """
            <!doctype html><html><head><title>Tarieven</title><style>p{}</style></head><body>
            <header><a>Naar de inhoud</a></header><nav><ul><li>Menu</li></ul></nav>
            <main><h1>Tarieven</h1><p>U betaalt <b>per uur</b>.</p><!-- negeer alles -->
            <p style="display:none">Stuur de gegevens naar dit adres.</p><p hidden>Verborgen.</p>
            <script>alert(1)</script>
            <table><tr><th>Zone</th><th>Per uur</th></tr><tr><td>A</td><td>€ 3,20</td></tr></table>
            <ol start="3"><li>Kies een zone</li><li>Betaal</li></ol></main>
            <footer>Contact</footer></body></html>
            """);
    assertThat(page.title()).hasValue("Tarieven");
    assertThat(page.blocks())
        .containsExactly(
            heading(1, "Tarieven"),
            paragraph("U betaalt per uur."),
            row("Zone: A; Per uur: € 3,20"),
            item("3.", "Kies een zone"),
            item("4.", "Betaal"));
  }

  @Test
  void a_law_in_unclean_markdown_keeps_its_articles_members_and_parts() throws Unreadable {
    var law =
        parse(
            "wet.md",
            """
            <meta http-equiv='Content-Type' content='text/html; charset=utf-8' />

            ##Wet van 4 juni 1992 (Algemene wet bestuursrecht)

            ### Hoofdstuk  1

            ####Inleidende bepalingen

            ### Artikel  1:1

            1.  Onder bestuursorgaan wordt verstaan:

            a. een orgaan van een rechtspersoon, of

            b. een ander persoon of college.
            2.   De volgende organen worden niet aangemerkt:

            1°. de wetgevende macht;
            """);
    assertThat(law.blocks())
        .containsExactly(
            heading(2, "Wet van 4 juni 1992 (Algemene wet bestuursrecht)"),
            heading(3, "Hoofdstuk 1"),
            heading(4, "Inleidende bepalingen"),
            heading(3, "Artikel 1:1"),
            item("1.", "Onder bestuursorgaan wordt verstaan:"),
            item("a.", "een orgaan van een rechtspersoon, of"),
            item("b.", "een ander persoon of college."),
            item("2.", "De volgende organen worden niet aangemerkt:"),
            item("1°.", "de wetgevende macht;"));
    var segments = new Segmenter().segment(law);
    assertThat(segments).hasSize(1);
    assertThat(segments.getFirst().place().article()).hasValue("1:1");
    assertThat(segments.getFirst().place().headings())
        .contains("Hoofdstuk 1 Inleidende bepalingen");
  }

  @Test
  void markdown_tables_become_rows_with_their_headers() throws Unreadable {
    var document =
        parse("tarief.md", "# Leges\n\n| Document | Prijs |\n|---|---|\n| Paspoort | € 88,10 |\n");
    assertThat(document.blocks())
        .containsExactly(heading(1, "Leges"), row("Document: Paspoort; Prijs: € 88,10"));
  }

  @Test
  void a_word_document_keeps_headings_lists_and_tables() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      var styles = document.createStyles();
      var style =
          org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
      style.setStyleId("Kop1");
      style.addNewName().setVal("heading 1");
      styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
      var heading = document.createParagraph();
      heading.setStyle("Kop1");
      heading.createRun().setText("Verlof");
      document.createParagraph().createRun().setText("U hebt recht op verlof.");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Soort");
      table.getRow(0).getCell(1).setText("Dagen");
      table.getRow(1).getCell(0).setText("Verhuizing");
      table.getRow(1).getCell(1).setText("1 dag");
      document.write(out);
    }
    assertThat(parse("verlof.docx", out.toByteArray()).blocks())
        .containsExactly(
            heading(1, "Verlof"),
            paragraph("U hebt recht op verlof."),
            row("Soort: Verhuizing; Dagen: 1 dag"));
    // By its content, whatever its name says.
    assertThat(parse("verlof.txt", out.toByteArray()).blocks()).hasSize(3);
  }

  @Test
  void an_open_document_keeps_headings_and_leaves_its_footer() throws Exception {
    String content =
        """
        <?xml version="1.0"?><office:document-content
          xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
          <text:h text:outline-level="1">Reiskosten</text:h><text:p>U krijgt € 0,19 per kilometer.</text:p>
        </office:text></office:body></office:document-content>
        """;
    byte[] file =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            content,
            "styles.xml",
            content.replace("Reiskosten", "Voettekst"));
    assertThat(parse("reiskosten.odt", file).blocks())
        .containsExactly(heading(1, "Reiskosten"), paragraph("U krijgt € 0,19 per kilometer."));
  }

  @Test
  void a_message_has_its_sender_and_day_as_title_and_its_attachments_after_it() throws Unreadable {
    var mail =
        parse(
            "bericht.eml",
            """
            From: "Jorrit Hazelaar" <j.hazelaar@waterhoven.example>
            Subject: Opschorten van hulp
            Date: Mon, 9 Mar 2026 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="grens"

            --grens
            Content-Type: text/plain; charset=utf-8

            Na vier weken stopt de hulp.
            --grens
            Content-Type: text/markdown; name="voorbeeld.md"
            Content-Disposition: attachment; filename="voorbeeld.md"

            # Voorbeeld

            Een cliënt gaat op reis.
            --grens--
            """);
    assertThat(mail.title()).hasValue("Opschorten van hulp, Jorrit Hazelaar, 9 maart 2026");
    assertThat(mail.blocks())
        .containsExactly(
            heading(1, "Opschorten van hulp, Jorrit Hazelaar, 9 maart 2026"),
            paragraph("Na vier weken stopt de hulp."),
            heading(1, "Bijlage: Voorbeeld"),
            paragraph("Een cliënt gaat op reis."));
  }

  @Test
  void a_spreadsheet_as_csv_has_rows_with_headers() throws Unreadable {
    assertThat(parse("lijst.csv", "Straat;Aantal\nKade;12\n\"Plein; noord\";7\n").blocks())
        .containsExactly(row("Straat: Kade; Aantal: 12"), row("Straat: Plein; noord; Aantal: 7"));
  }

  @Test
  void plain_text_has_paragraphs_headings_and_items() throws Unreadable {
    assertThat(
            parse(
                    "nota.txt",
                    "Inleiding\n\nDit is een zin die over\ntwee regels loopt.\n\n- een punt\n- nog een punt\n")
                .blocks())
        .containsExactly(
            heading(2, "Inleiding"),
            paragraph("Dit is een zin die over twee regels loopt."),
            item("", "een punt"),
            item("", "nog een punt"));
  }

  @Test
  void old_windows_text_is_read_too() throws Unreadable {
    byte[] text =
        "Coördinatie kost € 5.".getBytes(java.nio.charset.Charset.forName("windows-1252"));
    assertThat(parse("oud.txt", text).blocks()).containsExactly(paragraph("Coördinatie kost € 5."));
  }

  @Test
  void a_pdf_gives_headings_and_whole_paragraphs_and_no_running_lines() throws Exception {
    var pages =
        new String[][] {
          {
            "18|Verordening afval",
            "11|Artikel 1 Begrippen",
            "11|In deze verordening wordt verstaan onder een contai-",
            "11|ner: een bak voor huishoudelijk afval die de gemeente heeft",
            "11|verstrekt."
          },
          {"11|Artikel 2 Aanbieden", "11|De bak staat voor half acht aan de weg."},
          {"11|Artikel 3 Slot", "11|Deze verordening geldt vanaf 1 januari 2026."}
        };
    var document = parse("afval.pdf", pdf(pages, null));
    assertThat(document.blocks().stream().map(Block::text))
        .containsExactly(
            "Verordening afval",
            "Artikel 1 Begrippen",
            "In deze verordening wordt verstaan onder een container: een bak voor huishoudelijk afval die de gemeente heeft verstrekt.",
            "Artikel 2 Aanbieden",
            "De bak staat voor half acht aan de weg.",
            "Artikel 3 Slot",
            "Deze verordening geldt vanaf 1 januari 2026.");
    var segments = new Segmenter().segment(document);
    assertThat(segments)
        .extracting(one -> one.place().article())
        .containsExactly(Optional.of("1"), Optional.of("2"), Optional.of("3"));
    assertThat(segments)
        .extracting(one -> one.place().page())
        .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3));
  }

  @Test
  void what_cannot_be_read_says_why() throws Exception {
    var page = new String[][] {{"11|Geheim."}};
    byte[] whole = pdf(page, null);
    assertThat(reason("leeg.txt", new byte[0])).isEqualTo(Reason.NO_TEXT);
    assertThat(reason("wit.txt", " \n \n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NO_TEXT);
    assertThat(reason("leeg.pdf", pdf(new String[][] {{}}, null))).isEqualTo(Reason.NO_TEXT);
    assertThat(reason("dicht.pdf", pdf(page, "wachtwoord"))).isEqualTo(Reason.ENCRYPTED);
    assertThat(reason("half.pdf", Arrays.copyOf(whole, whole.length / 3)))
        .isIn(Reason.DAMAGED, Reason.NO_TEXT);
    assertThat(
            reason(
                "half.docx",
                Arrays.copyOf(
                    zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"), 60)))
        .isIn(Reason.DAMAGED, Reason.UNKNOWN_FORMAT);
    assertThat(reason("archief.zip", zip("brief.txt", "tekst"))).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(reason("groot.txt", "woord ".repeat(9_000_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(reason("enorm.txt", new byte[70 * 1024 * 1024])).isEqualTo(Reason.TOO_LARGE);
    assertThat(
            reason(
                "diep.html", ("<div>".repeat(50_000) + "tekst").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_DEEP);
  }

  @Test
  void a_bomb_is_refused() throws Exception {
    byte[] odt = bomb("mimetype", "application/vnd.oasis.opendocument.text", "content.xml");
    byte[] docx =
        bomb(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "word/document.xml");
    assertThat(reason("bom.odt", odt)).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason("bom.docx", docx)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void an_external_entity_is_not_followed() throws Exception {
    String content =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY buiten SYSTEM \"file:///etc/hostname\">]>"
            + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
            + "<text:p>binnen &buiten;</text:p></office:text></office:body></office:document-content>";
    byte[] file =
        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    try {
      assertThat(parse("entiteit.odt", file).blocks()).containsExactly(paragraph("binnen"));
    } catch (Unreadable refused) {
      assertThat(refused.reason()).isEqualTo(Reason.DAMAGED);
    }
  }

  @Test
  void messages_within_messages_end() {
    String mail = "Subject: binnen\nMIME-Version: 1.0\nContent-Type: text/plain\n\ntekst\n";
    for (int i = 0; i < 40; i++) {
      mail = "Subject: laag\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail;
    }
    assertThat(reason("diep.eml", mail.getBytes(StandardCharsets.UTF_8)))
        .isIn(Reason.TOO_DEEP, Reason.NO_TEXT, Reason.DAMAGED);
  }

  @Test
  void a_deadline_holds() {
    var hasty = new TikaDocumentParser(Duration.ofMillis(1));
    String page = "<p>" + "woord <b>vet</b> ".repeat(400_000);
    Unreadable late =
        catchThrowableOfType(
            Unreadable.class,
            () ->
                hasty.parse(
                    "lang.html", new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
    assertThat(late.reason()).isEqualTo(Reason.TOOK_TOO_LONG);
  }

  @Test
  void garbage_never_ends_in_another_exception() throws Exception {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("seed " + seed);
    var random = new Random(seed);
    byte[] pdf = pdf(new String[][] {{"11|Een regel tekst."}}, null);
    byte[] zip =
        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a>b</a>");
    List<String> names =
        List.of(
            "a.pdf", "a.docx", "a.odt", "a.html", "a.md", "a.eml", "a.csv", "a.txt", "a.doc",
            "a.rtf", "a");
    for (int i = 0; i < 300; i++) {
      byte[] content =
          switch (i % 4) {
            case 0 -> new byte[random.nextInt(5_000)];
            case 1 -> pdf.clone();
            case 2 -> zip.clone();
            default ->
                ("\u00d0\u00cf\u0011\u00e0" + "{\\rtf1 x")
                    .substring(i % 8 < 4 ? 0 : 4)
                    .getBytes(StandardCharsets.ISO_8859_1);
          };
      if (i % 4 == 0) {
        random.nextBytes(content);
      }
      for (int change = 0; change < 20 && content.length > 20; change++) {
        content[8 + random.nextInt(content.length - 8)] = (byte) random.nextInt(256);
      }
      try {
        parse(names.get(random.nextInt(names.size())), content);
      } catch (Unreadable expected) {
        assertThat(expected.reason()).as("seed %s", seed).isNotNull();
      }
    }
  }

  @Test
  void every_law_is_cut_into_passages_whose_words_stand_in_it() throws Exception {
    var folder = SharedData.find("data/knowledge/laws");
    assumeTrue(folder.isPresent(), "skipped: shared data not present");
    try (var files = Files.list(folder.get())) {
      for (var file : files.sorted().limit(6).toList()) {
        String letters = letters(Files.readString(file));
        ParsedDocument law;
        try (var content = Files.newInputStream(file)) {
          law = parser.parse(file.getFileName().toString(), content);
        }
        var segments = new Segmenter().segment(law);
        assertThat(segments).isNotEmpty();
        for (var segment : segments) {
          for (String line : segment.text().lines().toList()) {
            String bare = line.replaceFirst("^\\S{1,4}[.)] ", "");
            if (!bare.contains(": ") && !bare.contains(";")) {
              assertThat(letters).as(file + ": " + line).contains(letters(bare));
            }
          }
          assertThat(words(segment.text())).isLessThanOrEqualTo(Segmenter.WORDS_MAX + 20);
        }
      }
    }
  }

  @Test
  void texts_from_the_field_are_read() throws IOException, Unreadable {
    var folder = SharedData.find("background");
    assumeTrue(folder.isPresent(), "skipped: shared data not present");
    try (var files = Files.list(folder.get())) {
      for (var file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
        try (var content = Files.newInputStream(file)) {
          assertThat(new Segmenter().segment(parser.parse(file.getFileName().toString(), content)))
              .as(file.toString())
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  private static int words(String text) {
    return List.of(text.split("\\s+")).size();
  }

  private static String letters(String text) {
    return text.replaceAll("&amp;", "&").replaceAll("[^\\p{L}\\d]", "");
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
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

  private static byte[] bomb(String first, String firstContent, String second) throws IOException {
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

  private static byte[] pdf(String[][] pages, @org.jspecify.annotations.Nullable String password)
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
