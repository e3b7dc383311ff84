package eu.sluis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A log that lies in one ZIP as it is exported: `checkpoint`, `tile/0/000` and so on. */
final class LogZip implements Function<String, Optional<byte[]>>, AutoCloseable {

  private final ZipFile zip;

  LogZip(Path file) throws IOException {
    this.zip = new ZipFile(file.toFile());
  }

  /** Whether a file begins as a ZIP does. */
  static boolean isOne(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return beginsOne(in.readNBytes(2));
    }
  }

  static boolean beginsOne(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  @Override
  public Optional<byte[]> apply(String path) {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      // One more byte than any file of a log has: a larger one is none, and is not read further.
      return Optional.of(in.readNBytes(LogFolder.FILE_BYTES_MAX + 1));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
