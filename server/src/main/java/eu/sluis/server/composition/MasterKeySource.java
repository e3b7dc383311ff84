package eu.sluis.server.composition;

import eu.sluis.privacy.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the master key is: in a file of this installation, in another file, in the environment, or
 * in a hardware module that it never leaves.
 */
sealed interface MasterKeySource {

  /** The file of this installation; made at the first start. */
  record OwnFile() implements MasterKeySource {}

  /** A file of 32 bytes that an administrator put there; never made. */
  record OtherFile(Path file) implements MasterKeySource {}

  /** The key itself. */
  record Given(String base64) implements MasterKeySource {
    /** Never the key. */
    @Override
    public String toString() {
      return "Given[hidden]";
    }
  }

  /** A key of this label in a token. */
  record InToken(String label) implements MasterKeySource {}

  /**
   * Reads the setting.
   *
   * @throws MasterKeyUnusable when it is something else
   */
  static MasterKeySource of(Optional<String> setting) throws MasterKeyUnusable {
    if (setting.isEmpty()) {
      return new OwnFile();
    }
    String[] parts = setting.get().strip().split(":", 2);
    if (parts.length == 2 && !parts[1].isEmpty()) {
      switch (parts[0]) {
        case "file" -> {
          return new OtherFile(Path.of(parts[1]));
        }
        case "base64" -> {
          return new Given(parts[1]);
        }
        case "pkcs11" -> {
          return new InToken(parts[1]);
        }
        default -> {}
      }
    }
    // Not what was set: that can be the key itself.
    throw new MasterKeyUnusable(
        "SLUIS_MASTER_KEY must be `file:PATH`, `base64:KEY` or `pkcs11:LABEL`; correct it");
  }

  /**
   * The key.
   *
   * @param home where the file of this installation is
   * @param token where a token is
   * @throws MasterKeyUnusable when it is not there, or is no key; never with any of its bytes
   * @throws IOException when the file of this installation cannot be read or made
   */
  default MasterKey key(Path home, TokenPlace token) throws IOException {
    return switch (this) {
      case OwnFile() -> MasterKeyFile.readOrCreate(home.resolve("master.key"));
      case OtherFile(var file) -> {
        if (!Files.isReadable(file)) {
          throw new MasterKeyUnusable(
              "the master key `" + file + "` cannot be read; correct SLUIS_MASTER_KEY");
        }
        yield MasterKeyFile.readOrCreate(file);
      }
      case Given(var base64) -> {
        try {
          yield MasterKey.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notThirtyTwoBytes) {
          throw new MasterKeyUnusable(
              "SLUIS_MASTER_KEY is not 32 bytes in base64; correct it", notThirtyTwoBytes);
        }
      }
      case InToken(var label) -> TokenMasterKey.open(token, label);
    };
  }
}
