package eu.sluis.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs that hide a name, each in one place. */
final class PdfSamples {

  private PdfSamples() {}

  /** Work on a document of one page that already has a sentence. */
  interface Hiding {
    void in(PDDocument document, PDPage page, String name) throws IOException;
  }

  static final Map<String, Hiding> PLACES =
      Map.ofEntries(
          Map.entry(
              "text", (document, page, name) -> line(document, page, 600, name + " woont hier")),
          Map.entry(
              "split TJ", (document, page, name) -> raw(document, page, PdfCommands.splitTj(name))),
          Map.entry(
              "hex string", (document, page, name) -> raw(document, page, PdfCommands.hex(name))),
          Map.entry(
              "octal string",
              (document, page, name) -> raw(document, page, PdfCommands.octal(name))),
          Map.entry(
              "quote operators",
              (document, page, name) -> raw(document, page, PdfCommands.quotes(name))),
          Map.entry("letter by letter, backwards", PdfSamples::backwards),
          Map.entry("embedded font", PdfSamples::embedded),
          Map.entry("ligature", PdfSamples::ligature),
          Map.entry("over two lines", PdfSamples::twoLines),
          Map.entry("form xobject", PdfSamples::form),
          Map.entry("nested form drawn twice", PdfSamples::nested),
          Map.entry("unused form", PdfSamples::unused),
          Map.entry("hidden layer", PdfSamples::layer),
          Map.entry(
              "without ink",
              (document, page, name) ->
                  raw(document, page, "BT /Raw 12 Tf 3 Tr 72 500 Td (" + name + ") Tj ET")),
          Map.entry(
              "rotated",
              (document, page, name) ->
                  raw(
                      document,
                      page,
                      "BT /Raw 12 Tf 0 1 -1 0 300 300 Tm (" + name + " rechtop) Tj ET")),
          Map.entry("comment", PdfSamples::comment),
          Map.entry("form field", PdfSamples::field),
          Map.entry("link", PdfSamples::link),
          Map.entry("bookmark", PdfSamples::bookmark),
          Map.entry("named destination", PdfSamples::destination),
          Map.entry("information", PdfSamples::information),
          Map.entry("xmp", PdfSamples::xmp),
          Map.entry("attachment", PdfSamples::attachment),
          Map.entry("script", PdfSamples::script),
          Map.entry("alternative text", PdfSamples::alternative),
          Map.entry(
              "actual text",
              (document, page, name) ->
                  raw(
                      document,
                      page,
                      "/Span <</ActualText ("
                          + name
                          + ")>> BDC BT /Raw 12 Tf 72 480 Td (x) Tj ET EMC")),
          Map.entry("actual text per letter", PdfSamples::perLetter),
          Map.entry("thumbnail and private data", PdfSamples::privateData));

