package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads Word, OpenDocument, RTF and older Office through Apache Tika. */
final class OfficeReader {

  private static final int XML_DEPTH_MAX = 2 * Limits.NESTING_MAX;

  private static final Set<String> OPEN_DOCUMENT_PARTS =
      Set.of("mimetype", "content.xml", "meta.xml", "META-INF/manifest.xml");

  private static final Pattern SHEET =
      Pattern.compile("<table:table\\s[^>]*?table:name=\"([^\"]{0,200})\"[^>]*>");

  private OfficeReader() {}

  static ParsedDocument read(Format format, byte[] content)
      throws IOException, TikaException, SAXException {
    Parser parser =
        switch (format) {
          case WORD_OR_OTHER_OOXML -> new OOXMLParser();
          case OPEN_DOCUMENT -> new OpenDocumentParser();
          case RTF -> new RTFParser();
          case OLD_OFFICE -> new OfficeParser();
          case PDF,
              PICTURE,
              LAW,
              INVENTORY,
              HTML,
              MARKDOWN,
              MAIL,
              OUTLOOK,
              ARCHIVE,
              CSV,
              PLAIN_TEXT,
              UNKNOWN ->
              throw new Refused(Reason.UNKNOWN_FORMAT);
        };
    var metadata = new Metadata();
    var blocks = new Blocks();
    byte[] read =
        switch (format) {
          case OPEN_DOCUMENT -> withoutStyles(content);
          case WORD_OR_OTHER_OOXML -> WordVisible.of(unpackable(content));
          case RTF, OLD_OFFICE, PDF, PICTURE, LAW, INVENTORY -> content;
          case HTML, MARKDOWN, MAIL, OUTLOOK, ARCHIVE, CSV, PLAIN_TEXT, UNKNOWN -> content;
        };
    try (TikaInputStream stream = TikaInputStream.get(read)) {
      var guarded = new SecureContentHandler(blocks, stream);
      guarded.setMaximumDepth(XML_DEPTH_MAX);
      try {
        parser.parse(stream, guarded, metadata, context());
      } catch (EncryptedDocumentException locked) {
        throw new Refused(Reason.ENCRYPTED, locked);
      } catch (SAXException failure) {
        guarded.throwIfCauseOf(failure);
        throw failure;
      }
    }
    List<Block> found = blocks.builder.finish();
    return new ParsedDocument(title(metadata, found), found);
  }

  /** The same when it unpacks from begin to end, else packed again from its own list of files. */
  private static byte[] unpackable(byte[] content) throws IOException {
    try {
      checkUnpacked(content);
      return content;
    } catch (ZipException sizesAfterTheFiles) {
      // Programs that write large spreadsheets put 64-bit sizes after each file, which only the
      // list at the end explains. All that follows sees the files that are looked at here.
      return packedAgain(content);
    }
  }

