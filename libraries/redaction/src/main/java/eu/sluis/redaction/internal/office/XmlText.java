package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.internal.Passage;
import eu.sluis.redaction.internal.Wanted;
import eu.sluis.redaction.internal.Wanted.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The text of one XML part by paragraph, of which every character knows its node. */
final class XmlText {

  static final String BLACK = "\u2588\u2588\u2588\u2588\u2588";

  /** Elements whose text belongs together, whatever is between. */
  private static final Set<String> PARAGRAPHS = Set.of("p", "h", "desc", "title");

  /** Elements that a reader sees as space. */
  private static final Set<String> SPACES =
      Set.of("tab", "br", "cr", "line-break", "s", "ptab", "noBreakHyphen");

  /** Fields hold commands between the words of a paragraph. */
  private static final Set<String> COMMANDS = Set.of("instrText", "delInstrText");

  /** Text of one paragraph, or of the commands in it. */
  static final class Piece {
    final Element element;
    final boolean commands;
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Text> nodes = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    Piece(Element element, boolean commands) {
      this.element = element;
      this.commands = commands;
    }

    String text() {
      return text.toString();
    }

    private void add(Text node) {
      String data = node.getData();
      for (int at = 0; at < data.length(); at++) {
        text.append(data.charAt(at));
        nodes.add(node);
        offsets.add(at);
      }
    }

    private void addSpace() {
      text.append(' ');
      nodes.add(null);
      offsets.add(0);
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final Piece inOrder;
  private final IdentityHashMap<Element, Piece> loose = new IdentityHashMap<>();

  XmlText(Document document) {
    Element root = document.getDocumentElement();
    this.inOrder = new Piece(root, false);
    walk(root, null, null);
  }

  List<Piece> pieces() {
    return pieces.stream().filter(piece -> !piece.text().isBlank()).toList();
  }

  private void walk(Element element, @Nullable Piece words, @Nullable Piece commands) {
    Piece ownWords = words;
    Piece ownCommands = commands;
    if (PARAGRAPHS.contains(Xml.localName(element))) {
      ownWords = piece(element, false);
      ownCommands = piece(element, true);
      inOrder.addSpace();
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        boolean command = COMMANDS.contains(Xml.localName(element));
        Piece into = command ? ownCommands : ownWords;
        (into == null ? loose(element) : into).add(text);
        inOrder.add(text);
      } else if (child instanceof Element inner) {
        if (SPACES.contains(Xml.localName(inner))) {
          if (ownWords != null) {
            ownWords.addSpace();
          }
          inOrder.addSpace();
        }
        walk(inner, ownWords, ownCommands);
      }
    }
  }

  private Piece piece(Element element, boolean commands) {
    var piece = new Piece(element, commands);
    pieces.add(piece);
    return piece;
  }

  private Piece loose(Element element) {
    inOrder.addSpace();
    return loose.computeIfAbsent(element, key -> piece(key, false));
  }

  /** Takes the values out of the text; how often each is added to `counts`. */
  void remove(Wanted wanted, int[] counts) {
    var joined = new Piece(inOrder.element, false);
    for (Piece piece : pieces) {
      joined.text.append(piece.text).append(Passage.BETWEEN);
      joined.nodes.addAll(piece.nodes);
      joined.offsets.addAll(piece.offsets);
      Passage.BETWEEN
          .chars()
          .forEach(
              _ -> {
                joined.nodes.add(null);
                joined.offsets.add(0);
              });
    }
    IdentityHashMap<Text, BitSet> gone = new IdentityHashMap<>();
    IdentityHashMap<Text, Map<Integer, String>> instead = new IdentityHashMap<>();
    for (Hit hit : wanted.hits(joined.text())) {
      counts[hit.value()]++;
      mark(joined, hit, wanted.ground(hit), gone, instead);
    }
    // A text box stands in the middle of a paragraph; some read it there.
    for (Hit hit : wanted.hits(inOrder.text())) {
      mark(inOrder, hit, wanted.ground(hit), gone, instead);
    }
    gone.forEach((node, places) -> rewrite(node, places, instead.getOrDefault(node, Map.of())));
  }

  private static void mark(
      Piece piece,
      Hit hit,
      String ground,
      IdentityHashMap<Text, BitSet> gone,
      IdentityHashMap<Text, Map<Integer, String>> instead) {
    boolean first = true;
    for (int at = hit.start(); at < hit.end(); at++) {
      Text node = piece.nodes.get(at);
      if (node != null) {
        BitSet places = gone.computeIfAbsent(node, _ -> new BitSet());
        if (first && !places.get(piece.offsets.get(at))) {
          instead
              .computeIfAbsent(node, _ -> new java.util.HashMap<>())
              .put(piece.offsets.get(at), ground.isEmpty() ? BLACK : "[" + ground + "]");
        }
        first = false;
        places.set(piece.offsets.get(at));
      }
    }
  }

  private static void rewrite(Text node, BitSet gone, Map<Integer, String> instead) {
    String data = node.getData();
    var kept = new StringBuilder();
    for (int at = 0; at < data.length(); at++) {
      if (instead.containsKey(at) && (at == 0 || !gone.get(at - 1))) {
        kept.append(instead.get(at));
      }
      if (!gone.get(at)) {
        kept.append(data.charAt(at));
      }
    }
    node.setData(kept.toString());
    if (node.getParentNode() instanceof Element parent && Xml.localName(parent).equals("t")) {
      parent.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }
  }
}
