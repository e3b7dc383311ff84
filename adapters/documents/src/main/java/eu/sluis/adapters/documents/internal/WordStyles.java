package eu.sluis.adapters.documents.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** Which styles of a Word file hide their text, and how to read its elements. */
final class WordStyles {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** A style rests on another, that on a third; Word itself allows about ten. */
  private static final int PARENTS_MAX = 32;

  /** What a style says of hiding, if anything, and the style it rests on; blank when on none. */
  private record Style(Optional<Boolean> hides, String parent) {}

  private final Map<String, Style> styles = new HashMap<>();
  private String ordinary = "";

  void read(XMLEventReader in) throws XMLStreamException {
    String id = "";
    String parent = "";
    Optional<Boolean> hides = Optional.empty();
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (starts(event, "style")) {
        StartElement style = event.asStartElement();
        id = attribute(style, "styleId");
        parent = "";
        hides = Optional.empty();
        if (attribute(style, "type").equals("paragraph") && on(attribute(style, "default"))) {
          ordinary = id;
        }
      } else if (starts(event, "basedOn")) {
        parent = value(event.asStartElement());
      } else if (starts(event, "vanish")) {
        hides = Optional.of(on(event.asStartElement()));
      } else if (ends(event, "style")) {
        styles.put(id, new Style(hides, parent));
      }
    }
  }

  boolean hideAnything() {
    return styles.values().stream().anyMatch(style -> style.hides().orElse(false));
  }

  /** A paragraph that names no style has the ordinary one. */
  boolean paragraphHides(String style) {
    return hides(style.isEmpty() ? ordinary : style);
  }

  boolean hides(String style) {
    @Nullable Style at = styles.get(style);
    for (int parents = 0; at != null && parents < PARENTS_MAX; parents++) {
      if (at.hides().isPresent()) {
        return at.hides().get();
      }
      at = styles.get(at.parent());
    }
    return false;
  }

  static boolean starts(@Nullable XMLEvent event, String name) {
    return event != null && event.isStartElement() && is(event.asStartElement().getName(), name);
  }

  static boolean ends(XMLEvent event, String name) {
    return event.isEndElement() && is(event.asEndElement().getName(), name);
  }

  static boolean ofWord(QName name) {
    return NAMESPACES.contains(name.getNamespaceURI());
  }

  /** An element such as `vanish` is on unless its value says that it is not. */
  static boolean on(StartElement toggle) {
    String value = value(toggle);
    return value.isEmpty() || on(value);
  }

  static String value(StartElement element) {
    return attribute(element, "val");
  }

  private static boolean on(String value) {
    return Set.of("1", "true", "on").contains(value);
  }

  private static boolean is(QName name, String local) {
    return name.getLocalPart().equals(local) && ofWord(name);
  }

  private static String attribute(StartElement element, String local) {
    for (String namespace : NAMESPACES) {
      var attribute = element.getAttributeByName(new QName(namespace, local));
      if (attribute != null) {
        return attribute.getValue();
      }
    }
    return "";
  }
}
