package eu.sluis.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnreadableDocumentsTest {

  private final TikaDocumentParser parser = new TikaDocumentParser();

  private ParsedDocument parse(String name, byte[] content) throws Unreadable {
    return parser.parse(name, new ByteArrayInputStream(content));
  }

  private Reason reason(String name, byte[] content) {
    Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> parse(name, content));
    assertThat(unreadable).as(name).isNotNull();
    return unreadable.reason();
  }

  @Test
  void what_cannot_be_read_says_why() throws Exception {
    var page = new String[][] {{"11|Geheim."}};
    byte[] whole = SampleFiles.pdf(page, null);
    assertThat(reason("leeg.txt", new byte[0])).isEqualTo(Reason.NO_TEXT);
    assertThat(reason("wit.txt", " \n \n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NO_TEXT);
    assertThat(reason("leeg.pdf", SampleFiles.pdf(new String[][] {{}}, null)))
        .isEqualTo(Reason.NO_TEXT);
    assertThat(reason("dicht.pdf", SampleFiles.pdf(page, "wachtwoord")))
        .isEqualTo(Reason.ENCRYPTED);
    assertThat(reason("half.pdf", Arrays.copyOf(whole, whole.length / 3)))
        .isIn(Reason.DAMAGED, Reason.NO_TEXT);
    assertThat(
            reason(
                "half.docx",
                Arrays.copyOf(
                    SampleFiles.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"),
                    60)))
        .isIn(Reason.DAMAGED, Reason.UNKNOWN_FORMAT);
    assertThat(reason("leeg.zip", SampleFiles.zip("leeg.txt", ""))).isEqualTo(Reason.NO_TEXT);
    assertThat(reason("dicht.zip", locked(SampleFiles.zip("brief.txt", "tekst"))))
        .isEqualTo(Reason.ENCRYPTED);
    assertThat(reason("groot.txt", "woord ".repeat(9_000_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(reason("enorm.txt", new byte[70 * 1024 * 1024])).isEqualTo(Reason.TOO_LARGE);
    assertThat(
            reason(
                "diep.html", ("<div>".repeat(50_000) + "tekst").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_DEEP);
  }

  /** With the mark that says that the files in it are encrypted. */
  private static byte[] locked(byte[] zip) {
    byte[] locked = zip.clone();
    locked[6] |= 1;
    return locked;
  }

  @Test
  void archives_within_archives_end() throws Exception {
    byte[] inner = SampleFiles.zip("brief.txt", "De hond mag mee.");
    for (int i = 0; i < 3; i++) {
      inner = zipped("binnen.zip", inner);
    }
    assertThat(parse("archief.zip", inner).blocks().getLast().text()).contains("De hond");
    assertThat(reason("archief.zip", zipped("binnen.zip", inner))).isEqualTo(Reason.TOO_DEEP);
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_refused() throws Exception {
    assertThat(reason("bom.zip", zipped("nullen.bin", new byte[130 * 1024 * 1024])))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void of_an_archive_what_can_be_read_is_read_and_the_rest_is_counted() throws Exception {
    byte[] archive =
        SampleFiles.zip(
            "een/brief.md",
            "# Verlof\n\nVerlof vraagt u aan.",
            "twee.bin",
            "\0\1",
            "__MACOSX/x",
            "x");
    var read = parse("archief.zip", archive);
    assertThat(read.blocks())
        .extracting(Block::text)
        .containsExactly("een/brief.md", "Verlof", "Verlof vraagt u aan.");
    assertThat(read.legibility().missedParts()).isEqualTo(1);
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void a_bomb_is_refused() throws Exception {
    byte[] odt =
        SampleFiles.bomb("mimetype", "application/vnd.oasis.opendocument.text", "content.xml");
    byte[] docx =
        SampleFiles.bomb(
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
        SampleFiles.zip(
            "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    try {
      assertThat(parse("entiteit.odt", file).blocks())
          .containsExactly(new Block.Paragraph("binnen", OptionalInt.empty()));
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
  void a_row_of_comments_is_read_one_way_only() throws Unreadable {
    byte[] comments = ("<!---->".repeat(500) + "Een brief.").getBytes(StandardCharsets.UTF_8);
    assertThat(parse("rij.xml", comments).blocks()).isNotEmpty();
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
    byte[] pdf = SampleFiles.pdf(new String[][] {{"11|Een regel tekst."}}, null);
    byte[] zip =
        SampleFiles.zip(
            "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a>b</a>");
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
}
