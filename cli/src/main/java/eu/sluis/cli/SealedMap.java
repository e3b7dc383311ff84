package eu.sluis.cli;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.SealBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The pseudonyms of one conversation in a file, encrypted with a key in another file. Who deletes
 * either can restore nothing any more.
 */
final class SealedMap {

  private static final String FIRST_LINE = "sluis-pseudonyms 1";
  private static final String CONTEXT = "command line";
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final MasterKey key;

  private SealedMap(Path file, MasterKey key) {
    this.file = file;
    this.key = key;
  }

  /** Makes the key when its file does not exist and there is no map yet that needs another. */
  static SealedMap toWrite(Path file, Path keyFile) throws NotReadable {
    if (!Files.exists(keyFile) && !Files.exists(file)) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      write(keyFile, List.of(Base64.getEncoder().encodeToString(fresh)));
    }
    return toRead(file, keyFile);
  }

  static SealedMap toRead(Path file, Path keyFile) throws NotReadable {
    try {
      byte[] bytes =
          Base64.getDecoder().decode(Files.readString(keyFile, StandardCharsets.US_ASCII).strip());
      return new SealedMap(file, MasterKey.of(bytes));
    } catch (IOException failure) {
      throw Input.cannotRead(keyFile.toString());
    } catch (IllegalArgumentException malformed) {
      throw new NotReadable("`" + keyFile + "` is not a key of 32 bytes in base64");
    }
  }

  boolean exists() {
    return Files.exists(file);
  }

  PseudonymMap read() throws NotReadable {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      if (lines.size() != 3 || !lines.getFirst().equals(FIRST_LINE)) {
        throw notAMap();
      }
      ContentKey content = key.unwrap(Base64.getDecoder().decode(lines.get(1)), CONTEXT);
      return PseudonymMap.fromBytes(
          content.open(Base64.getDecoder().decode(lines.get(2)), CONTEXT));
    } catch (SealBroken broken) {
      throw new NotReadable("`" + file + "` was changed, or belongs to another key");
    } catch (IOException failure) {
      throw Input.cannotRead(file.toString());
    } catch (IllegalArgumentException malformed) {
      throw notAMap();
    }
  }

  void write(PseudonymMap map) throws NotReadable {
    ContentKey content = ContentKey.generate();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      write(
          fresh,
          List.of(
              FIRST_LINE,
              Base64.getEncoder().encodeToString(key.wrap(content, CONTEXT)),
              Base64.getEncoder().encodeToString(content.seal(map.toBytes(), CONTEXT))));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw cannotWrite(file);
    }
  }

  private NotReadable notAMap() {
    return new NotReadable("`" + file + "` is not a map of pseudonyms of version 1");
  }

  private static NotReadable cannotWrite(Path path) {
    return new NotReadable("`" + path + "` cannot be written; choose another place");
  }

  /** Readable by nobody else, where the file system can say so. */
  private static void write(Path path, List<String> lines) throws NotReadable {
    try {
      boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] mine =
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Files.createFile(path, mine);
      Files.write(path, lines, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new NotReadable("`" + path + "` exists already; choose another name");
    } catch (IOException failure) {
      throw cannotWrite(path);
    }
  }
}
