package eu.sluis.server.composition;

import eu.sluis.privacy.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The master key in a file of 32 bytes that only its owner reads. */
final class MasterKeyFile {

  private static final int BYTES = 32;

  private MasterKeyFile() {}

  static MasterKey readOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      try (var channel =
          Files.newByteChannel(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        channel.write(java.nio.ByteBuffer.wrap(key));
      }
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != BYTES) {
      throw new IOException(
          "the master key `" + file + "` is not 32 bytes; put back the right one");
    }
    return MasterKey.of(key);
  }
}
