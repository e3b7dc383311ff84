package eu.sluis.testing.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loading the demonstration takes longer than starting, so it is done once: a first Sluis loads it
 * and stops, and every other starts on a copy of that home.
 */
final class Shared {

  private static final Path FOLDER = folder();
  private static final Passwords PASSWORDS = new Passwords();

  private static @Nullable Path loaded;
  private static @Nullable RunningSluis ordinary;
  private static int copies;

  private Shared() {}

  static synchronized RunningSluis ordinary() {
    RunningSluis known = ordinary;
    if (known == null) {
      known = copy("", Map.of()).start();
      ordinary = known;
    }
    return known;
  }

  static synchronized RunningSluis copy(String models, Map<String, String> environment) {
    try {
      Path home = FOLDER.resolve("home" + ++copies);
      copy(loaded(), home);
      if (!models.isEmpty()) {
        Files.writeString(home.resolve("models.yaml"), models);
      }
      return new RunningSluis(home, environment, PASSWORDS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path loaded() {
    Path known = loaded;
    if (known == null) {
      known = FOLDER.resolve("loaded");
      new RunningSluis(known, Map.of(), PASSWORDS).start().stop();
      loaded = known;
    }
    return known;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("sluis-scenarios");
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> deleteWhenQuiet(folder)));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(
            path,
            to.resolve(from.relativize(path)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Hooks run side by side, so this one waits for the processes to let go. */
  private static void deleteWhenQuiet(Path folder) {
    var own = ProcessHandle.current();
    Pause.until(
        java.time.Duration.ofSeconds(60), () -> own.descendants().noneMatch(Shared::isSluis));
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException left) {
      // In the folder for temporary files, which the machine empties.
    }
  }

  private static boolean isSluis(ProcessHandle process) {
    return process.info().arguments().stream()
        .flatMap(java.util.Arrays::stream)
        .anyMatch(argument -> argument.endsWith(RunningSluis.ARGUMENTS));
  }
}
