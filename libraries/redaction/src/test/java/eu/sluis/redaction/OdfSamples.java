package eu.sluis.redaction;

import static eu.sluis.redaction.Zips.bytes;

import java.util.LinkedHashMap;
import java.util.Map;

/** OpenDocument texts that hide a name, each in one place. */
final class OdfSamples {

  private static final String NAMESPACES =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
          + " xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\""
          + " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
          + " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

  /** A document in the making. */
  static final class Draft {
    final Map<String, byte[]> parts = new LinkedHashMap<>();
    final StringBuilder body = new StringBuilder();
    final StringBuilder front = new StringBuilder();
    final StringBuilder header = new StringBuilder();

    void paragraph(String text) {
      body.append("<text:p>").append(text).append("</text:p>");
    }

    byte[] saved() {
      var all = new LinkedHashMap<String, byte[]>();
      all.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
      all.put(
          "content.xml",
          bytes(
              "<office:document-content "
                  + NAMESPACES
                  + "><office:scripts/><office:body>"
                  + "<office:text>"
                  + front
                  + body
                  + "</office:text></office:body></office:document-content>"));
      all.put(
          "styles.xml",
          bytes(
              "<office:document-styles "
                  + NAMESPACES
                  + "><office:master-styles>"
                  + "<style:master-page style:name=\"Standard\"><style:header>"
                  + header
                  + "</style:header></style:master-page></office:master-styles>"
                  + "</office:document-styles>"));
      all.put(
          "META-INF/manifest.xml",
          bytes(
              "<manifest:manifest"
                  + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                  + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                  + "application/vnd.oasis.opendocument.text\"/></manifest:manifest>"));
      all.putAll(parts);
      return Zips.zip(all);
    }
  }

  /** Work on a document that already has a sentence. */
  interface Hiding {
    void in(Draft document, String name);
  }