  static byte[] with(String name, Hiding hiding, boolean sentence) {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      line(document, page, 750, "Besluit op het verzoek om openbaarmaking van stukken");
      if (sentence) {
        line(document, page, 720, "De heer " + name + " vroeg hierom.");
      }
      hiding.in(document, page, name);
      return saved(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  static PDFont helvetica() {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  static void line(PDDocument document, PDPage page, float y, String text) throws IOException {
    line(document, page, helvetica(), y, text);
  }

  static void line(PDDocument document, PDPage page, PDFont font, float y, String text)
      throws IOException {
    try (var content = append(document, page)) {
      content.beginText();
      content.setFont(font, 12);
      content.newLineAtOffset(72, y);
      content.showText(text);
      content.endText();
    }
  }

  private static PDPageContentStream append(PDDocument document, PDPage page) throws IOException {
    return new PDPageContentStream(
        document, page, PDPageContentStream.AppendMode.APPEND, true, true);
  }

  /** Adds commands as they are; /Raw is Helvetica. */
  static void raw(PDDocument document, PDPage page, String commands) throws IOException {
    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
    page.setResources(resources);
    resources.put(COSName.getPDFName("Raw"), helvetica());
    var stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(commands.getBytes(StandardCharsets.ISO_8859_1));
    }
    var streams = new java.util.ArrayList<PDStream>();
    page.getContentStreams().forEachRemaining(streams::add);
    streams.add(stream);
    page.setContents(streams);
  }

  private static void backwards(PDDocument document, PDPage page, String name) throws IOException {
    var commands = new StringBuilder();
    float[] x = new float[name.length() + 1];
    x[0] = 72;
    for (int at = 0; at < name.length(); at++) {
      x[at + 1] = x[at] + helvetica().getStringWidth(name.substring(at, at + 1)) * 0.012f;
    }
    for (int at = name.length() - 1; at >= 0; at--) {
      commands.append(
          "BT /Raw 12 Tf %.2f 540 Td (%s) Tj ET\n"
              .formatted(x[at], name.charAt(at))
              .replace(',', '.'));
    }
    raw(document, page, commands.toString());
  }

  static PDType0Font serif(PDDocument document) throws IOException {
    return PDType0Font.load(
        document,
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
  }

  private static void embedded(PDDocument document, PDPage page, String name) throws IOException {
    line(document, page, serif(document), 560, "Ook " + name + " schreef dit, zei men.");
  }

  private static void ligature(PDDocument document, PDPage page, String name) throws IOException {
    line(document, page, serif(document), 540, name.replace("fi", "\uFB01"));
  }

  private static void twoLines(PDDocument document, PDPage page, String name) throws IOException {
    int half = name.length() - 4;
    line(document, page, 560, "Ondertekend door " + name.substring(0, half) + "-");
    line(document, page, 546, name.substring(half) + " namens het college");
  }

  private static PDFormXObject drawing(PDDocument document, String commands) throws IOException {
    var form = new PDFormXObject(new PDStream(document));
    form.setBBox(new PDRectangle(0, 0, 400, 100));
    var resources = new PDResources();
    resources.put(COSName.getPDFName("Raw"), helvetica());
    form.setResources(resources);
    try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(commands.getBytes(StandardCharsets.ISO_8859_1));
    }
    return form;
  }

  private static void form(PDDocument document, PDPage page, String name) throws IOException {
    var form = drawing(document, "BT /Raw 12 Tf 10 20 Td (Stempel " + name + ") Tj ET");
    String key = page.getResources().add(form, "Fm").getName();
    raw(document, page, "q 1 0 0 1 60 400 cm /" + key + " Do Q");
  }

  private static void nested(PDDocument document, PDPage page, String name) throws IOException {
    var inner = drawing(document, "BT /Raw 12 Tf 10 20 Td (" + name + ") Tj ET");
    var outer = drawing(document, "q /Inner Do Q q 1 0 0 1 0 30 cm /Inner Do Q");
    outer.getResources().put(COSName.getPDFName("Inner"), inner);
    String key = page.getResources().add(outer, "Fm").getName();
    raw(document, page, "q 1 0 0 1 60 300 cm /" + key + " Do Q");
  }

  private static void unused(PDDocument document, PDPage page, String name) throws IOException {
    page.getResources()
        .add(drawing(document, "BT /Raw 12 Tf 10 20 Td (Oud: " + name + ") Tj ET"), "Old");
  }

  private static void layer(PDDocument document, PDPage page, String name) throws IOException {
    var layers = new PDOptionalContentProperties();
    var group = new PDOptionalContentGroup("Notities van " + name);
    layers.addGroup(group);
    layers.setGroupEnabled(group, false);
    document.getDocumentCatalog().setOCProperties(layers);
    try (var content = append(document, page)) {
      content.beginMarkedContent(COSName.OC, group);
      content.beginText();
      content.setFont(helvetica(), 12);
      content.newLineAtOffset(72, 460);
      content.showText("Verborgen: " + name);
      content.endText();
      content.endMarkedContent();
    }
  }

  private static void comment(PDDocument document, PDPage page, String name) throws IOException {
    var note = new PDAnnotationText();
    note.setContents("Gebeld met " + name);
    note.setTitlePopup(name);
    note.setRectangle(new PDRectangle(400, 700, 20, 20));
    page.getAnnotations().add(note);
    page.setAnnotations(new java.util.ArrayList<>(List.of(note)));
  }

  private static void field(PDDocument document, PDPage page, String name) throws IOException {
    var form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    var resources = new PDResources();
    resources.put(COSName.getPDFName("Helv"), helvetica());
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 12 Tf 0 g");
    var field = new PDTextField(form);
    field.setPartialName("naam");
    field.setAlternateFieldName("Naam, zoals " + name);
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(72, 420, 250, 20));
    widget.setPage(page);
    page.setAnnotations(new java.util.ArrayList<>(List.of(widget)));
    form.getFields().add(field);
    field.setDefaultAppearance("/Helv 12 Tf 0 g");
    field.setDefaultValue(name);
    field.setValue("Veld " + name);
  }

  private static void link(PDDocument document, PDPage page, String name) throws IOException {
    var link = new PDAnnotationLink();
    var action = new PDActionURI();
    action.setURI("mailto:" + name.replace(" ", "%20") + "@voorbeeld.nl");
    link.setAction(action);
    link.setRectangle(new PDRectangle(72, 690, 100, 14));
    page.setAnnotations(new java.util.ArrayList<>(List.of(link)));
  }

  private static void bookmark(PDDocument document, PDPage page, String name) {
    var outline = new PDDocumentOutline();
    document.getDocumentCatalog().setDocumentOutline(outline);
    var item = new PDOutlineItem();
    item.setTitle("Zienswijze van " + name);
    item.setDestination(page);
    outline.addLast(item);
  }

  private static void destination(PDDocument document, PDPage page, String name) {
    var destinations = new COSDictionary();
    var target = new COSArray();
    target.add(page.getCOSObject());
    target.add(COSName.getPDFName("Fit"));
    destinations.setItem(COSName.getPDFName(name), target);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, destinations);
  }

