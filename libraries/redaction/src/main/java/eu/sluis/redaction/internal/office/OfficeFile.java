package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.Place;
import eu.sluis.redaction.Place.Part;
import eu.sluis.redaction.Remark;
import eu.sluis.redaction.internal.OpenFile;
import eu.sluis.redaction.internal.Passage;
import eu.sluis.redaction.internal.Wanted;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A DOCX or an ODT: a zip of XML. Its parts are first brought back to those that are understood
 * ({@link WordParts}, {@link OdfParts}); then the values are taken out of all text, across runs
 * ({@link XmlText}), and out of every attribute.
 */
public final class OfficeFile implements OpenFile {

  private static final String ODT = "application/vnd.oasis.opendocument.text";

  /** Attributes with words that people write. */
  private static final Map<String, Part> READ =
      Map.ofEntries(
          Map.entry("descr", Part.ALTERNATIVE_TEXT),
          Map.entry("title", Part.ALTERNATIVE_TEXT),
          Map.entry("alt", Part.ALTERNATIVE_TEXT),
          Map.entry("href", Part.LINK),
          Map.entry("Target", Part.LINK),
          Map.entry("instr", Part.FIELD),
          Map.entry("string", Part.FIELD),
          Map.entry("string-value", Part.FIELD),
          Map.entry("value", Part.FIELD),
          Map.entry("current-value", Part.FIELD),
          Map.entry("label", Part.FIELD),
          Map.entry("help-text", Part.FIELD));

  /** Attributes with an address, which goes whole or stays whole. */
  private static final Set<String> ADDRESSES = Set.of("href", "Target");

  static final String NO_ADDRESS = "about:blank";

  /** What a package holds once it was brought back; XML is open, the rest are bytes. */
  record Parts(
      Map<String, Document> xml,
      Map<String, byte[]> other,
      List<Remark> remarks,
      String firstStored) {}

  private final Parts parts;

  private OfficeFile(Parts parts) {
    this.parts = parts;
  }

  public static OfficeFile open(byte[] file) throws NotRedactable {
    Map<String, byte[]> packed = Parcel.unpack(file);
    boolean signed =
        packed.keySet().stream()
            .anyMatch(
                name ->
                    name.startsWith("_xmlsignatures/")
                        || name.equals("META-INF/documentsignatures.xml"));
    if (signed) {
      throw new NotRedactable(
          "the file is signed, and a change would break the signature; take a copy without it");
    }
    if (packed.containsKey("[Content_Types].xml")) {
      return new OfficeFile(WordParts.of(packed));
    }
    byte[] kind = packed.getOrDefault("mimetype", new byte[0]);
    if (new String(kind, StandardCharsets.US_ASCII).strip().equals(ODT)) {
      return new OfficeFile(OdfParts.of(packed));
    }
    throw new NotRedactable("the file is not a pdf, docx or odt; save it as one of those");
  }

  @Override
  public List<Passage> passages() {
    var numbers = new EnumMap<Part, Integer>(Part.class);
    var passages = new ArrayList<Passage>();
    for (Map.Entry<String, Document> part : parts.xml().entrySet()) {
      for (XmlText.Piece piece : new XmlText(part.getValue()).pieces()) {
        Part where = piece.commands ? Part.FIELD : place(part.getKey(), piece.element);
        passages.add(new Passage(place(numbers, where), piece.text()));
      }
      for (Element element : Xml.elements(part.getValue())) {
        for (Attr attribute : Xml.attributes(element)) {
          Part where = READ.get(Xml.localName(attribute));
          if (where != null && isWords(attribute.getValue())) {
            passages.add(new Passage(place(numbers, where), decoded(attribute.getValue())));
          }
        }
      }
    }
    return passages;
  }

  private static Place place(Map<Part, Integer> numbers, Part part) {
    return new Place(part, numbers.merge(part, 1, Integer::sum));
  }

  private static boolean isWords(String value) {
    return value.codePoints().anyMatch(Character::isLetter)
        || value.codePoints().filter(Character::isDigit).count() > 5;
  }

  private static Part place(String name, Element element) {
    String kind = Xml.localName(element);
    if (kind.equals("desc") || (kind.equals("title") && !name.contains("core"))) {
      return name.endsWith("meta.xml") ? Part.TITLE : Part.ALTERNATIVE_TEXT;
    }
    if (name.endsWith("core.xml") || name.endsWith("meta.xml")) {
      return Part.TITLE;
    }
    if (name.contains("/header") || name.contains("/footer") || name.equals("styles.xml")) {
      return Part.HEADER_OR_FOOTER;
    }
    if (name.contains("notes") || isInNote(element)) {
      return Part.NOTE;
    }
    return kind.equals("p") || kind.equals("h") ? Part.PARAGRAPH : Part.OTHER;
  }

  private static boolean isInNote(Element element) {
    for (org.w3c.dom.Node up = element; up != null; up = up.getParentNode()) {
      if (Xml.localName(up).equals("note-body")) {
        return true;
      }
    }
    return false;
  }

  /** An address as a person writes it. */
  static String decoded(String text) {
    if (!text.contains("%")) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  @Override
  public List<Passage> otherReadings() {
    return List.of();
  }

  @Override
  public List<Remark> remarks() {
    return parts.remarks();
  }

  @Override
  public List<Integer> remove(Wanted wanted) throws NotRedactable {
    int[] counts = new int[wanted.removals().size()];
    for (Document document : parts.xml().values()) {
      new XmlText(document).remove(wanted, counts);
      for (Element element : Xml.elements(document)) {
        Xml.attributes(element).forEach(attribute -> clean(attribute, wanted, counts));
      }
    }
    if (parts.other().keySet().stream().anyMatch(wanted::isIn)) {
      throw new NotRedactable(
          "a picture in the file is called by a value to take out; paste the picture anew");
    }
    return Arrays.stream(counts).boxed().toList();
  }

  private static void clean(Attr attribute, Wanted wanted, int[] counts) {
    String value = decoded(attribute.getValue());
    List<Wanted.Hit> hits = wanted.hits(value);
    hits.forEach(hit -> counts[hit.value()]++);
    if (hits.isEmpty() && !wanted.isIn(attribute.getValue())) {
      return;
    }
    attribute.setValue(
        ADDRESSES.contains(Xml.localName(attribute))
            ? NO_ADDRESS
            : wanted.replaced(value, number -> "verwijderd" + number));
  }

  @Override
  public byte[] write() {
    var written = new LinkedHashMap<String, byte[]>();
    if (parts.other().containsKey(parts.firstStored())) {
      written.put(
          parts.firstStored(), parts.other().getOrDefault(parts.firstStored(), new byte[0]));
    }
    parts.xml().forEach((name, document) -> written.put(name, Xml.write(document)));
    parts.other().forEach(written::putIfAbsent);
    return Parcel.pack(written, parts.firstStored());
  }

  @Override
  public void close() {}
}
