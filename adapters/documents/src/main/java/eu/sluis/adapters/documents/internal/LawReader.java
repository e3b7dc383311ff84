package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads the XML of Dutch regulations: the Basiswettenbestand (`toestand`), local regulations (CVDR)
 * and publications in the older form, and STOP (`Regeling…`), which has the same parts with
 * capitals and a few other names. A part with a `kop` becomes a heading, a member (`lid`) and a
 * part of a list an item with its own number.
 */
final class LawReader {

  /** What is said of the text, and text that a change takes out. */
  private static final Set<String> SKIPPED =
      Set.of(
          "meta-data",
          "metadata",
          "meta",
          "brondata",
          "jcis",
          "kop",
          "lidnr",
          "lidnummer",
          "li.nr",
          "linummer",
          "verwijderdetekst",
          "verwijderdeinhoud",
          "redactie",
          "wat",
          "plaatje",
          "illustratie",
          "noot.nr",
          "nootnummer",
          "toestandgegevens",
          "expressionidentificatie");

  private static final Set<String> TITLES = Set.of("citeertitel", "intitule", "regelingopschrift");

  private static final Set<String> TEXTS =
      Set.of(
          "al",
          "considerans.al",
          "lijstaanhef",
          "lijstsluiting",
          "afkondiging",
          "wie",
          "tussenkop");

  private static final Set<String> NOTES = Set.of("noot", "voetnoot");

  /** What a part is called when its heading does not say so. */
  private static final Set<String> NAMED =
      Set.of(
          "boek",
          "deel",
          "hoofdstuk",
          "titel",
          "afdeling",
          "paragraaf",
          "subparagraaf",
          "artikel",
          "bijlage");

  private final XmlDocument out = new XmlDocument();
  private Optional<String> title = Optional.empty();

  private LawReader() {}

  static ParsedDocument read(String xml) {
    var reader = new LawReader();
    Element root = XmlDocument.root(xml);
    reader.findTitle(root);
    reader.title.ifPresent(title -> reader.out.heading(1, title));
    reader.read(root, 2, 0);
    return new ParsedDocument(reader.title, reader.out.blocks());
  }

  /** The name that it is cited by when it has one, else its whole title. */
  private void findTitle(Element root) {
    for (String name :
        List.of("citeertitel", "alternative", "regelingopschrift", "intitule", "title")) {
      title =
          root.stream()
              .filter(one -> XmlDocument.name(one).equals(name))
              .map(XmlDocument::text)
              .filter(text -> !text.isBlank())
              .findFirst();
      if (title.isPresent()) {
        return;
      }
    }
  }

  private void read(Element element, int level, int depth) {
    XmlDocument.checkDepth(depth);
    String name = XmlDocument.name(element);
    if (SKIPPED.contains(name) || TITLES.contains(name)) {
      return;
    }
    switch (name) {
      case "lid" -> numbered(element, level, depth, "lidnr", "lidnummer");
      case "li" -> numbered(element, level, depth, "li.nr", "linummer");
      case "begrip", "definitie-item" -> definition(element, level, depth);
      case "table" -> table(element);
      case "vervallen" -> out.paragraph("Vervallen");
      default -> {
        if (TEXTS.contains(name) || isText(element)) {
          text(element, "");
        } else {
          part(element, name, level, depth);
        }
      }
    }
  }

  /** Words with marks among them, whatever its name is. */
  private static boolean isText(Element element) {
    return element.textNodes().stream().anyMatch(node -> !node.isBlank())
        && element.stream()
            .skip(1)
            .map(XmlDocument::name)
            .noneMatch(inner -> TEXTS.contains(inner) || inner.equals("kop"));
  }

  private void part(Element element, String name, int level, int depth) {
    String heading = heading(element, name);
    out.heading(level, heading);
    int below = heading.isEmpty() ? level : level + 1;
    if (element.children().isEmpty()) {
      out.paragraph(XmlDocument.text(element));
    }
    element.children().forEach(child -> read(child, below, depth + 1));
  }

