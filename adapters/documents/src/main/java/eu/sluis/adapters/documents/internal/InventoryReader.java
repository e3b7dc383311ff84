package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads the inventory of an archive in EAD (2002 and 3): the archive and what is told of it, then
 * its series as headings and its files as items with their inventory numbers.
 */
final class InventoryReader {

  private static final String COMPONENT = "c(?:0[1-9]|1[0-2])?";

  /** What is told of an archive or a series, with the heading when it gives none itself. */
  private static final Map<String, String> TOLD =
      Map.ofEntries(
          Map.entry("bioghist", "Archiefvormer"),
          Map.entry("custodhist", "Geschiedenis van het archief"),
          Map.entry("acqinfo", "Verwerving"),
          Map.entry("scopecontent", "Inhoud"),
          Map.entry("arrangement", "Ordening"),
          Map.entry("appraisal", "Waardering en selectie"),
          Map.entry("accruals", "Aanvullingen"),
          Map.entry("accessrestrict", "Openbaarheid"),
          Map.entry("userestrict", "Gebruik"),
          Map.entry("phystech", "Materiële toestand"),
          Map.entry("otherfindaid", "Andere toegangen"),
          Map.entry("originalsloc", "Bewaarplaats van originelen"),
          Map.entry("altformavail", "Kopieën"),
          Map.entry("relatedmaterial", "Verwante archieven"),
          Map.entry("separatedmaterial", "Afgescheiden archief"),
          Map.entry("bibliography", "Publicaties"),
          Map.entry("prefercite", "Aanhalen"),
          Map.entry("processinfo", "Bewerking"),
          Map.entry("note", "Aantekening"),
          Map.entry("odd", "Aantekening"));

  /** Numbers of the software and not of the archive. */
  private static final Set<String> OTHER_NUMBERS =
      Set.of("handle", "blank", "obsolete", "db_key", "guid", "persistent");

  private final XmlDocument out = new XmlDocument();

  private InventoryReader() {}

  static ParsedDocument read(String xml) {
    var reader = new InventoryReader();
    Element root = XmlDocument.root(xml);
    Optional<Element> described = XmlDocument.child(root, "archdesc");
    Optional<Element> did = described.flatMap(one -> XmlDocument.child(one, "did"));
    String title =
        Stream.of(
                XmlDocument.text(
                    root.stream()
                        .filter(one -> XmlDocument.name(one).equals("titleproper"))
                        .findFirst()),
                XmlDocument.text(did.flatMap(one -> XmlDocument.child(one, "unittitle"))))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    reader.out.heading(1, title);
    did.ifPresent(reader::identity);
    described.ifPresent(one -> reader.below(one, 2, 0));
    return new ParsedDocument(Optional.of(title).filter(t -> !t.isBlank()), reader.out.blocks());
  }

  private void identity(Element did) {
    var facts = new ArrayList<String>();
    fact(facts, "Archief", XmlDocument.text(XmlDocument.child(did, "unittitle")));
    fact(facts, "Toegang", number(did));
    fact(facts, "Periode", date(did));
    fact(facts, "Omvang", joined(did, "physdesc", "physdescstructured"));
    fact(facts, "Archiefvormer", joined(did, "origination"));
    fact(facts, "Bewaarplaats", joined(did, "repository"));
    out.paragraph(String.join("; ", facts));
    out.paragraph(joined(did, "abstract"));
  }

  private static void fact(List<String> facts, String name, String value) {
    if (!value.isBlank()) {
      facts.add(name + ": " + value);
    }
  }

  private void below(Element element, int level, int depth) {
    XmlDocument.checkDepth(depth);
    for (Element child : element.children()) {
      String name = XmlDocument.name(child);
      if (name.matches(COMPONENT)) {
        component(child, level, depth + 1);
      } else if (name.equals("dsc")
          || name.equals("descgrp")
          || (name.equals("odd") && XmlDocument.child(child, "odd").isPresent())) {
        out.heading(level, XmlDocument.text(XmlDocument.child(child, "head")));
        below(child, level, depth + 1);
      } else if (TOLD.containsKey(name)) {
        String head = XmlDocument.text(XmlDocument.child(child, "head"));
        out.heading(level, head.isEmpty() ? TOLD.getOrDefault(name, "") : head);
        told(child, level + 1, depth + 1);
      }
    }
  }

