package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** What cannot be redacted safely is refused, with one line that says why. */
class RefusalsTest {

  private static final String NAME = "Wilfired Zoutfiets";
  private final Redactor redactor = new Redactor(_ -> List.of());

  private void refused(byte[] file, String because) {
    assertThatThrownBy(() -> redactor.propose(file))
        .isInstanceOf(NotRedactable.class)
        .hasMessageContaining(because)
        .hasMessageNotContaining(NAME)
        .hasNoCause();
  }

  /** A page with a picture over all of it, and this in front of or behind it. */
  private static byte[] scan(String commands) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PdfSamples.raw(document, page, commands);
      var picture =
          PDImageXObject.createFromByteArray(document, PictureSamples.plain("png"), "scan");
      String key = page.getResources().add(picture).getName();
      PdfSamples.raw(document, page, "q 595 0 0 842 0 0 cm /" + key + " Do Q");
      return PdfSamples.saved(document);
    }
  }

  private static String line(String text) {
    return "BT /Raw 12 Tf 72 700 Td (" + text + ") Tj ET";
  }

  @Test
  void an_unknown_kind() {
    refused("gewone tekst".getBytes(StandardCharsets.UTF_8), "not a pdf, docx or odt");
    refused(new byte[0], "not a pdf, docx or odt");
    refused(Zips.zip(Map.of("a.txt", Zips.bytes("x"))), "not a pdf, docx or odt");
    refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "old or an encrypted");
  }

  @Test
  void a_damaged_file() {
    refused(Zips.bytes("%PDF-1.7\nen dan niets"), "damaged");
    byte[] docx = WordSamples.with(NAME, (_, _) -> {}, true);
    refused(Arrays.copyOf(docx, docx.length / 2), "damaged");
    refused(
        Zips.zip(Map.of("[Content_Types].xml", Zips.bytes("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"))),
        "damaged");
  }

  @Test
  void a_file_that_is_too_large() {
    refused(new byte[Limits.FILE_BYTES_MAX + 1], "larger than");
  }

  @Test
  void a_zip_bomb() {
    refused(
        Zips.zip(Map.of("word/document.xml", new byte[Limits.PART_BYTES_MAX + 1])), "unpacks to");
  }

  @Test
  void a_pdf_bomb() throws IOException {
    var text = new java.io.ByteArrayOutputStream();
    text.writeBytes(Zips.bytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n"));
    try (var deflated = new java.util.zip.DeflaterOutputStream(text)) {
      deflated.write(new byte[Limits.PART_BYTES_MAX + 1]);
    }
    refused(text.toByteArray(), "unpacks to");
  }

  @Test
  void an_encrypted_pdf_also_without_a_password_to_open_it() throws IOException {
    for (String password : List.of("geheim", "")) {
      try (var document = new PDDocument()) {
        var page = new PDPage();
        document.addPage(page);
        PdfSamples.line(document, page, 600, NAME);
        document.protect(
            new StandardProtectionPolicy("eigenaar", password, new AccessPermission()));
        refused(PdfSamples.saved(document), "encrypted");
      }
    }
  }

  @Test
  void an_encrypted_odt() {
    var odt = new OdfSamples.Draft();
    odt.parts.put(
        "META-INF/manifest.xml",
        Zips.bytes("<m:manifest xmlns:m='x'><m:encryption-data/></m:manifest>"));
    refused(odt.saved(), "encrypted");
  }

  @Test
  void a_signed_file() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var signature = new COSDictionary();
      signature.setItem(COSName.CONTENTS, new COSString(new byte[] {1, 2}));
      signature.setItem(COSName.BYTERANGE, new COSArray());
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("V"), signature);
      refused(PdfSamples.saved(document), "signed");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("_xmlsignatures/sig1.xml", Zips.bytes("<x/>"));
    refused(Zips.zip(parts), "signed");
  }

  @Test
  void a_scan() throws IOException {
    refused(scan("q Q"), "no text");
  }

  @Test
  void a_page_that_is_a_picture_until_somebody_looked() throws Exception {
    byte[] file;
    try (var document = new PDDocument()) {
      var text = new PDPage();
      document.addPage(text);
      PdfSamples.line(document, text, 600, "De heer " + NAME + " schreef een brief.");
      var picture = new PDPage();
      document.addPage(picture);
      PdfSamples.raw(document, picture, "q Q");
      var image = PDImageXObject.createFromByteArray(document, PictureSamples.plain("png"), "x");
      String key = picture.getResources().add(image).getName();
      PdfSamples.raw(document, picture, "q 500 0 0 500 0 0 cm /" + key + " Do Q");
      file = PdfSamples.saved(document);
    }
    assertThat(redactor.propose(file).remarks())
        .contains(new Remark(Remark.Kind.PAGE_NOT_READ, 1, List.of(2)));
    List<Removal> removals = List.of(new Removal(NAME, ""));
    assertThatThrownBy(() -> redactor.redact(file, removals, Set.of(1)))
        .isInstanceOf(NotRedactable.class)
        .hasMessageContaining("[2]");
    assertThat(redactor.redact(file, removals, Set.of(2)).counts()).containsExactly(1);
  }

  @Test
  void a_scan_with_recognised_text_is_never_covered() throws IOException {
    byte[] file = scan("3 Tr " + line("De heer " + NAME + " schreef dit aan het college"));
    assertThatThrownBy(() -> redactor.redact(file, List.of(new Removal(NAME, "")), Set.of(1)))
        .isInstanceOf(NotRedactable.class)
        .hasMessageContaining("scans");
  }

  @Test
  void letters_without_a_meaning_are_named() throws Exception {
    byte[] file;
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      PdfSamples.line(document, page, PdfSamples.serif(document), 600, "De heer " + NAME + " hier");
      file = PdfSamples.saved(document);
    }
    try (var document = org.apache.pdfbox.Loader.loadPDF(file)) {
      for (var font : document.getPage(0).getResources().getFontNames()) {
        document
            .getPage(0)
            .getResources()
            .getFont(font)
            .getCOSObject()
            .removeItem(COSName.TO_UNICODE);
      }
      PdfSamples.line(document, document.getPage(0), 500, "Gewone tekst die wel te lezen is");
      assertThat(redactor.propose(PdfSamples.saved(document)).remarks())
          .contains(new Remark(Remark.Kind.PAGE_NOT_READ, 1, List.of(1)));
    }
  }

  @Test
  void a_value_that_is_not_there() {
    byte[] file = WordSamples.with(NAME, (_, _) -> {}, true);
    assertThatThrownBy(() -> redactor.redact(file, List.of(new Removal("Anneloes", "")), Set.of()))
        .isInstanceOf(NotRedactable.class)
        .hasMessageContaining("`1`")
        .hasMessageNotContaining("Anneloes");
  }

  @Test
  void a_word_in_small_letters_is_not_a_name() throws Exception {
    var word = new WordDraft();
    word.paragraph("Mevrouw De Jong was jong, net als Jongsma en JONG; De Jongs brief.");
    Redacted redacted = redactor.redact(word.saved(), List.of(new Removal("Jong", "")), Set.of());
    assertThat(redacted.counts()).containsExactly(3);
    assertThat(Hunt.tika(redacted.file())).contains("was jong, net als Jongsma en");
  }
}
