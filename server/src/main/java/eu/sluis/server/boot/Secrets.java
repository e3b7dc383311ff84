package eu.sluis.server.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random passwords that programs use among themselves: 256 bits, kept in a file that only its owner
 * reads (mode 0600). Written beside and renamed, so that a file is whole or absent.
 */
final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  static String keptIn(Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    // This alphabet has no quote and no backslash: safe in SQL and in a shell.
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, secret, StandardCharsets.US_ASCII);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return secret;
  }
}
