package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.Bundle.Attachments;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the files in a ZIP, each below a heading with its path. A file that cannot be read is
 * missed; the whole is refused when it unpacks to too much, holds too many files or goes too deep.
 */
final class ArchiveReader {

  /** What macOS puts beside each file. */
  private static final String RESOURCES = "__MACOSX/";

  private ArchiveReader() {}

  static ParsedDocument read(byte[] content, int nesting, Attachments attachments)
      throws IOException {
    var bundle = new Bundle(attachments, nesting, "");
    // Names that say so are UTF-8 all the same; the others are never impossible in this one.
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
      int files = 0;
      long unpacked = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files++;
        if (files > Limits.PACKED_FILES_MAX) {
          throw new Refused(Reason.TOO_LARGE);
        }
        if (entry.isDirectory() || entry.getName().startsWith(RESOURCES)) {
          continue;
        }
        byte[] file = zip.readNBytes((int) (Limits.UNPACKED_BYTES_MAX - unpacked + 1));
        unpacked += file.length;
        if (unpacked > Limits.UNPACKED_BYTES_MAX) {
          throw new Refused(Reason.TOO_LARGE);
        }
        bundle.attach(Optional.of(entry.getName()), file);
      }
    } catch (ZipException unreadable) {
      boolean locked = String.valueOf(unreadable.getMessage()).contains("encrypted");
      throw new Refused(locked ? Reason.ENCRYPTED : Reason.DAMAGED, unreadable);
    }
    return bundle.finish(Optional.empty());
  }
}
