package eu.sluis.cli;

import eu.sluis.audit.Checkpoint;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TreeHead;
import eu.sluis.audit.WitnessStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a witness keeps in a folder: its own keys in `keys`, made at the first start, and in `state`
 * for each log the last tree that it signed, as the text of a checkpoint. One process at a time. A
 * file is written beside, forced to the disk and then put in place, so that it is the old or the
 * new one whatever happens.
 */
final class WitnessFolder implements WitnessStore, AutoCloseable {

  private static final List<SignatureAlgorithm> ALGORITHMS =
      List.of(SignatureAlgorithm.ED25519_COSIGNATURE, SignatureAlgorithm.ML_DSA_44);

  private final Path keys;
  private final Path state;
  private final FileChannel lockFile;

  /**
   * Takes the folder for this process, and makes it when it is not there.
   *
   * @throws NotReadable when it cannot be used, or another process has it
   */
  WitnessFolder(Path folder) throws NotReadable {
    this.keys = folder.resolve("keys");
    this.state = folder.resolve("state");
    try {
      Files.createDirectories(keys);
      Files.createDirectories(state);
      this.lockFile =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException failure) {
      throw new NotReadable("the folder of the witness cannot be used; check that it is yours");
    }
    if (!locked()) {
      close();
      throw new NotReadable("another witness works in this folder; stop it or choose another one");
    }
  }

  private boolean locked() {
    try {
      FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (IOException | OverlappingFileLockException taken) {
      return false;
    }
  }

  /**
   * Its keys, made when this is the first start.
   *
   * @param name what it is called in its signatures
   * @throws NotReadable when a key is damaged, is of another name, or is gone while there is state
   */
  List<SigningKey> keys(String name) throws NotReadable {
    var found = new ArrayList<SigningKey>();
    try {
      boolean first = isEmpty(keys) && isEmpty(state);
      for (SignatureAlgorithm algorithm : ALGORITHMS) {
        Path file = keys.resolve(algorithm.name().toLowerCase(java.util.Locale.ROOT) + ".key");
        if (first) {
          put(file, SigningKey.generate(name, algorithm, new SecureRandom()).file());
        }
        if (!Files.exists(file)) {
          // A new key would be trusted by nobody, and nobody would notice that it is another one.
          throw new NotReadable("a key of the witness is gone; put its folder `keys` back");
        }
        SigningKey key = SigningKey.parse(Files.readString(file));
        if (!key.verifier().name().equals(name) || key.verifier().algorithm() != algorithm) {
          throw new NotReadable("a key of the witness is of another name; start it with that name");
        }
        found.add(key);
      }
    } catch (Malformed malformed) {
      throw new NotReadable("a key of the witness is damaged; put its folder `keys` back");
    } catch (IOException failure) {
      throw new NotReadable("the keys of the witness cannot be read; check that they are yours");
    }
    return found;
  }

  @Override
  public synchronized TreeHead last(String origin) {
    Path file = file(origin);
    try {
      if (!Files.exists(file)) {
        return TreeHead.EMPTY;
      }
      Checkpoint last = Checkpoint.parse(Files.readString(file));
      if (!last.origin().equals(origin)) {
        throw new IllegalStateException("the state of the witness is of another log");
      }
      return last.head();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (Malformed damaged) {
      // Never taken for a log that was not seen yet: that would sign anything.
      throw new IllegalStateException("the state of the witness is damaged", damaged);
    }
  }

  @Override
  public synchronized boolean advance(String origin, TreeHead expected, TreeHead next) {
    if (!last(origin).equals(expected)) {
      return false;
    }
    try {
      put(file(origin), new Checkpoint(origin, next).text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return true;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(String origin) {
    return state.resolve(Hash.ofContent(origin.getBytes(StandardCharsets.UTF_8)).hex());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void put(Path file, String text) throws IOException {
    Path folder = java.util.Objects.requireNonNull(file.getParent());
    Path beside = Files.createTempFile(folder.getParent(), "new", "");
    if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
    }
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    // The name of a file is in its folder: only then does it survive a loss of power.
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
