package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

  private OfficeReader() {}

  static ParsedDocument read(Format format, byte[] content)
      throws IOException, TikaException, SAXException {
    Parser parser =
        switch (format) {
          case WORD_OR_OTHER_OOXML -> new OOXMLParser();
          case OPEN_DOCUMENT -> new OpenDocumentParser();
          case RTF -> new RTFParser();
          case OLD_OFFICE -> new OfficeParser();
          case PDF, HTML, MARKDOWN, MAIL, CSV, PLAIN_TEXT, UNKNOWN ->
              throw new Refused(Reason.UNKNOWN_FORMAT);
        };
    var metadata = new Metadata();
    var blocks = new Blocks();
    if (format == Format.WORD_OR_OTHER_OOXML) {
      checkUnpacked(content);
    }
    byte[] read =
        switch (format) {
          case OPEN_DOCUMENT -> withoutStyles(content);
          case WORD_OR_OTHER_OOXML -> WordVisible.of(content);
          case RTF, OLD_OFFICE, PDF, HTML, MARKDOWN, MAIL, CSV, PLAIN_TEXT, UNKNOWN -> content;
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

  /** Unpacks once for nothing, so that a bomb or half a file is found before a parser holds it. */
  private static void checkUnpacked(byte[] content) throws IOException {
    long unpacked = 0;
    var buffer = new byte[64 * 1024];
    try (var in = new ZipInputStream(new ByteArrayInputStream(content))) {
      while (in.getNextEntry() != null) {
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
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part);
        out.closeEntry();
      }
    }
    return kept.toByteArray();
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
        builder.start(name, 1);
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
