package eu.sluis.redaction;

import static eu.sluis.redaction.Zips.bytes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Word documents that hide a name, each in one place; written as Word writes them. */
final class WordSamples {

  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** A document in the making. */
  static final class Draft {
    final Map<String, byte[]> parts = new LinkedHashMap<>();
    final StringBuilder body = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder rootRelations = new StringBuilder();

    void part(String name, String type, String xml) {
      part(name, type, bytes(xml.replaceFirst("<([a-z]+:[A-Za-z]+)", "<$1 " + NAMESPACES)));
    }

    void part(String name, String type, byte[] content) {
      parts.put(name, content);
      types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, type));
    }

    String relation(String kind, String target, boolean external) {
      String id = "rId" + (100 + relations.length());
      relations.append(
          "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
              .formatted(id, RELATION + kind, target, external ? " TargetMode=\"External\"" : ""));
      return id;
    }

    void rootRelation(String type, String target) {
      rootRelations.append(
          "<Relationship Id=\"root%d\" Type=\"%s\" Target=\"%s\"/>"
              .formatted(rootRelations.length(), type, target));
    }

    void paragraph(String text) {
      body.append("<w:p>").append(run(text)).append("</w:p>");
    }

    byte[] saved() {
      var all = new LinkedHashMap<String, byte[]>();
      part(
          "word/document.xml",
          TYPE + "document.main+xml",
          "<w:document><w:body>" + body + "<w:sectPr/></w:body></w:document>");
      all.put(
          "[Content_Types].xml",
          bytes(
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                  + "package.relationships+xml\"/><Default Extension=\"xml\""
                  + " ContentType=\"application/xml\"/>"
                  + types
                  + "</Types>"));
      rootRelation(RELATION + "officeDocument", "word/document.xml");
      all.put("_rels/.rels", relationships(rootRelations));
      all.put("word/_rels/document.xml.rels", relationships(relations));
      all.putAll(parts);
      return Zips.zip(all);
    }

    private static byte[] relationships(CharSequence relations) {
      return bytes(
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + relations
              + "</Relationships>");
    }
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** Work on a document that already has a sentence. */
  interface Hiding {
    void in(Draft document, String name);
  }

  static final Map<String, Hiding> PLACES =
      Map.ofEntries(
          Map.entry("text", (word, name) -> word.paragraph("Brief van " + name + " zelf.")),
          Map.entry("runs", WordSamples::runs),
          Map.entry("cells", WordSamples::cells),
          Map.entry("header", (word, name) -> hung(word, "header", "hdr", name)),
          Map.entry("footer", (word, name) -> hung(word, "footer", "ftr", name)),
          Map.entry("footnote", (word, name) -> notes(word, "footnote", name)),
          Map.entry("endnote", (word, name) -> notes(word, "endnote", name)),
          Map.entry("comment", WordSamples::comment),
          Map.entry(
              "insertion",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:ins w:id=\"1\" w:author=\""
                          + name
                          + "\">"
                          + run(name)
                          + "</w:ins></w:p>")),
          Map.entry(
              "deletion",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:del w:id=\"2\" w:author=\""
                          + name
                          + "\"><w:r><w:delText>"
                          + name
                          + "</w:delText></w:r></w:del></w:p>")),
          Map.entry("deleted row", WordSamples::deletedRow),
          Map.entry(
              "moved away",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:moveFrom w:id=\"3\" w:author=\"x\">"
                          + run(name)
                          + "</w:moveFrom></w:p>")),
          Map.entry(
              "hidden text",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + name + "</w:t></w:r></w:p>")),
          Map.entry("text box", WordSamples::textBox),
          Map.entry(
              "field command",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> AUTHOR \""
                          + name.substring(0, 6)
                          + "</w:instrText></w:r><w:r><w:instrText>"
                          + name.substring(6)
                          + "\" </w:instrText></w:r>"
                          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")),
          Map.entry(
              "simple field",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:fldSimple w:instr=\"QUOTE &quot;"
                          + name
                          + "&quot;\">"
                          + run("x")
                          + "</w:fldSimple></w:p>")),
          Map.entry(
              "alternative text",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Foto "
                          + name
                          + "\" descr=\""
                          + name
                          + "\" title=\""
                          + name
                          + "\"/></wp:inline></w:drawing></w:r></w:p>")),
          Map.entry(
              "bookmark",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:bookmarkStart w:id=\"4\" w:name=\""
                          + name.replace(' ', '_')
                          + "\"/><w:bookmarkEnd w:id=\"4\"/><w:hyperlink w:anchor=\""
                          + name.replace(' ', '_')
                          + "\">"
                          + run("zie")
                          + "</w:hyperlink></w:p>")),
          Map.entry("mail address", WordSamples::link),
          Map.entry(
              "content control",
              (word, name) ->
                  word.body.append(
                      "<w:sdt><w:sdtPr><w:alias w:val=\""
                          + name
                          + "\"/><w:tag w:val=\""
                          + name
                          + "\"/><w:dataBinding w:xpath=\"/x\" w:storeItemID=\"{1}\"/></w:sdtPr>"
                          + "<w:sdtContent><w:p>"
                          + run(name)
                          + "</w:p></w:sdtContent></w:sdt>")),
          Map.entry("properties", WordSamples::properties),
          Map.entry("custom xml", WordSamples::customXml),
          Map.entry("template", WordSamples::template),
          Map.entry("embedded object", WordSamples::embedded),
          Map.entry("drawing file", WordSamples::emf),
          Map.entry("photograph", WordSamples::photograph),
          Map.entry("chart", WordSamples::chart),
          Map.entry(
              "cdata and entities",
              (word, name) ->
                  word.body.append(
                      "<w:p><w:r><w:t><![CDATA["
                          + name.substring(0, 5)
                          + "]]>&#"
                          + (int) name.charAt(5)
                          + ";"
                          + name.substring(6)
                          + "</w:t></w:r></w:p><!-- "
                          + name
                          + " -->")));

  static byte[] with(String name, Hiding hiding, boolean sentence) {
    var word = new Draft();
    word.paragraph("Besluit op het verzoek om openbaarmaking van stukken.");
    if (sentence) {
      word.paragraph("De heer " + name + " vroeg hierom.");
    }
    hiding.in(word, name);
    return word.saved();
  }

  private static void runs(Draft word, String name) {
    word.body.append("<w:p>").append(run("Aan "));
    for (int at = 0; at < name.length(); at++) {
      word.body.append(run(name.substring(at, at + 1))).append("<w:proofErr w:type=\"spellEnd\"/>");
    }
    word.body.append(run(" gericht")).append("</w:p>");
  }

  private static void cells(Draft word, String name) {
    int space = name.indexOf(' ');
    word.body.append(
        "<w:tbl><w:tr><w:tc><w:p>"
            + run(name.substring(0, space))
            + "</w:p></w:tc><w:tc><w:p>"
            + run(name.substring(space + 1))
            + "</w:p></w:tc></w:tr></w:tbl>");
  }

  private static void deletedRow(Draft word, String name) {
    word.body.append(
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"9\" w:author=\"x\"/></w:trPr><w:tc><w:p>"
            + run(name)
            + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>"
            + run("blijft")
            + "</w:p></w:tc></w:tr></w:tbl>");
  }

  private static void hung(Draft word, String kind, String root, String name) {
    word.part(
        "word/" + kind + "1.xml",
        TYPE + kind + "+xml",
        "<w:" + root + "><w:p>" + run("Kenmerk " + name) + "</w:p></w:" + root + ">");
    String id = word.relation(kind, kind + "1.xml", false);
    word.body.append(
        "<w:p><w:pPr><w:sectPr><w:"
            + kind
            + "Reference w:type=\"default\" r:id=\""
            + id
            + "\"/></w:sectPr></w:pPr></w:p>");
  }

  private static void notes(Draft word, String kind, String name) {
    word.part(
        "word/" + kind + "s.xml",
        TYPE + kind + "s+xml",
        "<w:"
            + kind
            + "s><w:"
            + kind
            + " w:id=\"2\"><w:p>"
            + run("Zie " + name)
            + "</w:p></w:"
            + kind
            + "></w:"
            + kind
            + "s>");
    word.relation(kind + "s", kind + "s.xml", false);
    word.body.append("<w:p><w:r><w:" + kind + "Reference w:id=\"2\"/></w:r></w:p>");
  }

  private static void comment(Draft word, String name) {
    word.part(
        "word/comments.xml",
        TYPE + "comments+xml",
        "<w:comments><w:comment w:id=\"7\" w:author=\""
            + name
            + "\" w:initials=\"WZ\"><w:p>"
            + run("Volgens " + name)
            + "</w:p></w:comment></w:comments>");
    word.relation("comments", "comments.xml", false);
    word.body.append(
        "<w:p><w:commentRangeStart w:id=\"7\"/>"
            + run("tekst")
            + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>");
  }

  private static void textBox(Draft word, String name) {
    String box = "<w:txbxContent><w:p>" + run("Kader " + name) + "</w:p></w:txbxContent>";
    word.body.append(
        "<w:p>"
            + run("voor ")
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>"
            + box
            + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape alt=\""
            + name
            + "\"><v:textbox>"
            + box
            + "</v:textbox></v:shape></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>"
            + run(" na")
            + "</w:p>");
  }

  private static void link(Draft word, String name) {
    String id =
        word.relation("hyperlink", "mailto:" + name.replace(" ", "%20") + "@voorbeeld.nl", true);
    word.body.append(
        "<w:p><w:hyperlink r:id=\"" + id + "\">" + run("stuur bericht") + "</w:hyperlink></w:p>");
  }

  private static void properties(Draft word, String name) {
    word.part(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        bytes(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Over "
                + name
                + "</dc:title><dc:creator>"
                + name
                + "</dc:creator><cp:lastModifiedBy>"
                + name
                + "</cp:lastModifiedBy></cp:coreProperties>"));
    word.part(
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        bytes("<Properties><property name=\"x\">" + name + "</property></Properties>"));
    word.part("docProps/thumbnail.jpeg", "image/jpeg", bytes("\u00ff\u00d8 " + name));
    word.rootRelation(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml");
  }

  private static void customXml(Draft word, String name) {
    word.part("customXml/item1.xml", "application/xml", bytes("<gegevens>" + name + "</gegevens>"));
    word.relation("customXml", "../customXml/item1.xml", false);
  }

  private static void template(Draft word, String name) {
    word.part(
        "word/settings.xml",
        TYPE + "settings+xml",
        "<w:settings><w:attachedTemplate r:id=\"rId1\"/><w:docVars><w:docVar w:name=\"wie\" w:val=\""
            + name
            + "\"/></w:docVars></w:settings>");
    word.relation("settings", "settings.xml", false);
    word.parts.put(
        "word/_rels/settings.xml.rels",
        Draft.relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + RELATION
                + "attachedTemplate\" Target=\"file:///C:/Users/"
                + name
                + "/brief.dotx\" TargetMode=\"External\"/>"));
  }

  private static void embedded(Draft word, String name) {
    word.part(
        "word/embeddings/oleObject1.bin",
        "application/vnd.openxmlformats-officedocument.oleObject",
        name.getBytes(StandardCharsets.UTF_16LE));
    String id = word.relation("oleObject", "embeddings/oleObject1.bin", false);
    word.body.append(
        "<w:p><w:r><w:object><v:shape alt=\""
            + name
            + "\"/><o:OLEObject r:id=\""
            + id
            + "\"/></w:object></w:r></w:p>");
  }

  private static void emf(Draft word, String name) {
    word.part("word/media/image1.emf", "image/x-emf", name.getBytes(StandardCharsets.UTF_16LE));
    picture(word, word.relation("image", "media/image1.emf", false));
  }

  private static void photograph(Draft word, String name) {
    word.part("word/media/image1.jpeg", "image/jpeg", PictureSamples.jpegBy(name));
    word.part("word/media/image2.png", "image/png", PictureSamples.pngBy(name));
    picture(word, word.relation("image", "media/image1.jpeg", false));
    picture(word, word.relation("image", "media/image2.png", false));
  }

  private static void picture(Draft word, String id) {
    word.body.append(
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"5\" name=\"x\"/><a:graphic><a:blip r:embed=\""
            + id
            + "\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>");
  }

  private static void chart(Draft word, String name) {
    word.part(
        "word/charts/chart1.xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        "<c:chartSpace><c:cat><c:v>"
            + name
            + "</c:v></c:cat><a:t>Van "
            + name
            + "</a:t><c:externalData r:id=\"rId1\"/></c:chartSpace>");
    word.part(
        "word/embeddings/sheet1.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes(name));
    word.parts.put(
        "word/charts/_rels/chart1.xml.rels",
        Draft.relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + RELATION
                + "package\" Target=\"../embeddings/sheet1.xlsx\"/>"));
    String id = word.relation("chart", "charts/chart1.xml", false);
    word.body.append("<w:p><w:r><w:drawing><c:chart r:id=\"" + id + "\"/></w:drawing></w:r></w:p>");
  }

  private WordSamples() {}
}