  static final Map<String, Hiding> PLACES =
      Map.ofEntries(
          Map.entry("text", (odt, name) -> odt.paragraph("Brief van " + name + " zelf.")),
          Map.entry(
              "spans",
              (odt, name) ->
                  odt.paragraph(
                      "Aan <text:span>"
                          + name.substring(0, 4)
                          + "</text:span>"
                          + name.substring(4, 8)
                          + "<text:bookmark text:name=\"x\"/><text:span>"
                          + name.substring(8)
                          + "</text:span> gericht")),
          Map.entry(
              "space element",
              (odt, name) ->
                  odt.paragraph(
                      name.replace(" ", "<text:s/>") + " en " + name.replace(" ", "<text:tab/>"))),
          Map.entry(
              "header", (odt, name) -> odt.header.append("<text:p>Kenmerk " + name + "</text:p>")),
          Map.entry(
              "footnote",
              (odt, name) ->
                  odt.paragraph(
                      "Zie<text:note text:note-class=\"footnote\"><text:note-citation>1"
                          + "</text:note-citation><text:note-body><text:p>Volgens "
                          + name
                          + "</text:p></text:note-body></text:note> onder")),
          Map.entry(
              "comment",
              (odt, name) ->
                  odt.paragraph(
                      "Tekst<office:annotation office:name=\"1\"><dc:creator>"
                          + name
                          + "</dc:creator><text:p>Volgens "
                          + name
                          + "</text:p></office:annotation>"
                          + " verder<office:annotation-end office:name=\"1\"/>")),
          Map.entry(
              "tracked change",
              (odt, name) -> {
                odt.front.append(
                    "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion>"
                        + "<office:change-info><dc:creator>"
                        + name
                        + "</dc:creator></office:change-info><text:p>"
                        + name
                        + "</text:p></text:deletion></text:changed-region></text:tracked-changes>");
                odt.paragraph("Hier<text:change text:change-id=\"c1\"/> stond iets");
              }),
          Map.entry(
              "hidden text",
              (odt, name) ->
                  odt.paragraph(
                      "Zie <text:hidden-text text:condition=\"true\" text:string-value=\""
                          + name
                          + "\">"
                          + name
                          + "</text:hidden-text>.")),
          Map.entry(
              "hidden section",
              (odt, name) ->
                  odt.body.append(
                      "<text:section text:name=\"s\" text:display=\"none\"><text:p>"
                          + name
                          + "</text:p></text:section>")),
          Map.entry(
              "text box",
              (odt, name) ->
                  odt.paragraph(
                      "voor <draw:frame draw:name=\""
                          + name
                          + "\"><draw:text-box><text:p>Kader "
                          + name
                          + "</text:p></draw:text-box><svg:title>"
                          + name
                          + "</svg:title><svg:desc>Foto van "
                          + name
                          + "</svg:desc></draw:frame> na")),
          Map.entry(
              "link",
              (odt, name) ->
                  odt.paragraph(
                      "<text:a xlink:href=\"mailto:"
                          + name.replace(" ", "%20")
                          + "@voorbeeld.nl\" office:title=\""
                          + name
                          + "\">stuur bericht</text:a>")),
          Map.entry(
              "bookmark",
              (odt, name) ->
                  odt.paragraph(
                      "<text:bookmark-start text:name=\""
                          + name
                          + "\"/>punt<text:bookmark-end text:name=\""
                          + name
                          + "\"/><text:bookmark-ref text:ref-name=\""
                          + name
                          + "\">zie"
                          + "</text:bookmark-ref>")),
          Map.entry(
              "variable",
              (odt, name) ->
                  odt.front.append(
                      "<text:user-field-decls><text:user-field-decl text:name=\"wie\""
                          + " office:value-type=\"string\" office:string-value=\""
                          + name
                          + "\"/></text:user-field-decls>")),
          Map.entry(
              "form field",
              (odt, name) ->
                  odt.front.append(
                      "<office:forms><form:form><form:text form:value=\""
                          + name
                          + "\" form:current-value=\""
                          + name
                          + "\" form:title=\""
                          + name
                          + "\"/></form:form></office:forms>")),
          Map.entry(
              "script",
              (odt, name) -> {
                odt.front.append(
                    "<office:scripts><office:script script:language=\"x\">"
                        + name
                        + "</office:script></office:scripts>");
                odt.parts.put("Basic/Standard/Module1.xml", bytes("<m>" + name + "</m>"));
              }),
          Map.entry(
              "metadata",
              (odt, name) ->
                  odt.parts.put(
                      "meta.xml",
                      bytes(
                          "<office:document-meta "
                              + NAMESPACES
                              + "><office:meta><dc:title>Over "
                              + name
                              + "</dc:title><meta:initial-creator>"
                              + name
                              + "</meta:initial-creator><meta:user-defined>"
                              + name
                              + "</meta:user-defined></office:meta></office:document-meta>"))),
          Map.entry(
              "settings",
              (odt, name) ->
                  odt.parts.put(
                      "settings.xml",
                      bytes(
                          "<office:document-settings "
                              + NAMESPACES
                              + "><office:settings><config:config-item config:name=\"PrinterName\">Printer "
                              + name
                              + "</config:config-item></office:settings></office:document-settings>"))),
          Map.entry(
              "embedded object",
              (odt, name) -> {
                odt.paragraph(
                    "<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image"
                        + " xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame>");
                odt.parts.put("Object 1/content.xml", bytes("<o>" + name + "</o>"));
                odt.parts.put("ObjectReplacements/Object 1", bytes(name));
              }),
          Map.entry(
              "pictures and thumbnail",
              (odt, name) -> {
                odt.parts.put("Pictures/1.jpg", PictureSamples.jpegBy(name));
                odt.parts.put("Pictures/2.png", PictureSamples.pngBy(name));
                odt.parts.put("Pictures/3.svg", bytes("<svg><text>" + name + "</text></svg>"));
                odt.parts.put("Thumbnails/thumbnail.png", PictureSamples.pngBy(name));
                odt.parts.put("Versions/Version1", bytes(name));
                odt.parts.put("manifest.rdf", bytes("<rdf>" + name + "</rdf>"));
              }),
          Map.entry(
              "picture inline",
              (odt, name) ->
                  odt.paragraph(
                      "<draw:frame><draw:image><office:binary-data>"
                          + java.util.Base64.getEncoder().encodeToString(bytes(name))
                          + "</office:binary-data></draw:image></draw:frame>"
                          + name)));

  static byte[] with(String name, Hiding hiding, boolean sentence) {
    var odt = new Draft();
    odt.paragraph("Besluit op het verzoek om openbaarmaking van stukken.");
    if (sentence) {
      odt.paragraph("De heer " + name + " vroeg hierom.");
    }
    hiding.in(odt, name);
    return odt.saved();
  }

  private OdfSamples() {}
}