  /** Label, number and title, wherever they stand; blank when the part has none. */
  private static String heading(Element element, String name) {
    Optional<Element> kop = XmlDocument.child(element, "kop");
    if (kop.isEmpty()) {
      return "";
    }
    String label = said(kop.get(), "label");
    String number = said(kop.get(), "nr", "nummer");
    String title = said(kop.get(), "titel", "opschrift", "subtitel");
    if (label.isEmpty() && NAMED.contains(name) && !number.isEmpty()) {
      label = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
    String whole = TextLines.clean(label + " " + number + " " + title);
    return whole.isEmpty() ? XmlDocument.text(kop.get()) : whole;
  }

  private static String said(Element kop, String... names) {
    var said = new ArrayList<String>();
    XmlDocument.children(kop, names).forEach(one -> said.add(XmlDocument.text(one)));
    for (String name : names) {
      if (said.isEmpty() && kop.hasAttr(name)) {
        said.add(TextLines.clean(kop.attr(name)));
      }
    }
    return String.join(". ", said);
  }

  /** The first text carries the number; what follows it stands on its own. */
  private void numbered(Element element, int level, int depth, String... numbers) {
    String number =
        XmlDocument.child(element, numbers)
            .map(XmlDocument::text)
            .orElseGet(() -> TextLines.clean(element.attr("nr")));
    Optional<Element> holder = firstText(element, 0);
    holder.ifPresent(first -> text(first, number.isEmpty() ? "-" : number));
    after(element, holder, level, depth);
  }

  private static Optional<Element> firstText(Element element, int depth) {
    for (Element child : element.children()) {
      String name = XmlDocument.name(child);
      if (TEXTS.contains(name)) {
        return Optional.of(child);
      }
      if (name.equals("inhoud") && depth == 0) {
        return firstText(child, 1);
      }
      if (!SKIPPED.contains(name)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void after(Element element, Optional<Element> read, int level, int depth) {
    for (Element child : element.children()) {
      if (read.filter(child::equals).isPresent()) {
        continue;
      }
      if (XmlDocument.name(child).equals("inhoud")) {
        after(child, read, level, depth + 1);
      } else {
        read(child, level, depth + 1);
      }
    }
  }

  private void definition(Element element, int level, int depth) {
    String term = XmlDocument.text(XmlDocument.child(element, "term"));
    Optional<Element> meaning = XmlDocument.child(element, "definitie");
    Optional<Element> first = meaning.flatMap(one -> firstText(one, 0));
    String text = first.map(XmlDocument::text).orElseGet(() -> XmlDocument.text(meaning));
    out.item("", term + ": " + text);
    meaning.filter(_ -> first.isPresent()).ifPresent(one -> after(one, first, level, depth));
  }

  /** A note stands after the text that it is made in, or it would change its words. */
  private void text(Element element, String number) {
    var copy = element.clone();
    var notes = new ArrayList<String>();
    for (Element one : copy.getAllElements()) {
      if (NOTES.contains(XmlDocument.name(one))) {
        var without = one.clone();
        without.getAllElements().stream()
            .filter(inner -> SKIPPED.contains(XmlDocument.name(inner)))
            .toList()
            .forEach(Element::remove);
        notes.add(XmlDocument.text(without));
        one.empty();
      } else if (SKIPPED.contains(XmlDocument.name(one))) {
        one.empty();
      }
    }
    if (number.isEmpty()) {
      out.paragraph(XmlDocument.text(copy));
    } else {
      out.item(number, XmlDocument.text(copy));
    }
    notes.forEach(note -> out.paragraph("Noot: " + note));
  }

  private void table(Element table) {
    out.paragraph(XmlDocument.text(XmlDocument.child(table, "title", "titel")));
    for (Element group : XmlDocument.children(table, "tgroup")) {
      out.rows(CalsTable.read(group));
    }
  }
}
