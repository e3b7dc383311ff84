package eu.sluis.redaction;

import static eu.sluis.redaction.Zips.bytes;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Word document in the making. */
final class WordDraft {

  static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

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
    body.append("<w:p>").append(WordSamples.run(text)).append("</w:p>");
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

  static byte[] relationships(CharSequence relations) {
    return bytes(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "</Relationships>");
  }
}
