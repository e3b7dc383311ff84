package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.Remark.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Brings an ODT back to the parts that are understood (OASIS OpenDocument 1.3). */
final class OdfParts {

  private static final String KIND = "mimetype";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final Set<String> XML = Set.of("content.xml", "styles.xml", "settings.xml");
  private static final Set<String> COMMENTS = Set.of("annotation", "annotation-end");
  private static final Set<String> CHANGES =
      Set.of("tracked-changes", "change", "change-start", "change-end");
  private static final Set<String> SCRIPTS = Set.of("scripts", "event-listeners", "script");
  private static final Set<String> OBJECTS =
      Set.of("object", "object-ole", "plugin", "applet", "floating-frame");

  /** Settings that name printers, files and databases. */
  private static final Pattern NAMING =
      Pattern.compile("(?i).*(printer|database|datasource|path|url|rsid|protectionkey).*");

  private final Dropped dropped = new Dropped();
  private final Map<String, Document> xml = new LinkedHashMap<>();
  private final Map<String, byte[]> other = new LinkedHashMap<>();

  private OdfParts() {}

  static OfficeFile.Parts of(Map<String, byte[]> packed) throws NotRedactable {
    var parts = new OdfParts();
    parts.choose(packed);
    return new OfficeFile.Parts(parts.xml, parts.other, parts.dropped.remarks(), KIND);
  }

  private void choose(Map<String, byte[]> packed) throws NotRedactable {
    byte[] manifest = packed.get(MANIFEST);
    if (manifest == null || !packed.containsKey("content.xml")) {
      throw Parcel.damaged();
    }
    boolean encrypted =
        !Xml.elements(
                Xml.parse(manifest), element -> Xml.localName(element).equals("encryption-data"))
            .isEmpty();
    if (encrypted) {
      throw new NotRedactable("the file is encrypted; save it without a password");
    }
    for (Map.Entry<String, byte[]> part : packed.entrySet()) {
      String name = part.getKey();
      if (XML.contains(name)) {
        Document document = Xml.parse(part.getValue());
        clean(document);
        xml.put(name, document);
      } else if (name.equals(KIND)) {
        other.put(name, part.getValue());
      } else if (name.startsWith("Pictures/")) {
        other.put(name, Pictures.clean(part.getValue(), dropped));
      } else if (name.equals("meta.xml")) {
        xml.put(name, title(Xml.parse(part.getValue())));
        dropped.note(Kind.METADATA_DROPPED, 1);
      } else if (!name.equals(MANIFEST)) {
        dropped.note(kind(name), 1);
      }
    }
    xml.put(MANIFEST, manifest());
  }

  private static Kind kind(String name) {
    if (name.startsWith("Basic/") || name.startsWith("Scripts/") || name.startsWith("Dialogs/")) {
      return Kind.SCRIPTS_DROPPED;
    }
    if (name.startsWith("Thumbnails/")) {
      return Kind.METADATA_DROPPED;
    }
    // Embedded objects are counted where they stand in the text.
    return Kind.OTHER_PARTS_DROPPED;
  }

  private void clean(Document part) {
    for (Element element : Xml.elements(part)) {
      String name = Xml.localName(element);
      if (COMMENTS.contains(name)) {
        dropped.note(Kind.COMMENTS_DROPPED, name.equals("annotation") ? 1 : 0);
        Xml.remove(element);
      } else if (CHANGES.contains(name)) {
        dropped.note(Kind.TRACKED_CHANGES_ACCEPTED, name.equals("tracked-changes") ? 1 : 0);
        Xml.remove(element);
      } else if (SCRIPTS.contains(name) && !isOf(element, "text:1.0", "style:1.0")) {
        dropped.note(Kind.SCRIPTS_DROPPED, element.hasChildNodes() ? 1 : 0);
        Xml.remove(element);
      } else if (OBJECTS.contains(name) && isOf(element, "drawing:1.0")) {
        dropped.note(Kind.EMBEDDED_OBJECTS_DROPPED, 1);
        Xml.remove(frame(element));
      } else if (isHidden(element)) {
        dropped.note(Kind.HIDDEN_TEXT_DROPPED, 1);
        Xml.remove(element);
      } else if (name.equals("binary-data")
          || name.equals("font-face-src")
          || (name.equals("config-item")
              && NAMING.matcher(Xml.attribute(element, "name")).matches())) {
        Xml.remove(element);
      }
    }
  }

  private static boolean isHidden(Element element) {
    String name = Xml.localName(element);
    return name.equals("hidden-text")
        || (name.equals("section") && Xml.attribute(element, "display").equals("none"));
  }

  private static boolean isOf(Element element, String... namespaces) {
    for (String namespace : namespaces) {
      if (String.valueOf(element.getNamespaceURI()).endsWith(namespace)) {
        return true;
      }
    }
    return false;
  }

  private static Node frame(Element object) {
    Node parent = object.getParentNode();
    return parent != null && Xml.localName(parent).equals("frame") ? parent : object;
  }

  private static Document title(Document meta) throws NotRedactable {
    String title =
        Xml.elements(meta, element -> Xml.localName(element).equals("title")).stream()
            .map(Element::getTextContent)
            .findFirst()
            .orElse("");
    Document kept =
        Xml.parse(
            """
            <office:document-meta \
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">\
            <office:meta><dc:title/></office:meta></office:document-meta>"""
                .getBytes(StandardCharsets.UTF_8));
    Element last = Xml.elements(kept).getLast();
    if (title.isBlank()) {
      Xml.remove(last);
    } else {
      last.setTextContent(title);
    }
    return kept;
  }

  private Document manifest() throws NotRedactable {
    Document manifest =
        Xml.parse(
            """
            <manifest:manifest \
            xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
            manifest:version="1.3"/>"""
                .getBytes(StandardCharsets.UTF_8));
    add(manifest, "/", "application/vnd.oasis.opendocument.text");
    xml.keySet().forEach(name -> add(manifest, name, "text/xml"));
    other.keySet().stream()
        .filter(name -> !name.equals(KIND))
        .forEach(name -> add(manifest, name, ""));
    return manifest;
  }

  private static void add(Document manifest, String path, String type) {
    String namespace = manifest.getDocumentElement().getNamespaceURI();
    Element entry = manifest.createElementNS(namespace, "manifest:file-entry");
    entry.setAttributeNS(namespace, "manifest:full-path", path);
    entry.setAttributeNS(namespace, "manifest:media-type", type);
    manifest.getDocumentElement().appendChild(entry);
  }
}
