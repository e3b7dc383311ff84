package eu.sluis.redaction;

import static eu.sluis.redaction.Zips.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Word documents that hide a name, each in one place; written as Word writes them. */
final class WordSamples {

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** Work on a document that already has a sentence. */
  interface Hiding {
    void in(WordDraft document, String name);
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
    var word = new WordDraft();
    word.paragraph("Besluit op het verzoek om openbaarmaking van stukken.");
    if (sentence) {
      word.paragraph("De heer " + name + " vroeg hierom.");
    }
    hiding.in(word, name);
    return word.saved();
  }

  private static void runs(WordDraft word, String name) {
    word.body.append("<w:p>").append(run("Aan "));
    for (int at = 0; at < name.length(); at++) {
      word.body.append(run(name.substring(at, at + 1))).append("<w:proofErr w:type=\"spellEnd\"/>");
    }
    word.body.append(run(" gericht")).append("</w:p>");
  }

  private static void cells(WordDraft word, String name) {
    int space = name.indexOf(' ');
    word.body.append(
        "<w:tbl><w:tr><w:tc><w:p>"
            + run(name.substring(0, space))
            + "</w:p></w:tc><w:tc><w:p>"
            + run(name.substring(space + 1))
            + "</w:p></w:tc></w:tr></w:tbl>");
  }

  private static void deletedRow(WordDraft word, String name) {
    word.body.append(
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"9\" w:author=\"x\"/></w:trPr><w:tc><w:p>"
            + run(name)
            + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>"
            + run("blijft")
            + "</w:p></w:tc></w:tr></w:tbl>");
  }

  private static void hung(WordDraft word, String kind, String root, String name) {
    word.part(
        "word/" + kind + "1.xml",
        WordDraft.TYPE + kind + "+xml",
        "<w:" + root + "><w:p>" + run("Kenmerk " + name) + "</w:p></w:" + root + ">");
    String id = word.relation(kind, kind + "1.xml", false);
    word.body.append(
        "<w:p><w:pPr><w:sectPr><w:"
            + kind
            + "Reference w:type=\"default\" r:id=\""
            + id
            + "\"/></w:sectPr></w:pPr></w:p>");
  }

  private static void notes(WordDraft word, String kind, String name) {
    word.part(
        "word/" + kind + "s.xml",
        WordDraft.TYPE + kind + "s+xml",
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

  private static void comment(WordDraft word, String name) {
    word.part(
        "word/comments.xml",
        WordDraft.TYPE + "comments+xml",
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

  private static void textBox(WordDraft word, String name) {
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

  private static void link(WordDraft word, String name) {
    String id =
        word.relation("hyperlink", "mailto:" + name.replace(" ", "%20") + "@voorbeeld.nl", true);
    word.body.append(
        "<w:p><w:hyperlink r:id=\"" + id + "\">" + run("stuur bericht") + "</w:hyperlink></w:p>");
  }

  private static void properties(WordDraft word, String name) {
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

  private static void customXml(WordDraft word, String name) {
    word.part("customXml/item1.xml", "application/xml", bytes("<gegevens>" + name + "</gegevens>"));
    word.relation("customXml", "../customXml/item1.xml", false);
  }

  private static void template(WordDraft word, String name) {
    word.part(
        "word/settings.xml",
        WordDraft.TYPE + "settings+xml",
        "<w:settings><w:attachedTemplate r:id=\"rId1\"/><w:docVars><w:docVar w:name=\"wie\" w:val=\""
            + name
            + "\"/></w:docVars></w:settings>");
    word.relation("settings", "settings.xml", false);
    word.parts.put(
        "word/_rels/settings.xml.rels",
        WordDraft.relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + WordDraft.RELATION
                + "attachedTemplate\" Target=\"file:///C:/Users/"
                + name
                + "/brief.dotx\" TargetMode=\"External\"/>"));
  }

  private static void embedded(WordDraft word, String name) {
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

  private static void emf(WordDraft word, String name) {
    word.part("word/media/image1.emf", "image/x-emf", name.getBytes(StandardCharsets.UTF_16LE));
    picture(word, word.relation("image", "media/image1.emf", false));
  }

  private static void photograph(WordDraft word, String name) {
    word.part("word/media/image1.jpeg", "image/jpeg", PictureSamples.jpegBy(name));
    word.part("word/media/image2.png", "image/png", PictureSamples.pngBy(name));
    picture(word, word.relation("image", "media/image1.jpeg", false));
    picture(word, word.relation("image", "media/image2.png", false));
  }

  private static void picture(WordDraft word, String id) {
    word.body.append(
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"5\" name=\"x\"/><a:graphic><a:blip r:embed=\""
            + id
            + "\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>");
  }

  private static void chart(WordDraft word, String name) {
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
        WordDraft.relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + WordDraft.RELATION
                + "package\" Target=\"../embeddings/sheet1.xlsx\"/>"));
    String id = word.relation("chart", "charts/chart1.xml", false);
    word.body.append("<w:p><w:r><w:drawing><c:chart r:id=\"" + id + "\"/></w:drawing></w:r></w:p>");
  }

  private WordSamples() {}
}
