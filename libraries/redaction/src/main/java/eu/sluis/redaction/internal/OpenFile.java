package eu.sluis.redaction.internal;

import eu.sluis.redaction.Limits;
import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.Remark;
import eu.sluis.redaction.StillThere;
import eu.sluis.redaction.internal.office.OfficeFile;
import eu.sluis.redaction.internal.office.OfficeReadBack;
import eu.sluis.redaction.internal.pdf.PdfFile;
import eu.sluis.redaction.internal.pdf.PdfReadBack;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A file of a known kind, read whole; first read, then changed once, then written. */
public interface OpenFile extends AutoCloseable {

  /** The text a person sees or could find, in reading order. */
  List<Passage> passages();

  /** The same text read in another order, where the order is not sure. */
  List<Passage> otherReadings();

  List<Remark> remarks();

  /** Takes the values out; how often each, in the order of the values. */
  List<Integer> remove(Wanted wanted) throws NotRedactable;

  byte[] write() throws NotRedactable;

  @Override
  void close();

  static OpenFile of(byte[] file) throws NotRedactable {
    if (file.length > Limits.FILE_BYTES_MAX) {
      throw new NotRedactable(
          "the file is larger than " + Limits.FILE_BYTES_MAX + " bytes; split it");
    }
    return switch (kind(file)) {
      case PDF -> PdfFile.open(file);
      case ZIP -> OfficeFile.open(file);
      case OLE ->
          throw new NotRedactable(
              "the file is an old or an encrypted Office document; save it as docx without a"
                  + " password");
      case OTHER ->
          throw new NotRedactable("the file is not a pdf, docx or odt; save it as one of those");
    };
  }

  /** Reads a result with other eyes; throws when a value is still in it. */
  static void requireGone(byte[] written, Wanted wanted) throws NotRedactable, StillThere {
    if (kind(written) == Kind.PDF) {
      PdfReadBack.requireGone(written, wanted);
    } else {
      OfficeReadBack.requireGone(written, wanted);
    }
  }

  /** What the first bytes say. */
  enum Kind {
    PDF,
    ZIP,
    OLE,
    OTHER
  }

  private static Kind kind(byte[] file) {
    String head =
        new String(Arrays.copyOf(file, Math.min(file.length, 1024)), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return Kind.PDF;
    }
    if (head.startsWith("PK\3\4")) {
      return Kind.ZIP;
    }
    return head.startsWith("\u00d0\u00cf\u0011\u00e0") ? Kind.OLE : Kind.OTHER;
  }
}
