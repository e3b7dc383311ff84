package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.Place;
import eu.sluis.redaction.Place.Part;
import eu.sluis.redaction.internal.Passage;
import eu.sluis.redaction.internal.Wanted;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The strings and names of a PDF outside its pages: bookmarks, alternative texts, addresses. */
final class PdfStrings {

  static final String BLACK = "\u2588\u2588\u2588\u2588\u2588";

  /** Where people read, and which part of the document that is. */
  private static final Map<COSName, Part> READ =
      Map.of(
          COSName.TITLE, Part.BOOKMARK,
          COSName.ALT, Part.ALTERNATIVE_TEXT,
          COSName.T, Part.ALTERNATIVE_TEXT,
          COSName.URI, Part.LINK,
          COSName.NAME, Part.OTHER);

  private final Wanted wanted;

  PdfStrings(Wanted wanted) {
    this.wanted = wanted;
  }

  /** What there is to read outside the pages, in the order of the file. */
  static List<Passage> passages(PDDocument document) {
    var passages = new ArrayList<Passage>();
    COSDictionary information = document.getDocumentInformation().getCOSObject();
    for (COSDictionary dictionary : PdfGraph.of(document).dictionaries()) {
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        Part part = READ.get(entry.getKey());
        if (part != null
            && dictionary.getDictionaryObject(entry.getKey()) instanceof COSString string) {
          Part where = dictionary == information ? Part.TITLE : part;
          passages.add(
              new Passage(
                  new Place(where, 1 + (int) passages.stream().filter(in(where)).count()),
                  decoded(string.getString())));
        }
      }
    }
    return passages;
  }

  private static java.util.function.Predicate<Passage> in(Part part) {
    return passage -> passage.place().part() == part;
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

  /** Takes the values out of every string and name that can be reached. */
  void clean(COSBase root) {
    PdfGraph graph = PdfGraph.of(root);
    graph.dictionaries().forEach(this::cleanDictionary);
    graph.arrays().stream().filter(array -> !isPalette(array)).forEach(this::cleanArray);
  }

  /** What stands beside text in a content stream; a replacement text could spell it out again. */
  void cleanMarkedContent(COSDictionary properties) {
    properties.removeItem(COSName.ACTUAL_TEXT);
    properties.removeItem(COSName.E);
    clean(properties);
  }

  private void cleanDictionary(COSDictionary dictionary) {
    for (Map.Entry<COSName, COSBase> entry : new LinkedHashMap<>(asMap(dictionary)).entrySet()) {
      COSBase value = dictionary.getDictionaryObject(entry.getKey());
      COSBase clean = value == null ? null : cleaned(value);
      COSName key = cleanName(entry.getKey());
      if (!key.equals(entry.getKey())) {
        dictionary.removeItem(entry.getKey());
        dictionary.setItem(key, clean == value ? entry.getValue() : clean);
      } else if (clean != value) {
        dictionary.setItem(key, clean);
      }
    }
  }

  private static Map<COSName, COSBase> asMap(COSDictionary dictionary) {
    var map = new LinkedHashMap<COSName, COSBase>();
    dictionary.entrySet().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private void cleanArray(COSArray array) {
    for (int at = 0; at < array.size(); at++) {
      COSBase value = array.getObject(at);
      COSBase clean = value == null ? null : cleaned(value);
      if (clean != value) {
        array.set(at, clean);
      }
    }
  }

  private COSBase cleaned(COSBase value) {
    return switch (value) {
      case COSString string -> {
        String text = string.getString();
        String clean = clean(text);
        // An address hides letters behind percent signs; then it goes whole.
        boolean hidden = clean.equals(text) && wanted.isIn(decoded(text));
        yield hidden ? new COSString(BLACK) : clean.equals(text) ? value : new COSString(clean);
      }
      case COSName name -> cleanName(name);
      case COSBase other -> other;
    };
  }

  private String clean(String text) {
    return wanted.replaced(text, PdfStrings::black);
  }

  private static String black(int value) {
    return BLACK;
  }

  private COSName cleanName(COSName name) {
    String text = name.getName();
    String clean = wanted.replaced(text, value -> "Removed" + value);
    return clean.equals(text) ? name : COSName.getPDFName(clean);
  }

  /** The colours of a palette are bytes in a string. */
  private static boolean isPalette(COSArray array) {
    return array.size() == 4
        && array.getObject(0) instanceof COSName name
        && (name.equals(COSName.INDEXED) || name.equals(COSName.I));
  }
}
