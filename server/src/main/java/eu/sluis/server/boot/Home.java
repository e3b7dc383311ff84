package eu.sluis.server.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder with all data of one Sluis, for its user only (mode 0700), held by one running Sluis
 * at a time. The lock is the operating system's: it ends with the process, however that ends.
 */
public final class Home implements AutoCloseable {

  /** Space that the database needs to start and to keep writing. */
  static final long FREE_BYTES_MIN = 500L * 1024 * 1024;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final FileChannel lock;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static Home open(Path folder) throws StartRefused {
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
      requireSpace(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (!locked(channel)) {
        channel.close();
        throw new StartRefused(
            ExitCode.HOME_UNUSABLE,
            "`%s` is in gebruik door een andere Sluis; stop die, of kies een andere map met"
                    .formatted(folder)
                + " SLUIS_HOME",
            "`%s` is in use by another Sluis; stop that one, or choose another folder with"
                    .formatted(folder)
                + " SLUIS_HOME");
      }
      return new Home(folder, channel);
    } catch (IOException | UnsupportedOperationException failure) {
      throw new StartRefused(
          ExitCode.HOME_UNUSABLE,
          "in `%s` kan niet geschreven worden; kies een map van uzelf met SLUIS_HOME"
              .formatted(folder),
          "`%s` cannot be written; choose a folder of your own with SLUIS_HOME".formatted(folder),
          failure);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException released) {
      // the lock ends with the process anyway
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable Object held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  private static void requireSpace(Path folder) throws IOException, StartRefused {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < FREE_BYTES_MIN) {
      long least = FREE_BYTES_MIN / (1024 * 1024);
      long have = free / (1024 * 1024);
      throw new StartRefused(
          ExitCode.NO_SPACE,
          "`%s` heeft `%d` MB vrij; maak ten minste %d MB vrij, of kies een andere schijf met"
                  .formatted(folder, have, least)
              + " SLUIS_HOME",
          "`%s` has `%d` MB free; free at least %d MB, or choose another disk with SLUIS_HOME"
              .formatted(folder, have, least));
    }
  }
}
