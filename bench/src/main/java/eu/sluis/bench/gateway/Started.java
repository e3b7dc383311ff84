package eu.sluis.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A gateway in processes of its own, kept to one core. */
record Started(String name, Process process, Function<Step.Upstream, Address> addresses)
    implements Contender {

  private static final Duration READY_MAX = Duration.ofMinutes(2);
  private static final Duration STOP_MAX = Duration.ofSeconds(20);

  /**
   * Begins, and returns when it accepts connections.
   *
   * @param core the only one it may use
   * @param log what it prints goes there
   * @param ready an address that answers 200 when it can be asked; blank for one that needs only to
   *     accept a connection
   */
  static Started start(
      String name,
      int core,
      List<String> command,
      Map<String, String> environment,
      Path log,
      int port,
      String ready,
      Function<Step.Upstream, Address> addresses)
      throws IOException, InterruptedException {
    var whole = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("SLUIS_"));
    builder.environment().putAll(environment);
    var started = new Started(name, builder.start(), addresses);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::close));
    long until = System.nanoTime() + READY_MAX.toNanos();
    while (!isReady(port, ready)) {
      if (!started.process.isAlive() || System.nanoTime() - until > 0) {
        started.close();
        throw new IOException("`" + name + "` did not start; read `" + log + "`");
      }
      Thread.sleep(100);
    }
    return started;
  }

  static int freePort() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Override
  public Address address(Step.Upstream upstream) {
    return addresses.apply(upstream);
  }

  @Override
  public Usage usage() {
    return new Usage(List.of(process.toHandle()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException impatient) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isReady(int port, String path) throws InterruptedException {
    if (path.isEmpty()) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      } catch (IOException notYet) {
        return false;
      }
    }
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(2))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