  private static byte[] packedAgain(byte[] content) throws IOException {
    var again = new ByteArrayOutputStream(content.length);
    try (var in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        var out = new ZipOutputStream(again)) {
      out.setLevel(Deflater.BEST_SPEED);
      long unpacked = 0;
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (var part = in.getInputStream(entry)) {
          byte[] bytes = part.readNBytes(Limits.UNPACKED_BYTES_MAX + 1);
          unpacked += bytes.length;
          if (unpacked > Limits.UNPACKED_BYTES_MAX) {
            throw new Refused(Reason.TOO_LARGE);
          }
          out.write(bytes);
        }
        out.closeEntry();
      }
    }
    byte[] packed = again.toByteArray();
    checkUnpacked(packed);
    return packed;
  }

  /** Unpacks once for nothing, so that a bomb or half a file is found before a parser holds it. */
  private static void checkUnpacked(byte[] content) throws IOException {
    long unpacked = 0;
    var buffer = new byte[64 * 1024];
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      int files = 0;
      while (in.getNextEntry() != null) {
        if (++files > Limits.PACKED_FILES_MAX) {
          throw new Refused(Reason.TOO_LARGE);
        }
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          unpacked += read;
          if (unpacked > Limits.UNPACKED_BYTES_MAX) {
            throw new Refused(Reason.TOO_LARGE);
          }
        }
      }
    }
  }

  /** Headers and footers of OpenDocument are in its styles; Tika would read them as text. */
  private static byte[] withoutStyles(byte[] content) throws IOException {
    var kept = new ByteArrayOutputStream();
    long unpacked = 0;
    boolean sheets = false;
    try (var in = new ZipInputStream(new ByteArrayInputStream(content));
        var out = new ZipOutputStream(kept)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!OPEN_DOCUMENT_PARTS.contains(entry.getName())) {
          continue;
        }
        byte[] part = in.readNBytes(Limits.UNPACKED_BYTES_MAX + 1);
        unpacked += part.length;
        if (unpacked > Limits.UNPACKED_BYTES_MAX) {
          throw new Refused(Reason.TOO_LARGE);
        }
        if (entry.getName().equals("META-INF/manifest.xml")
            && new String(part, StandardCharsets.UTF_8).contains("encryption-data")) {
          throw new Refused(Reason.ENCRYPTED);
        }
        if (entry.getName().equals("mimetype")) {
          sheets = new String(part, StandardCharsets.UTF_8).contains("spreadsheet");
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(sheets && entry.getName().equals("content.xml") ? named(part) : part);
        out.closeEntry();
      }
    }
    return kept.toByteArray();
  }

  /** Puts the name of each sheet above it, which Tika leaves in an attribute. */
  private static byte[] named(byte[] content) {
    String named =
        SHEET
            .matcher(new String(content, StandardCharsets.UTF_8))
            .replaceAll(
                "<text:h xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " text:outline-level=\"1\">$1</text:h>$0");
    return named.getBytes(StandardCharsets.UTF_8);
  }

  private static ParseContext context() {
    var context = new ParseContext();
    var settings = new OfficeParserConfig();
    settings.setExtractMacros(false);
    settings.setIncludeDeletedContent(false);
    settings.setIncludeMoveFromContent(false);
    settings.setIncludeHeadersAndFooters(false);
    settings.setIncludeSlideNotes(false);
    settings.setUseSAXDocxExtractor(false);
    context.set(OfficeParserConfig.class, settings);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private static Optional<String> title(Metadata metadata, List<Block> blocks) {
    String stated = metadata.get(TikaCoreProperties.TITLE);
    return Optional.ofNullable(stated)
        .map(TextLines::clean)
        .filter(title -> !title.isEmpty())
        .or(() -> Titles.firstHeading(blocks));
  }

  /** Pictures and files in a document are not part of its text. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream stream,
        ContentHandler handler,
        Metadata metadata,
        boolean outputHtml) {}
  }

  /** Hands Tika's XHTML on, without its head and without what it adds of its own. */
  private static final class Blocks extends DefaultHandler {
    private final BlockBuilder builder = new BlockBuilder();
    private int skipped;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (skipped > 0 || skips(name, attributes)) {
        skipped++;
        return;
      }
      if (!name.equals("html")) {
        builder.start(name, 1, number(attributes, "colspan"), number(attributes, "rowspan"));
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (skipped > 0) {
        skipped--;
      } else if (!name.equals("html")) {
        builder.end(name);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (skipped == 0) {
        builder.text(new String(text, start, length));
      }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
      characters(text, start, length);
    }

    private static int number(Attributes attributes, String name) {
      String value = attributes.getValue(name);
      return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    }

    private static boolean skips(String name, Attributes attributes) {
      String kind = String.valueOf(attributes.getValue("class"));
      return name.equals("head")
          || name.equals("script")
          || kind.equals("annotation")
          || kind.equals("comment")
          || kind.equals("embedded")
          || kind.equals("package-entry");
    }
  }
}
