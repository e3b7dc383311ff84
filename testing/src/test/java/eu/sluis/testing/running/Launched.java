package eu.sluis.testing.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher itself, `./sluis`, on what the build has already built. Empty home, free port, no
 * setting of whoever runs the tests.
 */
public final class Launched implements AutoCloseable {

  /** How a launch ended. */
  public record Ended(int status, String out, String errors) {}

  private static final Duration READY_MAX = Duration.ofMinutes(3);
  private static final Duration END_MAX = Duration.ofSeconds(60);
  private static final int CTRL_C = 3;

  private final Process process;
  private final Path out;
  private final Path errors;
  private final int port;
  private final Path home;

  private Launched(Process process, Path out, Path errors, int port, Path home) {
    this.process = process;
    this.out = out;
    this.errors = errors;
    this.port = port;
    this.home = home;
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
  }

  /** As a service would: nobody types, and nobody reads along. */
  public static Launched by(Path home, int port, String... arguments) {
    return by(home, port, Map.of(), arguments);
  }

  /** With settings of its own. */
  public static Launched by(
      Path home, int port, Map<String, String> settings, String... arguments) {
    var command = new ArrayList<>(List.of("./sluis"));
    command.addAll(List.of(arguments));
    return begin(command, home, port, settings);
  }

  /** As a person would: at a terminal of its own, where Ctrl-C reaches all that was started. */
  public static Launched atTerminal(Path home, int port, String... arguments) {
    return begin(
        List.of("script", "-qefc", "exec ./sluis " + String.join(" ", arguments), "/dev/null"),
        home,
        port,
        Map.of());
  }

  private static Launched begin(
      List<String> command, Path home, int port, Map<String, String> settings) {
    try {
      // What runs the tests may be told to ignore Ctrl-C; who starts Sluis is not.
      var whole = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
      whole.addAll(command);
      Path out = Files.createTempFile(home.getParent(), "out", ".txt");
      Path errors = Files.createTempFile(home.getParent(), "errors", ".txt");
      var builder =
          new ProcessBuilder(whole)
              .directory(RunningSluis.CHECKOUT.toFile())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile());
      var environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("SLUIS_"));
      environment.put("SLUIS_HOME", home.toString());
      environment.put("SLUIS_PORT", Integer.toString(port));
      environment.put("SLUIS_JAVA_HOME", System.getProperty("java.home"));
      environment.put("SLUIS_JAVA_OPTIONS", "-Xmx512m");
      // The build that these tests belong to has just made it.
      environment.put("SLUIS_BUILD", "false");
      environment.put("SLUIS_TRAINING", "false");
      environment.putAll(settings);
      return new Launched(builder.start(), out, errors, port, home);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns when it says that it is ready. */
  public Launched ready() {
    boolean said =
        Pause.until(
            READY_MAX, () -> out().contains("Sluis is ready: " + address()) || !process.isAlive());
    if (!said || !process.isAlive()) {
      throw new IllegalStateException("it was not ready; it said:\n" + out() + errors());
    }
    return this;
  }

  public String address() {
    return "http://localhost:" + port;
  }

  public String out() {
    return text(out);
  }

  private String errors() {
    return text(errors);
  }

  /** The process of its embedded PostgreSQL. */
  public long databaseProcess() {
    return Long.parseLong(
        text(home.resolve("database/data/postmaster.pid"))
            .lines()
            .findFirst()
            .orElseThrow()
            .strip());
  }

  /** Its database, reached as no part of Sluis may. */
  public Database database() {
    return new Database(home.resolve("database"));
  }

  /** SIGTERM, and waits for the end. */
  public Ended terminate() {
    process.destroy();
    return ended();
  }

  /** What a person at a terminal types. */
  public Ended ctrlC() {
    try {
      process.getOutputStream().write(CTRL_C);
      process.getOutputStream().flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return ended();
  }

  /** Waits for the end. */
  public Ended ended() {
    try {
      if (!process.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("it did not end; it said:\n" + out() + errors());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return new Ended(process.exitValue(), out(), errors());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
