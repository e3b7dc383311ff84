package eu.sluis.server.boot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once from
 * an archive of {@code io.zonky.test.postgres}, and a way to run them.
 *
 * <p>PostgreSQL refuses to run as root. Where Sluis is started as root, its programs run in a user
 * namespace of their own ({@code unshare --user}), in which they are nobody and still own their
 * files.
 */
final class PostgresPrograms {

  /** Where the launcher put the archive. */
  static final String ARCHIVE_PROPERTY = "sluis.postgres.archive";

  private static final Pattern VERSION = Pattern.compile("-(\\d+)\\.\\d+\\.\\d+\\.jar$");
  private static final int SECONDS_MAX = 90;

  private final Path folder;
  private final int major;
  private final List<String> prefix;

  private PostgresPrograms(Path folder, int major, List<String> prefix) {
    this.folder = folder;
    this.major = major;
    this.prefix = prefix;
  }

  /** Unpacks under {@code parent}, unless that was done before. */
  static PostgresPrograms unpacked(Path archive, Path parent) throws IOException, StartRefused {
    var name = archive.getFileName().toString();
    var version = VERSION.matcher(name);
    if (!version.find()) {
      throw new IOException("no version in the name of the archive `" + name + "`");
    }
    var folder = parent.resolve(name.substring(0, name.length() - ".jar".length()));
    if (!Files.isDirectory(folder)) {
      var fresh = parent.resolve("unpacking");
      delete(fresh);
      Files.createDirectories(fresh);
      unpack(archive, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(folder, Integer.parseInt(version.group(1)), prefix());
  }

  int major() {
    return major;
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Prepares a process that is not root and sees none of the caller's settings for PostgreSQL. */
  ProcessBuilder prepare(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    var builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** Runs to its end and returns its exit status; what it says is added to {@code log}. */
  int run(Path log, List<String> command) throws IOException, InterruptedException {
    var process =
        prepare(command).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no end within " + SECONDS_MAX + " seconds");
    }
    return process.exitValue();
  }

  private static List<String> prefix() throws IOException, StartRefused {
    if (!"0".equals(output("id", "-u"))) {
      return List.of();
    }
    var unshare = List.of("unshare", "--user");
    try {
      if (!"0".equals(output("unshare", "--user", "id", "-u"))) {
        return unshare;
      }
    } catch (IOException absent) {
      // refused below
    }
    throw new StartRefused(
        ExitCode.DATABASE_UNREACHABLE,
        "PostgreSQL start niet als `root` en `unshare --user` mag hier niet; start Sluis als gewone"
            + " gebruiker, of wijs met SLUIS_DATABASE_URL een database aan",
        "PostgreSQL does not run as `root` and `unshare --user` is not allowed here; start Sluis as"
            + " an ordinary user, or name a database with SLUIS_DATABASE_URL");
  }

  private static String output(String... command) throws IOException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out = process.getInputStream()) {
      var text = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
      if (process.waitFor() != 0) {
        throw new IOException("`" + command[0] + "` did not work");
      }
      return text.strip();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void unpack(Path archive, Path into) throws IOException {
    try (var jar = new ZipFile(archive.toFile())) {
      var inner =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no programs in `" + archive + "`"));
      try (InputStream packed = new BufferedInputStream(jar.getInputStream(inner));
          var files = new TarArchiveInputStream(new XZInputStream(packed))) {
        for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
          var target = into.resolve(entry.getName()).normalize();
          if (!target.startsWith(into)) {
            throw new IOException("`" + entry.getName() + "` would land outside its folder");
          }
          if (entry.isDirectory()) {
            Files.createDirectories(target);
            continue;
          }
          Files.createDirectories(into.resolve(entry.getName()).normalize().resolveSibling("."));
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
          } else {
            Files.copy(files, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
          }
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException failure) {
                  throw new UncheckedIOException(failure);
                }
              });
    } catch (UncheckedIOException failure) {
      throw new IOException(failure);
    }
  }
}
