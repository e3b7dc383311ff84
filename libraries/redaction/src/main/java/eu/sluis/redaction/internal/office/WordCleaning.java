package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.Remark.Kind;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of the XML of Word what a reader does not see: changes, comments, hidden words. */
final class WordCleaning {

  /** Older text and older forms (ECMA-376 part 1, 17.13.5). */
  private static final Set<String> OLDER =
      Set.of(
          "del",
          "moveFrom",
          "cellDel",
          "rPrChange",
          "pPrChange",
          "sectPrChange",
          "tblPrChange",
          "tblPrExChange",
          "tblGridChange",
          "trPrChange",
          "tcPrChange",
          "numberingChange");

  private static final Set<String> MARKS =
      Set.of(
          "moveFromRangeStart",
          "moveFromRangeEnd",
          "moveToRangeStart",
          "moveToRangeEnd",
          "customXmlInsRangeStart",
          "customXmlInsRangeEnd",
          "customXmlDelRangeStart",
          "customXmlDelRangeEnd",
          "customXmlMoveFromRangeStart",
          "customXmlMoveFromRangeEnd",
          "customXmlMoveToRangeStart",
          "customXmlMoveToRangeEnd",
          "cellIns",
          "cellMerge");

  private static final Set<String> COMMENTS =
      Set.of("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef");

  /** Bindings to parts that go, and settings that name people and places. */
  private static final Set<String> BINDINGS =
      Set.of(
          "dataBinding",
          "fldData",
          "docVars",
          "mailMerge",
          "attachedTemplate",
          "rsids",
          "saveThroughXslt",
          "attachedSchema",
          "smartTagType",
          "binData",
          "proofErr",
          "embedRegular",
          "embedBold",
          "embedItalic",
          "embedBoldItalic");

  private static final Set<String> PROPERTIES = Set.of("rPr", "trPr", "ctrlPr");

  private WordCleaning() {}

  static void clean(Document part, Dropped dropped) {
    for (Element element : Xml.elements(part)) {
      String name = Xml.localName(element);
      if (!isWord(element) || !isIn(element, part)) {
        if (name.equals("binData")) {
          Xml.remove(element);
        }
        continue;
      }
      if (MARKS.contains(name) || BINDINGS.contains(name)) {
        Xml.remove(element);
      } else if (COMMENTS.contains(name)) {
        dropped.note(Kind.COMMENTS_DROPPED, name.equals("commentReference") ? 1 : 0);
        Xml.remove(element);
      } else if (OLDER.contains(name) || name.equals("ins") || name.equals("moveTo")) {
        change(element, name, dropped);
      } else if (name.equals("vanish") && hides(element)) {
        hide(element, dropped);
      }
    }
  }

  private static boolean isWord(Element element) {
    return String.valueOf(element.getNamespaceURI()).contains("wordprocessingml");
  }

  private static boolean isIn(Element element, Document part) {
    Node up = element;
    while (up.getParentNode() != null) {
      up = up.getParentNode();
    }
    return up == part;
  }

  private static void change(Element element, String name, Dropped dropped) {
    dropped.note(Kind.TRACKED_CHANGES_ACCEPTED, 1);
    Node parent = element.getParentNode();
    boolean mark = parent != null && PROPERTIES.contains(Xml.localName(parent));
    if (name.equals("del") && parent != null && Xml.localName(parent).equals("trPr")) {
      // The row was deleted.
      Xml.remove(parent.getParentNode());
    } else if (name.equals("cellDel")) {
      emptyCell(element);
    } else if (!mark && (name.equals("ins") || name.equals("moveTo"))) {
      Xml.unwrap(element);
    } else {
      Xml.remove(element);
    }
  }

  /** A deleted cell stays as an empty one: the other cells keep their column. */
  private static void emptyCell(Element mark) {
    Node cell = mark;
    while (cell != null && !Xml.localName(cell).equals("tc")) {
      cell = cell.getParentNode();
    }
    Xml.remove(mark);
    if (cell instanceof Element element) {
      var texts = element.getElementsByTagName("*");
      for (int at = texts.getLength() - 1; at >= 0; at--) {
        if (Xml.localName(texts.item(at)).equals("r")) {
          Xml.remove(texts.item(at));
        }
      }
    }
  }

  private static boolean hides(Element vanish) {
    return !Set.of("0", "false", "off").contains(Xml.attribute(vanish, "val"));
  }

  private static void hide(Element vanish, Dropped dropped) {
    Node properties = vanish.getParentNode();
    Node run = properties == null ? null : properties.getParentNode();
    // A style that hides is left: what is in it is looked through like all text.
    if (run != null && Xml.localName(run).equals("r")) {
      dropped.note(Kind.HIDDEN_TEXT_DROPPED, 1);
      Xml.remove(run);
    }
  }

  /** Takes out the elements that use a relationship that is gone. */
  static void withoutRelations(Document part, Set<String> gone, Dropped dropped) {
    for (Element element : Xml.elements(part)) {
      List<Attr> using =
          Xml.attributes(element).stream()
              .filter(
                  attribute ->
                      String.valueOf(attribute.getNamespaceURI()).endsWith("/relationships")
                          && gone.contains(attribute.getValue()))
              .toList();
      if (using.isEmpty() || !isIn(element, part)) {
        continue;
      }
      switch (Xml.localName(element)) {
        case "hyperlink" -> {
          dropped.note(Kind.LINKS_DROPPED, 1);
          Xml.unwrap(element);
        }
        case "OLEObject", "control" -> Xml.remove(enclosing(element, "object"));
        default -> Xml.remove(element);
      }
    }
  }

  /** An embedded object goes with the picture of it. */
  private static Node enclosing(Element element, String name) {
    for (Node up = element.getParentNode(); up != null; up = up.getParentNode()) {
      if (Xml.localName(up).equals(name) || Xml.localName(up).equals("pict")) {
        return up;
      }
    }
    return element;
  }
}
