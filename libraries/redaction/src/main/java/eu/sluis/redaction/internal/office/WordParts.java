package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.Remark.Kind;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Brings a DOCX back to the parts that are understood (ECMA-376): text, styles, notes, headers,
 * charts, pictures. A part that goes takes its relationships along, and these the elements that use
 * them.
 */
final class WordParts {

  private static final String TYPES = "[Content_Types].xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String MAIN = "wordprocessingml.document.main+xml";

  /** How the content types of kept parts end. */
  private static final Set<String> KEPT =
      Set.of(
          MAIN,
          "wordprocessingml.styles+xml",
          "wordprocessingml.settings+xml",
          "wordprocessingml.fontTable+xml",
          "wordprocessingml.numbering+xml",
          "wordprocessingml.footnotes+xml",
          "wordprocessingml.endnotes+xml",
          "wordprocessingml.header+xml",
          "wordprocessingml.footer+xml",
          "officedocument.theme+xml",
          "drawingml.chart+xml",
          "drawingml.diagramData+xml",
          "drawingml.diagramLayout+xml",
          "drawingml.diagramStyle+xml",
          "drawingml.diagramColors+xml",
          "drawingml.diagramDrawing+xml");

  private final Map<String, byte[]> packed;
  private final Document types;
  private final Dropped dropped = new Dropped();
  private final Map<String, Document> xml = new LinkedHashMap<>();
  private final Map<String, byte[]> other = new LinkedHashMap<>();

  /** Drawings that became a picture of one dot, with their new name. */
  private final Map<String, String> renamed = new HashMap<>();

  private WordParts(Map<String, byte[]> packed) throws NotRedactable {
    this.packed = packed;
    this.types = Xml.parse(packed.getOrDefault(TYPES, new byte[0]));
  }

  static OfficeFile.Parts of(Map<String, byte[]> packed) throws NotRedactable {
    var parts = new WordParts(packed);
    parts.choose();
    parts.relate();
    for (Map.Entry<String, Document> part : parts.xml.entrySet()) {
      if (!part.getKey().endsWith(".rels")) {
        WordCleaning.clean(part.getValue(), parts.dropped);
      }
    }
    parts.describe();
    return new OfficeFile.Parts(parts.xml, parts.other, parts.dropped.remarks(), "");
  }

  private String type(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String otherwise = "";
    for (Element element : Xml.elements(types)) {
      if (Xml.attribute(element, "PartName").equals("/" + name)) {
        return Xml.attribute(element, "ContentType");
      }
      if (Xml.attribute(element, "Extension").equalsIgnoreCase(extension)) {
        otherwise = Xml.attribute(element, "ContentType");
      }
    }
    return otherwise;
  }

  private void choose() throws NotRedactable {
    boolean main = false;
    for (Map.Entry<String, byte[]> part : packed.entrySet()) {
      String name = part.getKey();
      String type = type(name);
      if (KEPT.stream().anyMatch(type::endsWith)) {
        xml.put(name, Xml.parse(part.getValue()));
        main |= type.endsWith(MAIN);
      } else if (type.startsWith("image/")) {
        picture(name, part.getValue());
      } else if (!name.endsWith(".rels") && !name.equals(TYPES)) {
        dropped.note(kind(name, type), 1);
      }
    }
    if (!main) {
      throw new NotRedactable("the file is not a pdf, docx or odt; save it as one of those");
    }
  }

  private static Kind kind(String name, String type) {
    if (name.startsWith("docProps/")) {
      return Kind.METADATA_DROPPED;
    }
    if (type.contains("vba") || name.contains("activeX")) {
      return Kind.SCRIPTS_DROPPED;
    }
    boolean embedded = name.contains("embeddings/") || name.contains("/afchunk");
    // Comments are counted where they stand in the text.
    return embedded ? Kind.EMBEDDED_OBJECTS_DROPPED : Kind.OTHER_PARTS_DROPPED;
  }

