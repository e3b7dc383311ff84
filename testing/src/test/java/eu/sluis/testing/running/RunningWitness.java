package eu.sluis.testing.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A witness in a process of its own, started with `./sluis witness` as another organisation would.
 */
public final class RunningWitness implements AutoCloseable {

  private static final String KEY = "key      ";
  private static final String ADDRESS = "address  ";
  private static final String ROAD = "/add-checkpoint";

  private final Process process;
  private final Map<String, String> settings;

  private RunningWitness(Process process, Map<String, String> settings) {
    this.process = process;
    this.settings = settings;
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
  }

  /**
   * Starts, and returns when it listens.
   *
   * @param folder where it keeps its keys and what it saw
   * @param logs a file with the public keys of the logs
   */
  public static RunningWitness start(Path folder, Path logs) {
    try {
      var builder =
          new ProcessBuilder(
                  RunningSluis.CHECKOUT.toAbsolutePath().resolve("sluis").toString(),
                  "witness",
                  "--folder",
                  folder.toString(),
                  "--name",
                  "getuige.example/w1",
                  "--log",
                  logs.toString(),
                  "--port",
                  "0")
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("SLUIS_BUILD", "false");
      builder.environment().put("SLUIS_TRAINING", "false");
      builder.environment().put("SLUIS_JAVA_HOME", System.getProperty("java.home"));
      Process started = builder.start();
      return new RunningWitness(started, settings(started));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What an administrator of Sluis sets, from what the witness printed. */
  public Map<String, String> settings() {
    return settings;
  }

  private static Map<String, String> settings(Process started) throws IOException {
    var said =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    List<String> keys = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(KEY)) {
        keys.add(line.substring(KEY.length()));
      } else if (line.startsWith(ADDRESS)) {
        String address = line.substring(ADDRESS.length(), line.length() - ROAD.length());
        return Map.of("SLUIS_WITNESS_URL", address, "SLUIS_WITNESS_KEYS", String.join(",", keys));
      }
    }
    throw new IllegalStateException("the witness did not start");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
