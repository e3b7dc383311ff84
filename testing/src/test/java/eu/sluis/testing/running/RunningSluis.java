package eu.sluis.testing.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Sluis with its own home, its own embedded PostgreSQL and the demonstration municipality,
 * started from the built application as an administrator would.
 */
public final class RunningSluis implements AutoCloseable {

  static final Path CHECKOUT = Path.of(System.getProperty("sluis.checkout", "..")).normalize();

  private static final Duration START_MAX = Duration.ofMinutes(3);
  private static final Duration STOP_MAX = Duration.ofSeconds(40);
  static final String ARGUMENTS = ".arguments";
  private static final String READY = "Sluis is ready: ";

  private final Path home;
  private final Path output;
  private final int port;
  private final Map<String, String> environment;
  private final Passwords passwords;
  private @Nullable Process process;

  RunningSluis(Path home, Map<String, String> environment, Passwords passwords) {
    this.home = home;
    this.output = home.resolveSibling(home.getFileName() + ".log");
    this.port = freePort();
    this.environment = new TreeMap<>(environment);
    this.passwords = passwords;
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
  }

  /** The one for ordinary scenarios: quotes its sources, with no model server at all. */
  public static RunningSluis shared() {
    return Shared.ordinary();
  }

  /**
   * Another one with the same people, sources and passwords.
   *
   * @param models a catalogue of models, or empty for the one that quotes
   * @param environment more settings; `SLUIS_HOME` and `SLUIS_PORT` are taken
   */
  public static RunningSluis another(String models, Map<String, String> environment) {
    return Shared.copy(models, environment);
  }

  /** Starts, and returns when it says that it is ready. */
  public RunningSluis start() {
    try {
      long from = Files.exists(output) ? Files.size(output) : 0;
      var builder =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("SLUIS_"));
      builder.environment().putAll(environment);
      builder.environment().put("SLUIS_HOME", home.toString());
      builder.environment().put("SLUIS_PORT", Integer.toString(port));
      Process started = builder.start();
      process = started;
      waitUntilReady(started, from);
      passwords.read(said());
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The base address, without a slash at the end. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** The password of an account such as `noor.van.dalen`. */
  public String password(String account) {
    return passwords.of(account);
  }

  public Path home() {
    return home;
  }

  /** Its database, reached as no part of Sluis may: with the rights to break it. */
  public Database database() {
    return new Database(home.resolve("database"));
  }

  /** Everything it printed. */
  public String said() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs a command of the launcher of this build, and gives all that it printed. */
  public static String tool(String... arguments) {
    try {
      var command = new ArrayList<>(List.of(CHECKOUT.toAbsolutePath().resolve("sluis").toString()));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("SLUIS_BUILD", "false");
      builder.environment().put("SLUIS_TRAINING", "false");
      builder.environment().put("SLUIS_JAVA_HOME", System.getProperty("java.home"));
      Process tool = builder.start();
      tool.getOutputStream().close();
      try (var out = tool.getInputStream()) {
        return new String(out.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Every file that it keeps, and what it printed. */
  public List<Path> files() {
    try (var all = Files.walk(home)) {
      return Stream.concat(all.filter(Files::isRegularFile), Stream.of(output)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Asks it to stop, and waits for that. */
  public void stop() {
    end(ProcessHandle::destroy);
  }

  /** SIGKILL: without a last word. Its database ends by itself. */
  public void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    stop();
  }

  private void end(java.util.function.Function<ProcessHandle, Boolean> how) {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    var unused = how.apply(running.toHandle());
    try {
      if (!running.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    } catch (InterruptedException impatient) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Through a file of arguments, so that someone who ends their own Sluis by the name of its jar
   * does not end the one that is being tested.
   */
  private List<String> command() throws IOException {
    Path target = CHECKOUT.resolve("server/target").toAbsolutePath().normalize();
    Path arguments = home.resolveSibling(home.getFileName() + ARGUMENTS);
    Files.writeString(
        arguments,
        """
        -Xmx512m
        -XX:TieredStopAtLevel=1
        --enable-native-access=ALL-UNNAMED
        "-Dsluis.postgres.archive=%s"
        "-Dsluis.demonstration.folder=%s"
        -jar "%s"
        """
            .formatted(
                only(target.resolve("postgres"), ".jar"),
                CHECKOUT.resolve("demonstration").toAbsolutePath().normalize(),
                target.resolve("quarkus-app/quarkus-run.jar")));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments);
  }

  private static Path only(Path folder, String ending) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("no `" + ending + "` in `" + folder + "`; package"))
          .toAbsolutePath();
    } catch (IOException absent) {
      throw new UncheckedIOException("`" + folder + "` is not there; package server first", absent);
    }
  }

  private void waitUntilReady(Process started, long from) throws IOException {
    long until = System.nanoTime() + START_MAX.toNanos();
    while (System.nanoTime() < until) {
      String said = said();
      if (said.length() > from && said.substring((int) from).contains(READY)) {
        return;
      }
      if (!started.isAlive()) {
        throw new IllegalStateException("sluis did not start; it said:\n" + said);
      }
      Pause.of(Duration.ofMillis(50));
    }
    throw new IllegalStateException("sluis was not ready in `" + START_MAX + "`:\n" + said());
  }

  public static int freePort() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
