package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactTest {

  private record Result(int status, String out, String err) {}

  @TempDir private Path folder;

  private static Result sluis(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        Sluis.run(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path odt() throws IOException {
    Path file = folder.resolve("besluit.odt");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      put(
          zip,
          "content.xml",
          "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
              + " xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:text>"
              + "<t:p>Aan de heer Jan Zoutfiets, BSN 999990019, over project Zeepaard.</t:p>"
              + "</o:text></o:body></o:document-content>");
      put(zip, "META-INF/manifest.xml", "<m:manifest xmlns:m='x'/>");
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String content(Path odt) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(odt)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  // README: ./sluis redact besluit.pdf
  // README: ./sluis redact besluit.pdf --list besluit.pdf.redactions.tsv
  @Test
  void first_a_list_then_the_copy() throws IOException {
    Path file = odt();
    byte[] before = Files.readAllBytes(file);
    Path list = folder.resolve("besluit.odt.redactions.tsv");
    Path copy = folder.resolve("uit.odt");

    Result listed = sluis("redact", file.toString(), "--ground", "5.1.2.e");

    assertThat(listed.err()).isEmpty();
    assertThat(listed.status()).isZero();
    assertThat(listed.out()).contains("Kijk de lijst na").contains("--list " + list);
    assertThat(copy).doesNotExist();
    assertThat(Files.readString(list)).contains("Jan Zoutfiets").contains("'999990019");
    Files.writeString(
        list,
        Files.readString(list).replaceAll("weg(\t[^\t]*\tbsn)", "blijft$1")
            + "weg\t5.1.1.c\t\tproject Zeepaard\n");

    Result done =
        sluis("redact", file.toString(), "--list", list.toString(), "-o", copy.toString());

    assertThat(done.err()).isEmpty();
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("nergens meer gevonden").doesNotContain("Zoutfiets");
    assertThat(content(copy))
        .contains("Aan de heer [5.1.2.e], BSN 999990019, over [5.1.1.c].")
        .doesNotContain("Zoutfiets")
        .doesNotContain("Zeepaard");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void both_at_once() throws IOException {
    assertThat(sluis("redact", odt().toString(), "--yes", "--language", "en").out())
        .contains("found nowhere")
        .contains("Cannot be checked");
    assertThat(content(folder.resolve("besluit.gelakt.odt")))
        .contains("over project Zeepaard")
        .doesNotContain("Zoutfiets")
        .doesNotContain("999990019");
  }

  @Test
  void nothing_is_written_over() throws IOException {
    Path file = odt();
    byte[] before = Files.readAllBytes(file);
    refused("exists already", file.toString(), "--yes", "-o", file.toString());
    assertThat(folder.resolve("besluit.odt.redactions.tsv")).doesNotExist();
    assertThat(sluis("redact", file.toString()).status()).isZero();
    refused("exists already", file.toString());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void wrong_use_gives_2_and_one_line() throws IOException {
    Path file = odt();
    Path text = Files.writeString(folder.resolve("a.txt"), "Jan Zoutfiets");
    Path list = Files.writeString(folder.resolve("lijst.tsv"), "geen lijst");
    refused("cannot be read", folder.resolve("nergens.pdf").toString());
    refused("cannot be read", folder.toString());
    refused("not a pdf, docx or odt", text.toString());
    refused("first line", file.toString(), "--list", list.toString());
    refused("--yes", file.toString(), "--list", list.toString(), "--yes");
    refused("`-o` goes with", file.toString(), "-o", folder.resolve("x.odt").toString());
    refused("--ground", file.toString(), "--ground", "é");
    refused("cannot be written", file.toString(), "--yes", "-o", folder + "/geen/map.odt");
  }

  private static void refused(String because, String... arguments) {
    var all = new java.util.ArrayList<>(java.util.List.of("redact"));
    all.addAll(java.util.List.of(arguments));
    Result result = sluis(all.toArray(String[]::new));
    assertThat(result.status()).as(because).isEqualTo(2);
    assertThat(result.err().lines()).as(because).hasSize(1);
    assertThat(result.err()).startsWith("sluis: ").contains(because).doesNotContain("Zoutfiets");
  }

  @Test
  void every_remark_has_a_sentence_in_both_languages() {
    for (var kind : eu.sluis.redaction.Remark.Kind.values()) {
      var remark = new eu.sluis.redaction.Remark(kind, 2, java.util.List.of(3, 5));
      assertThat(Remarks.sentence(remark, Language.NL)).contains("2").endsWith("(bladzijde 3, 5).");
      assertThat(Remarks.sentence(remark, Language.EN)).contains("2").endsWith("(page 3, 5).");
    }
  }
}
