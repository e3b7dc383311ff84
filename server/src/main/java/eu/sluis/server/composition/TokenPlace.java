package eu.sluis.server.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a token of PKCS#11 is.
 *
 * @param library the shared library of its maker
 * @param slot its place in the list of slots, from 0
 * @param pin of the user; never shown
 * @param pinFile a file with the PIN on its first line, instead of it
 */
record TokenPlace(Optional<Path> library, int slot, Optional<String> pin, Optional<Path> pinFile) {

  Path existingLibrary() throws MasterKeyUnusable {
    Path named =
        library.orElseThrow(
            () ->
                new MasterKeyUnusable(
                    "a master key in a token needs SLUIS_PKCS11_LIBRARY; set it"));
    if (!Files.isRegularFile(named)) {
      throw new MasterKeyUnusable(
          "the library `" + named + "` is not there; correct SLUIS_PKCS11_LIBRARY");
    }
    return named.toAbsolutePath();
  }

  String thePin() throws MasterKeyUnusable {
    if (pin.isPresent() == pinFile.isPresent()) {
      throw new MasterKeyUnusable(
          "a token needs SLUIS_PKCS11_PIN or SLUIS_PKCS11_PIN_FILE, and not both; correct them");
    }
    if (pin.isPresent()) {
      return pin.get();
    }
    try {
      return Files.readString(pinFile.get()).lines().findFirst().orElse("").strip();
    } catch (IOException unreadable) {
      throw new MasterKeyUnusable(
          "the PIN file `" + pinFile.get() + "` cannot be read; correct SLUIS_PKCS11_PIN_FILE",
          unreadable);
    }
  }

  /** Never the PIN. */
  @Override
  public String toString() {
    return "TokenPlace[" + library + ", slot " + slot + "]";
  }
}