  private void picture(String name, byte[] bytes) {
    if (name.startsWith("docProps/")) {
      dropped.note(Kind.METADATA_DROPPED, 1);
    } else if (Pictures.isDots(bytes)) {
      other.put(name, Pictures.clean(bytes, dropped));
    } else {
      String dot = name + ".png";
      renamed.put(name, dot);
      other.put(dot, Pictures.clean(bytes, dropped));
    }
  }

  /** Keeps the relationships between kept parts, and plain links. */
  private void relate() throws NotRedactable {
    for (String name : List.copyOf(packed.keySet())) {
      if (!name.endsWith(".rels")) {
        continue;
      }
      String source = name.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
      boolean root = source.isEmpty();
      if (!root && !xml.containsKey(source)) {
        continue;
      }
      Document relations = Xml.parse(packed.getOrDefault(name, new byte[0]));
      var gone = new HashSet<String>();
      for (Element relation : Xml.elements(relations)) {
        if (Xml.localName(relation).equals("Relationship") && !keep(relation, source)) {
          gone.add(Xml.attribute(relation, "Id"));
          Xml.remove(relation);
        }
      }
      xml.put(name, relations);
      Document part = xml.get(source);
      if (part != null) {
        WordCleaning.withoutRelations(part, gone, dropped);
      }
    }
  }

  private boolean keep(Element relation, String source) {
    String type = Xml.attribute(relation, "Type");
    if (source.isEmpty()) {
      return type.endsWith("/officeDocument");
    }
    if (Xml.attribute(relation, "TargetMode").equals("External")) {
      return type.endsWith("/hyperlink");
    }
    String target = Xml.attribute(relation, "Target");
    String part;
    try {
      part = URI.create("/" + source).resolve(target).getPath().substring(1);
    } catch (IllegalArgumentException | NullPointerException notAnAddress) {
      return false;
    }
    if (renamed.containsKey(part)) {
      relation.setAttribute("Target", "/" + renamed.get(part));
      return true;
    }
    return xml.containsKey(part) || other.containsKey(part);
  }

  /** The list of parts and the title, written anew. */
  private void describe() throws NotRedactable {
    String title = "";
    if (packed.containsKey(PROPERTIES)) {
      title =
          Xml.elements(
                  Xml.parse(packed.getOrDefault(PROPERTIES, new byte[0])),
                  element -> Xml.localName(element).equals("title"))
              .stream()
              .map(Element::getTextContent)
              .findFirst()
              .orElse("");
    }
    var overrides = new StringBuilder();
    for (String name : new TreeSet<>(xml.keySet())) {
      if (!name.endsWith(".rels")) {
        overrides.append(override(name, type(name)));
      }
    }
    for (String name : new TreeSet<>(other.keySet())) {
      overrides.append(override(name, renamed.containsValue(name) ? "image/png" : type(name)));
    }
    if (!title.isBlank()) {
      overrides.append(
          override(PROPERTIES, "application/vnd.openxmlformats-package.core-properties+xml"));
      addTitle(title);
    }
    Document described =
        Xml.parse(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>%s</Types>"""
                .formatted(overrides)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    // First in the file, as its readers expect.
    var all = new LinkedHashMap<>(xml);
    xml.clear();
    xml.put(TYPES, described);
    xml.putAll(all);
  }

  private static String override(String name, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
        .formatted(escaped(name), escaped(type));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void addTitle(String title) throws NotRedactable {
    Document properties =
        Xml.parse(
            """
            <cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/></cp:coreProperties>"""
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Xml.elements(properties).getLast().setTextContent(title);
    xml.put(PROPERTIES, properties);
    Document root = xml.get("_rels/.rels");
    if (root != null) {
      Element relation =
          root.createElementNS(root.getDocumentElement().getNamespaceURI(), "Relationship");
      relation.setAttribute("Id", "sluisTitle");
      relation.setAttribute(
          "Type",
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");
      relation.setAttribute("Target", PROPERTIES);
      root.getDocumentElement().appendChild(relation);
    }
  }
}