  /** One that holds others is a heading; one that does not is what a reader asks for. */
  private void component(Element component, int level, int depth) {
    Optional<Element> did = XmlDocument.child(component, "did");
    String number = did.map(InventoryReader::number).orElse("");
    String named = did.map(InventoryReader::named).orElse("");
    boolean holds =
        component.children().stream().anyMatch(one -> XmlDocument.name(one).matches(COMPONENT));
    if (holds) {
      out.heading(level, TextLines.clean(number + " " + named));
      below(component, level + 1, depth);
      return;
    }
    var parts = new ArrayList<String>();
    parts.add(named);
    did.ifPresent(one -> parts.add(joined(one, "physdesc", "physdescstructured")));
    for (Element child : component.children()) {
      if (TOLD.containsKey(XmlDocument.name(child))) {
        XmlDocument.children(child, "p", "list").forEach(one -> parts.add(XmlDocument.text(one)));
      }
    }
    parts.removeIf(String::isBlank);
    out.item(number, sentences(parts));
  }

  private static String sentences(List<String> parts) {
    var text = new StringBuilder();
    for (String part : parts) {
      boolean ended = text.isEmpty() || ".;:!?".indexOf(text.charAt(text.length() - 1)) >= 0;
      text.append(ended ? "" : ".").append(text.isEmpty() ? "" : " ").append(part);
    }
    return text.toString();
  }

  private void told(Element element, int level, int depth) {
    XmlDocument.checkDepth(depth);
    for (Element child : element.children()) {
      switch (XmlDocument.name(child)) {
        case "head" -> {}
        case "p", "note", "blockquote" -> out.paragraph(XmlDocument.text(child));
        case "item" -> out.item("", XmlDocument.text(child));
        case "defitem", "chronitem" -> out.item("", pair(child));
        case "table" ->
            XmlDocument.children(child, "tgroup").forEach(one -> out.rows(CalsTable.read(one)));
        default -> {
          String head = XmlDocument.text(XmlDocument.child(child, "head"));
          out.heading(level, head);
          told(child, head.isEmpty() ? level : level + 1, depth + 1);
        }
      }
    }
  }

  private static String pair(Element element) {
    return String.join(": ", element.children().stream().map(XmlDocument::text).toList());
  }

  private static String number(Element did) {
    return XmlDocument.children(did, "unitid").stream()
        .filter(one -> !OTHER_NUMBERS.contains(one.attr("type").toLowerCase(java.util.Locale.ROOT)))
        .map(XmlDocument::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String named(Element did) {
    String title = XmlDocument.text(XmlDocument.child(did, "unittitle"));
    String date = date(did);
    return date.isEmpty() || title.contains(date)
        ? title
        : title.isEmpty() ? date : title.replaceFirst("[,.]$", "") + ", " + date;
  }

  private static String date(Element did) {
    String date =
        Stream.concat(
                XmlDocument.children(did, "unitdate").stream().map(XmlDocument::text),
                XmlDocument.children(did, "unitdatestructured").stream()
                    .flatMap(InventoryReader::structured))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(", "));
    return date.isEmpty()
        ? XmlDocument.text(
            XmlDocument.child(did, "unittitle")
                .flatMap(title -> XmlDocument.child(title, "unitdate")))
        : date;
  }

  /** Single dates, and ranges with a dash between; a set holds several. */
  private static Stream<String> structured(Element dates) {
    return dates.children().stream()
        .flatMap(
            one ->
                switch (XmlDocument.name(one)) {
                  case "dateset" -> structured(one);
                  case "daterange" ->
                      Stream.of(
                          one.children().stream()
                              .map(XmlDocument::text)
                              .collect(Collectors.joining("-")));
                  default -> Stream.of(XmlDocument.text(one));
                });
  }

  private static String joined(Element did, String... names) {
    return String.join(
        ", ",
        XmlDocument.children(did, names).stream()
            .map(InventoryReader::words)
            .filter(text -> !text.isBlank())
            .toList());
  }

  /** The words of an element of which each part is a value, such as an extent. */
  private static String words(Element element) {
    return element.children().isEmpty()
        ? XmlDocument.text(element)
        : String.join(
            " ",
            element.textNodes().stream().anyMatch(node -> !node.isBlank())
                ? List.of(XmlDocument.text(element))
                : element.children().stream().map(InventoryReader::words).toList());
  }
}
