package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.StillThere;
import eu.sluis.redaction.internal.Inflated;
import eu.sluis.redaction.internal.RawBytes;
import eu.sluis.redaction.internal.Wanted;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks in a finished PDF for what should be gone: as text in three orders, in every string and
 * name, in every stream as it is stored and as it unpacks, and in the bytes of the file.
 */
public final class PdfReadBack {

  private PdfReadBack() {}

  public static void requireGone(byte[] file, Wanted wanted) throws NotRedactable, StillThere {
    var raw = new RawBytes(wanted);
    requireGone(raw, file, "the bytes of the file");
    try (PDDocument document = Loader.loadPDF(file)) {
      for (byte[] stream : Inflated.streams(file)) {
        requireGone(raw, stream, "a compressed stream");
      }
      GlyphReader reader = GlyphReader.read(document);
      requireGone(wanted, Reading.asDrawn(reader.glyphs()).text(), "the text as it is drawn");
      requireGone(wanted, Reading.asPlaced(reader.glyphs()).text(), "the text as it is placed");
      requireGone(wanted, new PDFTextStripper().getText(document), "the text as others read it");
      for (COSDictionary dictionary : PdfGraph.of(document).dictionaries()) {
        look(dictionary, raw, wanted);
      }
      for (COSArray array : PdfGraph.of(document).arrays()) {
        for (COSBase item : array.toList()) {
          look(item, wanted);
        }
      }
    } catch (IOException | RuntimeException | Inflated.TooMuch failure) {
      throw new NotRedactable("the result cannot be read back, so it is not given; report it");
    }
  }

  private static void look(COSDictionary dictionary, RawBytes raw, Wanted wanted)
      throws StillThere, IOException {
    for (COSName key : dictionary.keySet()) {
      look(key, wanted);
      COSBase value = dictionary.getDictionaryObject(key);
      if (value != null) {
        look(value, wanted);
      }
    }
    if (dictionary instanceof COSStream stream) {
      boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
      if (!picture) {
        byte[] bytes = new PDStream(stream).toByteArray();
        requireGone(raw, bytes, "a stream");
        if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
          requireGone(wanted, strings(bytes), "a drawing");
        }
      }
    }
  }

  private static void look(COSBase value, Wanted wanted) throws StillThere {
    if (value instanceof COSString string) {
      requireGone(wanted, string.getString(), "a string");
      requireGone(wanted, PdfStrings.decoded(string.getString()), "an address");
    } else if (value instanceof COSName name) {
      requireGone(wanted, name.getName(), "a name");
    }
  }

  /** All strings of a content stream after each other: those of simple fonts are readable so. */
  private static String strings(byte[] stream) throws IOException {
    return new PDFStreamParser(stream)
        .parse().stream()
            .flatMap(
                token ->
                    token instanceof COSArray array
                        ? array.toList().stream()
                        : List.of(token).stream())
            .filter(COSString.class::isInstance)
            .map(token -> ((COSString) token).getString())
            .collect(Collectors.joining());
  }

  private static void requireGone(Wanted wanted, String text, String where) throws StillThere {
    List<Wanted.Hit> hits = wanted.hits(text);
    if (!hits.isEmpty()) {
      throw new StillThere(hits.getFirst().value(), where);
    }
  }

  private static void requireGone(RawBytes raw, byte[] bytes, String where) throws StillThere {
    var found = raw.firstIn(bytes);
    if (found.isPresent()) {
      throw new StillThere(found.getAsInt(), where);
    }
  }
}
