package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.xml.sax.SAXException;

/** Gives a file to the reader of its format. */
public final class Reading {

  private final Patience patience;

  private Reading(Patience patience) {
    this.patience = patience;
  }

  /** Whether letters can be recognised on this machine. */
  public static boolean readsScans() {
    return Tesseract.installed();
  }

  /**
   * @throws Refused when the file is beyond a limit, encrypted, of no known format or without text
   */
  public static ParsedDocument of(String fileName, byte[] content, Patience patience) {
    ParsedDocument document = new Reading(patience).read(fileName, content, 0);
    if (document.blocks().stream().allMatch(block -> block.text().isBlank())) {
      throw new Refused(Reason.NO_TEXT);
    }
    return new ParsedDocument(
        Titles.cited(document.blocks()).or(document::title),
        document.blocks(),
        document.legibility());
  }

  private ParsedDocument read(String fileName, byte[] content, int nesting) {
    if (content.length == 0) {
      throw new Refused(Reason.NO_TEXT);
    }
    Format format = Format.of(fileName, content);
    try {
      return switch (format) {
        case PDF -> PdfReader.read(content, patience);
        case PICTURE -> PictureReader.read(content, patience);
        case LAW -> LawReader.read(Texts.decode(content));
        case INVENTORY -> InventoryReader.read(Texts.decode(content));
        case WORD_OR_OTHER_OOXML, OPEN_DOCUMENT, OLD_OFFICE, RTF ->
            OfficeReader.read(format, content);
        case HTML -> HtmlReader.read(content);
        case MARKDOWN -> MarkdownReader.read(limited(Texts.decode(content)));
        case MAIL -> MailReader.read(content, nesting, this::attachment);
        case OUTLOOK -> OutlookReader.read(content, nesting, this::attachment);
        case ARCHIVE -> ArchiveReader.read(content, nesting, this::attachment);
        case CSV -> CsvReader.read(limited(Texts.decode(content)));
        case PLAIN_TEXT -> PlainTextReader.read(limited(Texts.decode(content)));
        case UNKNOWN -> throw new Refused(Reason.UNKNOWN_FORMAT);
      };
    } catch (ZeroByteFileException empty) {
      throw new Refused(Reason.NO_TEXT, empty);
    } catch (IOException | TikaException | SAXException damaged) {
      throw new Refused(reason(damaged), damaged);
    }
  }

  /**
   * An attachment that cannot be read does not make its message unreadable, but is missed; only
   * what would go on for ever ends the whole.
   */
  private ParsedDocument attachment(String name, byte[] content, int nesting) {
    try {
      return read(name, content, nesting);
    } catch (Refused refused) {
      if (refused.reason() == Reason.TOO_DEEP || refused.reason() == Reason.TOOK_TOO_LONG) {
        throw refused;
      }
      var nothing = List.<Block>of();
      return refused.reason() == Reason.NO_TEXT
          ? new ParsedDocument(Optional.empty(), nothing)
          : new ParsedDocument(Optional.empty(), nothing, Legibility.WHOLE.missing());
    }
  }

  private static String limited(String text) {
    if (text.length() > Limits.CHARACTERS_MAX) {
      throw new Refused(Reason.TOO_LARGE);
    }
    return text;
  }

  /** POI and Tika say `bomb` and `limit` in words; there is no type for it. */
  private static Reason reason(Exception damaged) {
    for (Throwable at = damaged; at != null; at = at.getCause()) {
      String message = String.valueOf(at.getMessage());
      if (at instanceof Refused refused) {
        return refused.reason();
      }
      if (message.contains("Zip bomb")
          || message.contains("zip bomb")
          || message.contains("inflated ratio")) {
        return message.contains("depth") || message.contains("nesting")
            ? Reason.TOO_DEEP
            : Reason.TOO_LARGE;
      }
      if (at instanceof org.apache.poi.EncryptedDocumentException) {
        return Reason.ENCRYPTED;
      }
    }
    return Reason.DAMAGED;
  }
}
