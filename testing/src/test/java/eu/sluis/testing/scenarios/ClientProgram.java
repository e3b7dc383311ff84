package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of somebody else in a process of its own. */
final class ClientProgram {

  private static final int MINUTES_MAX = 3;

  private ClientProgram() {}

  /** Whether a command of this name is on the path. */
  static boolean present(String command) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /** What it printed when it ended well; what it said is shown when it did not. */
  static String printed(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("sluis-client", ".out");
    Path complaints = Files.createTempFile("sluis-client", ".err");
    try {
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(output.toFile())
              .redirectError(complaints.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
      process.destroyForcibly();
      assertThat(ended).as("it ends").isTrue();
      assertThat(process.exitValue())
          .as(() -> String.join(" ", command) + ":\n" + read(complaints))
          .isZero();
      return read(output);
    } finally {
      Files.delete(output);
      Files.delete(complaints);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
