package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * XML as elements, and the blocks that are made of it under the limits of a document. Read with
 * jsoup, which follows no reference and knows no entity but a sign by its number: nothing in a file
 * can make it grow, or reach another.
 */
final class XmlDocument {

  private final List<Block> blocks = new ArrayList<>();
  private int characters;

  /** The outermost element of a file. */
  static Element root(String xml) {
    if (xml.length() > Limits.XML_CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    var outermost = Jsoup.parse(xml, "", Parser.xmlParser()).children();
    if (outermost.isEmpty()) {
      throw new Refused(Reason.DAMAGED);
    }
    return outermost.getFirst();
  }

  /** Its name without a namespace, in small letters: the newer formats write capitals. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static List<Element> children(Element element, String... names) {
    return element.children().stream().filter(one -> List.of(names).contains(name(one))).toList();
  }

  static Optional<Element> child(Element element, String... names) {
    return children(element, names).stream().findFirst();
  }

  /** Its text on one line; blank when it has none. */
  static String text(Element element) {
    return TextLines.clean(element.text());
  }

  static String text(Optional<Element> element) {
    return element.map(XmlDocument::text).orElse("");
  }

  void heading(int level, String text) {
    if (!text.isBlank()) {
      add(new Block.Heading(level, text, OptionalInt.empty()));
    }
  }

  void paragraph(String text) {
    if (!text.isBlank()) {
      add(new Block.Paragraph(text, OptionalInt.empty()));
    }
  }

  void item(String marker, String text) {
    if (!text.isBlank()) {
      String full = marker.matches("(?s).*[\\p{L}\\d]") ? marker + "." : marker;
      boolean none = full.isEmpty() || !Character.isLetterOrDigit(full.charAt(0));
      add(new Block.Item(none ? Optional.empty() : Optional.of(full), text, OptionalInt.empty()));
    }
  }

  void rows(TableBuilder table) {
    table.rows().forEach(this::add);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  private void add(Block block) {
    characters += block.text().length();
    if (characters > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new Refused(Reason.TOOK_TOO_LONG);
    }
    blocks.add(block);
  }

  static void checkDepth(int depth) {
    if (depth > Limits.NESTING_MAX) {
      throw new Refused(Reason.TOO_DEEP);
    }
  }
}