  private static void information(PDDocument document, PDPage page, String name) {
    var information = document.getDocumentInformation();
    information.setAuthor(name);
    information.setTitle("Brief aan " + name);
    information.setSubject(name);
    information.setKeywords(name);
    information.setCustomMetadataValue("Behandelaar", name);
    Calendar when = new GregorianCalendar(2026, Calendar.MARCH, 1);
    information.setCreationDate(when);
  }

  private static void xmp(PDDocument document, PDPage page, String name) throws IOException {
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>" + name + "</dc:creator></x:xmpmeta>")
            .getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    page.setMetadata(metadata);
  }

  private static void attachment(PDDocument document, PDPage page, String name) throws IOException {
    var file =
        new PDEmbeddedFile(
            document,
            new java.io.ByteArrayInputStream(
                ("Dossier van " + name).getBytes(StandardCharsets.UTF_8)),
            COSName.FLATE_DECODE);
    var specification = new PDComplexFileSpecification();
    specification.setFile(name + ".txt");
    specification.setEmbeddedFile(file);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(name, specification));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void script(PDDocument document, PDPage page, String name) {
    document
        .getDocumentCatalog()
        .setOpenAction(new PDActionJavaScript("app.alert('" + name + "')"));
  }

  private static void alternative(PDDocument document, PDPage page, String name) {
    var root = new PDStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(root);
    var figure = new PDStructureElement("Figure", root);
    figure.setAlternateDescription("Foto van " + name);
    figure.setActualText(name);
    figure.setTitle(name);
    figure.setExpandedForm(name);
    root.appendKid(figure);
  }

  private static void perLetter(PDDocument document, PDPage page, String name) throws IOException {
    var commands = new StringBuilder("BT /Raw 12 Tf 72 480 Td\n");
    for (String letter : name.split("", -1)) {
      commands.append("/Span <</ActualText (%s)>> BDC (%s) Tj EMC\n".formatted(letter, letter));
    }
    raw(document, page, commands + "ET");
  }

  private static void privateData(PDDocument document, PDPage page, String name)
      throws IOException {
    COSStream secret = document.getDocument().createCOSStream();
    try (OutputStream out = secret.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(("concept van " + name).getBytes(StandardCharsets.UTF_16LE));
    }
    page.getCOSObject().setItem(COSName.getPDFName("Thumb"), secret);
    var piece = new COSDictionary();
    piece.setItem(COSName.getPDFName("Private"), new COSString(name));
    page.getCOSObject().setItem(COSName.PIECE_INFO, piece);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Onbekend"), secret);
  }
}
