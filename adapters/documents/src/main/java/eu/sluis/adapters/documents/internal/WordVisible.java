package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Takes out of a Word file what Word marks as hidden text (ISO/IEC 29500-1, 17.3.2.41 `vanish`):
 * nobody sees it, so it must not answer, nor give a model orders. Tika hands it on as if it were
 * text.
 *
 * <p>A run is hidden when it says so itself; when it says nothing, by its character style and the
 * style of its paragraph, which turn each other over. Most files hide nothing, and stay the bytes
 * they are.
 */
final class WordVisible {

  private static final String STYLES = "styles";

  private WordVisible() {}

  static byte[] of(byte[] content) throws IOException {
    try {
      Optional<WordStyles> styles = whenSomethingIsHidden(content);
      return styles.isPresent() ? without(content, styles.get()) : content;
    } catch (XMLStreamException damaged) {
      throw new Refused(Reason.DAMAGED, damaged);
    }
  }

  /** The styles, when any part speaks of hidden text. */
  private static Optional<WordStyles> whenSomethingIsHidden(byte[] content)
      throws IOException, XMLStreamException {
    boolean speaks = false;
    var styles = new WordStyles();
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().endsWith(".xml")) {
          continue;
        }
        byte[] part = in.readNBytes(Limits.UNPACKED_BYTES_MAX);
        String root = rootOfWord(part);
        if (root.equals(STYLES)) {
          styles.read(reader(part));
        } else if (!root.isEmpty()) {
          speaks |= speaksOfHidden(part);
        }
      }
    }
    return speaks || styles.hideAnything() ? Optional.of(styles) : Optional.empty();
  }

  private static byte[] without(byte[] content, WordStyles styles)
      throws IOException, XMLStreamException {
    var kept = new ByteArrayOutputStream(content.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(content));
        var out = new ZipOutputStream(kept)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readNBytes(Limits.UNPACKED_BYTES_MAX);
        String root = entry.getName().endsWith(".xml") ? rootOfWord(part) : "";
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(root.isEmpty() || root.equals(STYLES) ? part : visible(part, styles));
        out.closeEntry();
      }
    }
    return kept.toByteArray();
  }

  private static byte[] visible(byte[] part, WordStyles styles) throws XMLStreamException {
    var kept = new ByteArrayOutputStream(part.length);
    XMLEventReader in = reader(part);
    XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(kept, "UTF-8");
    Deque<String> paragraphs = new ArrayDeque<>();
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (WordStyles.starts(event, "p")) {
        paragraphs.push("");
      } else if (WordStyles.ends(event, "p") && !paragraphs.isEmpty()) {
        paragraphs.pop();
      } else if (WordStyles.starts(event, "pStyle") && !paragraphs.isEmpty()) {
        paragraphs.pop();
        paragraphs.push(WordStyles.value(event.asStartElement()));
      }
      if (WordStyles.starts(event, "r")) {
        run(in, out, event.asStartElement(), styles, paragraphs.isEmpty() ? "" : paragraphs.peek());
      } else {
        out.add(event);
      }
    }
    out.close();
    return kept.toByteArray();
  }

  /** Copies the beginning of a run, or passes over the whole of it. Runs within it come later. */
  private static void run(
      XMLEventReader in,
      XMLEventWriter out,
      StartElement run,
      WordStyles styles,
      String paragraphStyle)
      throws XMLStreamException {
    List<XMLEvent> beginning = new ArrayList<>();
    beginning.add(run);
    while (in.peek() != null && in.peek().isCharacters()) {
      beginning.add(in.nextEvent());
    }
    String style = "";
    Optional<Boolean> own = Optional.empty();
    if (WordStyles.starts(in.peek(), "rPr")) {
      int depth = 0;
      do {
        XMLEvent event = in.nextEvent();
        beginning.add(event);
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        if (WordStyles.starts(event, "rStyle")) {
          style = WordStyles.value(event.asStartElement());
        } else if (WordStyles.starts(event, "vanish") && depth == 2) {
          own = Optional.of(WordStyles.on(event.asStartElement()));
        }
      } while (depth > 0);
    }
    if (own.orElse(styles.paragraphHides(paragraphStyle) ^ styles.hides(style))) {
      for (int depth = 1; depth > 0; ) {
        XMLEvent event = in.nextEvent();
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      }
    } else {
      for (XMLEvent event : beginning) {
        out.add(event);
      }
    }
  }

  private static boolean speaksOfHidden(byte[] part) throws XMLStreamException {
    XMLEventReader in = reader(part);
    while (in.hasNext()) {
      if (WordStyles.starts(in.nextEvent(), "vanish")) {
        return true;
      }
    }
    return false;
  }

  /** The name of its first element when that is one of Word's, otherwise blank. */
  private static String rootOfWord(byte[] part) {
    try {
      XMLEventReader in = reader(part);
      while (in.hasNext()) {
        XMLEvent event = in.nextEvent();
        if (event.isStartElement()) {
          var name = event.asStartElement().getName();
          return WordStyles.ofWord(name) ? name.getLocalPart() : "";
        }
      }
      return "";
    } catch (XMLStreamException noXml) {
      return "";
    }
  }

  private static XMLEventReader reader(byte[] part) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLEventReader(new ByteArrayInputStream(part));
  }
}
