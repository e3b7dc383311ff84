package eu.sluis.adapters.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a file is, by its content first and its name second: a PDF that is called `.doc` is a PDF.
 * Anything else than these is not read.
 */
public enum Format {
  PDF,
  /** A scan: TIFF, PNG or JPEG. */
  PICTURE,
  /** A regulation in the XML of the government. */
  LAW,
  /** The inventory of an archive, in EAD. */
  INVENTORY,
  WORD_OR_OTHER_OOXML,
  OPEN_DOCUMENT,
  OLD_OFFICE,
  RTF,
  HTML,
  MARKDOWN,
  MAIL,
  OUTLOOK,
  /** A ZIP with files. */
  ARCHIVE,
  CSV,
  PLAIN_TEXT,
  UNKNOWN;

  private static final Pattern MAIL_HEAD =
      Pattern.compile("(?:[A-Za-z-]{2,40}: [^\\n]{0,998}\\n(?:[ \\t][^\\n]{0,998}\\n){0,20}){3}");

  /**
   * The outermost element of XML, after what may stand before it. What was read before it is not
   * read another way, or a row of comments would take for ever.
   */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\s*(?>(?:<\\?[^>]{0,500}>\\s*|<!--(?s:.{0,2000}?)-->\\s*|<!DOCTYPE[^>\\[]{0,500}(?:\\[(?s:.{0,2000}?)\\])?\\s*>\\s*){0,20})<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)[\\s>/](?s:.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> LAWS =
      Set.of(
          "toestand",
          "wetgeving",
          "cvdr",
          "regeling",
          "regelingcompact",
          "regelingklassiek",
          "regelingvrijetekst",
          "regelingtijdelijkdeel",
          "officiele-publicatie",
          "staatsblad");

  /** What else holds articles is a law too. */
  private static final Pattern ARTICLE = Pattern.compile("<(?:\\w+:)?[Aa]rtikel[\\s>]");

  /** A part that every message of Outlook has, by its name in UTF-16. */
  private static final byte[] OUTLOOK_MARK =
      "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);

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
      return contains(content, OUTLOOK_MARK) ? OUTLOOK : OLD_OFFICE;
    }
    if (head.startsWith("\u0089PNG\r\n")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")) {
      return PICTURE;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    return looksLikeText(content) ? text(fileName, head, content) : UNKNOWN;
  }

  private static Format packed(byte[] content) {
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
      for (int i = 0; i < ZIP_ENTRIES_LOOKED_AT; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return i == 0 ? UNKNOWN : ARCHIVE;
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
      return ARCHIVE;
    } catch (IOException damaged) {
      // Or locked: who reads it says which.
      return ARCHIVE;
    }
  }

  private static Format text(String fileName, String head, byte[] content) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return MARKDOWN;
    }
    Optional<Format> xml = xml(head, content);
    if (xml.isPresent()) {
      return xml.get();
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

  /** Nothing when it is no XML, or a page of the web. */
  private static Optional<Format> xml(String head, byte[] content) {
    String begin = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    var root = ROOT.matcher(begin);
    if (!root.matches() || root.group(1).equalsIgnoreCase("html")) {
      return Optional.empty();
    }
    String name = root.group(1).toLowerCase(Locale.ROOT);
    if (name.equals("ead")) {
      return Optional.of(INVENTORY);
    }
    boolean declared = begin.stripLeading().startsWith("<?xml");
    if (LAWS.contains(name) || (declared && ARTICLE.matcher(Texts.decode(content)).find())) {
      return Optional.of(LAW);
    }
    return declared ? Optional.of(UNKNOWN) : Optional.empty();
  }

  private static boolean contains(byte[] content, byte[] mark) {
    for (int i = 0; i + mark.length <= content.length; i++) {
      if (content[i] == mark[0]
          && Arrays.equals(content, i, i + mark.length, mark, 0, mark.length)) {
        return true;
      }
    }
    return false;
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
