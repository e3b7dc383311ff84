package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the log of one organisation as one ZIP that others can check: the files of the log as they
 * are served, up to its last checkpoint, and a text that says how to check them. What is damaged
 * goes along as it is: it is for the verifier to name it, and not for the exporter to leave it out.
 */
public final class LogExport {

  static final String README = "LEESMIJ-README.txt";

  /**
   * Writes the files under a checkpoint. Does not close `out`.
   *
   * @param tree under its last checkpoint
   * @throws IOException when `out` cannot be written; what was written is then no whole export
   * @throws AuditUnavailable when a store cannot be read
   */
  public static void write(
      ServedLog log, OrganisationId organisation, SignedTree tree, OutputStream out)
      throws IOException {
    var zip = new ZipOutputStream(out);
    put(zip, README, readme());
    put(zip, CheckpointVerifier.CHECKPOINT, tree.note().bytes());
    long size = tree.head().size();
    for (int level = 0; level < TreeEdge.levels(size); level++) {
      long hashes = size >>> (8 * level);
      for (long index = 0; index * TilePath.FULL < hashes; index++) {
        put(zip, log, organisation, new TilePath.Hashes(level, index, width(hashes, index)));
      }
    }
    for (long index = 0; index * TilePath.FULL < size; index++) {
      put(zip, log, organisation, new TilePath.Entries(index, width(size, index)));
    }
    zip.finish();
    zip.flush();
  }

  private static int width(long all, long index) {
    return (int) Math.min(TilePath.FULL, all - index * TilePath.FULL);
  }

  private static void put(
      ZipOutputStream zip, ServedLog log, OrganisationId organisation, TilePath path)
      throws IOException {
    Optional<byte[]> file = log.file(organisation, path.path());
    if (file.isPresent()) {
      put(zip, path.path(), file.get());
    }
  }

  private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
    var entry = new ZipEntry(path);
    // The same log gives the same file: no moment of today in it.
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] readme() throws IOException {
    try (InputStream text = LogExport.class.getResourceAsStream("export-readme.txt")) {
      if (text == null) {
        throw new IllegalStateException("the text beside an export is not in this program");
      }
      return text.readAllBytes();
    }
  }

  private LogExport() {}
}
