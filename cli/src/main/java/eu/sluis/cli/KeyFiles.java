package eu.sluis.cli;

import eu.sluis.audit.Malformed;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public keys as they are given: the key itself, or a file with one a line. */
final class KeyFiles {

  /** No more than anybody trusts; a larger file is something else. */
  private static final int FILE_BYTES_MAX = 1_000_000;

  static TrustedKeys trusted(List<String> given) throws NotReadable {
    var keys = new ArrayList<VerifierKey>();
    for (String one : given) {
      keys.addAll(keys(one));
    }
    return new TrustedKeys(keys);
  }

  /** The keys of a file, or one key. */
  static List<VerifierKey> keys(String given) throws NotReadable {
    try {
      return List.of(VerifierKey.parse(given));
    } catch (Malformed notAKey) {
      return ofFile(given);
    }
  }

  private static List<VerifierKey> ofFile(String file) throws NotReadable {
    var keys = new ArrayList<VerifierKey>();
    try {
      Path path = Path.of(file);
      if (Files.size(path) > FILE_BYTES_MAX) {
        throw notKeys();
      }
      for (String line : Files.readAllLines(path)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(VerifierKey.parse(line.strip()));
        }
      }
    } catch (IOException | InvalidPathException failure) {
      throw new NotReadable("`--key` is neither a public key nor a file that can be read");
    } catch (Malformed notAKey) {
      throw notKeys();
    }
    if (keys.isEmpty()) {
      throw notKeys();
    }
    return keys;
  }

  private static NotReadable notKeys() {
    return new NotReadable("a file of public keys must have one key a line; check what it is");
  }

  private KeyFiles() {}
}
