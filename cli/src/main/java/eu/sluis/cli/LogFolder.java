package eu.sluis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A log that lies in a folder as it is served: `checkpoint`, `tile/0/000` and so on. */
record LogFolder(Path folder) implements Function<String, Optional<byte[]>> {

  /** The largest bundle of entries; anything above is none. */
  static final int FILE_BYTES_MAX = 256 * (2 + 65_535);

  @Override
  public Optional<byte[]> apply(String path) {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(FILE_BYTES_MAX + 1));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
