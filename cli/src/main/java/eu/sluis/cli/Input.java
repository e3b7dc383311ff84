package eu.sluis.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what a command reads: a file, or standard input for `-`. */
final class Input {

  static InputStream open(String file, InputStream standardInput) throws NotReadable {
    if (file.equals("-")) {
      return new NotClosed(standardInput);
    }
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw cannotRead(file);
      }
      return Files.newInputStream(path);
    } catch (IOException | java.nio.file.InvalidPathException failure) {
      throw cannotRead(file);
    }
  }

  static NotReadable cannotRead(String file) {
    return new NotReadable("`" + file + "` cannot be read; check that it exists and is yours");
  }

  /** Standard input belongs to the process. */
  private static final class NotClosed extends FilterInputStream {
    NotClosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private Input() {}
}
