package eu.sluis.adapters.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the public data that lies beside the project; it is no part of it. */
final class SharedData {

  private SharedData() {}

  /** The folder or file, when the data is there. */
  static Optional<Path> find(String relative) {
    Path at = Path.of(System.getProperty("user.dir", ".")).toAbsolutePath();
    while (at != null) {
      Path candidate = at.resolveSibling("shared").resolve(relative);
      if (at.getParent() != null && Files.exists(candidate)) {
        return Optional.of(candidate);
      }
      at = at.getParent();
    }
    return Optional.empty();
  }
}
