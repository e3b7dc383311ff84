package eu.sluis.adapters.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a file is, by its content first and its name second: a PDF that is called `.doc` is a PDF.
 * Anything else than these is not read, archives included.
 */
public enum Format {
  PDF,
  WORD_OR_OTHER_OOXML,
  OPEN_DOCUMENT,
  OLD_OFFICE,
  RTF,
  HTML,
  MARKDOWN,
  MAIL,
  CSV,
  PLAIN_TEXT,
  UNKNOWN;

  private static final Pattern MAIL_HEAD =
      Pattern.compile("(?:[A-Za-z-]{2,40}: [^\\n]{0,998}\\n(?:[ \\t][^\\n]{0,998}\\n){0,20}){3}");

  private static final int HEAD_BYTES = 4_096;
  private static final int ZIP_ENTRIES_LOOKED_AT = 20;
  private static final int PDF_MARK_WITHIN_BYTES = 1_024;

  /** Says what the content is. */
  public static Format of(String fileName, byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < PDF_MARK_WITHIN_BYTES) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return packed(content);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_OFFICE;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    return looksLikeText(content) ? text(fileName, head) : UNKNOWN;
  }

  private static Format packed(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (int i = 0; i < ZIP_ENTRIES_LOOKED_AT; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return UNKNOWN;
        }
        if (entry.getName().equals("mimetype")) {
          String type = new String(zip.readNBytes(200), StandardCharsets.US_ASCII);
          return type.contains("opendocument") ? OPEN_DOCUMENT : UNKNOWN;
        }
        if (entry.getName().equals("[Content_Types].xml")
            || entry.getName().startsWith("word/")
            || entry.getName().startsWith("xl/")
            || entry.getName().startsWith("ppt/")) {
          return WORD_OR_OTHER_OOXML;
        }
      }
      return UNKNOWN;
    } catch (IOException damaged) {
      return UNKNOWN;
    }
  }

  private static Format text(String fileName, String head) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return MARKDOWN;
    }
    boolean page =
        start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<body");
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") || page) {
      return HTML;
    }
    if (name.endsWith(".eml")
        || (head.contains("MIME-Version:") && MAIL_HEAD.matcher(head).lookingAt())) {
      return MAIL;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return CSV;
    }
    return PLAIN_TEXT;
  }

  /** No zero bytes (but UTF-16 is allowed them) and hardly any other controls. */
  private static boolean looksLikeText(byte[] content) {
    int size = Math.min(content.length, HEAD_BYTES);
    if (size >= 2 && Texts.utf16(content)) {
      return true;
    }
    int controls = 0;
    for (int i = 0; i < size; i++) {
      int value = content[i] & 0xff;
      if (value == 0) {
        return false;
      }
      if (value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f') {
        controls++;
      }
    }
    return controls <= size / 100;
  }
}
