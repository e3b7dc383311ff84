package eu.sluis.server.composition;

import eu.sluis.audit.LogKeys;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.VerifierKey;
import eu.sluis.register.Organisation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The keys that sign the log, each in a file that only its owner reads, and their public halves in
 * one that is meant to be given away. Made at the first start, both or none.
 */
final class LogKeyFiles {

  private static final List<SignatureAlgorithm> ALGORITHMS =
      List.of(SignatureAlgorithm.ED25519, SignatureAlgorithm.ML_DSA_44);

  /** In a file a key is of the installation; in a signature it has the name of a log. */
  private static final String NAME = "sluis";

  private LogKeyFiles() {}

  static LogKeys readOrCreate(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      make(folder);
    }
    var keys = new ArrayList<SigningKey>();
    for (SignatureAlgorithm algorithm : ALGORITHMS) {
      keys.add(read(folder.resolve(fileName(algorithm)), algorithm));
    }
    return new LogKeys(keys);
  }

  /** In a folder beside, so that there are never some of them. */
  private static void make(Path folder) throws IOException {
    Path fresh =
        Files.createTempDirectory(
            folder.toAbsolutePath().getParent(),
            "log-keys",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    for (SignatureAlgorithm algorithm : ALGORITHMS) {
      SigningKey key;
      try {
        key = SigningKey.generate(NAME, algorithm, new SecureRandom());
      } catch (Malformed impossible) {
        throw new IllegalStateException(impossible);
      }
      try (SeekableByteChannel channel =
          Files.newByteChannel(
              fresh.resolve(fileName(algorithm)),
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        var bytes = ByteBuffer.wrap(key.file().getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static SigningKey read(Path file, SignatureAlgorithm algorithm) throws IOException {
    if (!Files.exists(file)) {
      // A new key would be trusted by nobody, and nobody would notice that it is another one.
      throw new IOException("the key `" + file + "` of the log is gone; put it back from a copy");
    }
    try {
      SigningKey key = SigningKey.parse(Files.readString(file, StandardCharsets.US_ASCII));
      if (key.verifier().algorithm() == algorithm) {
        return key;
      }
    } catch (Malformed damaged) {
      // Said below, in the same words as a key of another kind.
    }
    throw new IOException("the key `" + file + "` of the log is damaged; put it back from a copy");
  }

  /** Writes the public halves for every log, unless they stand there already. */
  static void writePublic(Path folder, LogKeys keys, List<Organisation> organisations)
      throws IOException {
    var text = new StringBuilder();
    for (Organisation organisation : organisations) {
      text.append("# ").append(organisation.name().replaceAll("\\p{Cntrl}", " ")).append('\n');
      for (VerifierKey key : keys.verifiers(organisation.id()).keys()) {
        text.append(key.vkey()).append('\n');
      }
    }
    Path file = folder.resolve("public.txt");
    if (Files.exists(file) && Files.readString(file).contentEquals(text)) {
      return;
    }
    Path fresh = file.resolveSibling("public.txt.new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String fileName(SignatureAlgorithm algorithm) {
    return algorithm.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".key";
  }
}
