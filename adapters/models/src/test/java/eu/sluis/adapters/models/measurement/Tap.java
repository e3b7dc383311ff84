package eu.sluis.adapters.models.measurement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands between Sluis and a model server on the loopback, passes everything on as it comes, and
 * remembers it: so that what left can be read by someone else than who sent it.
 */
final class Tap implements AutoCloseable {

  /** One request and what came back; grows while it is under way. */
  static final class Passed {
    final String request;
    private final ByteArrayOutputStream response = new ByteArrayOutputStream();
    private volatile long clientGoneAt;
    private volatile boolean ended;

    private Passed(String request) {
      this.request = request;
    }

    /** When the side of Sluis was found gone, as of {@link System#nanoTime()}. */
    Optional<Long> clientGoneAt() {
      return clientGoneAt == 0 ? Optional.empty() : Optional.of(clientGoneAt);
    }

    boolean ended() {
      return ended;
    }

    String response() {
      synchronized (response) {
        return response.toString(StandardCharsets.UTF_8);
      }
    }

    private void add(byte[] bytes, int length) {
      synchronized (response) {
        response.write(bytes, 0, length);
      }
    }
  }

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI upstream;
  private final List<Passed> passed = new CopyOnWriteArrayList<>();

  Tap(URI upstream) {
    this.upstream = upstream;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  /** The address to give to Sluis instead of that of the model server. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Passed> passed() {
    return passed;
  }

  Passed last() {
    return passed.getLast();
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    var now = new Passed(new String(body, StandardCharsets.UTF_8));
    passed.add(now);
    String base = upstream.toString().replaceFirst("/$", "");
    var request =
        HttpRequest.newBuilder(URI.create(base + exchange.getRequestURI().getPath()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (String header : List.of("Content-Type", "Accept", "Authorization")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
          .ifPresent(value -> request.header(header, value));
    }
    try (exchange) {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream from = response.body()) {
        response
            .headers()
            .firstValue("content-type")
            .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(response.statusCode(), 0);
        copy(from, exchange, now);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      now.ended = true;
    }
  }

  private static void copy(InputStream from, HttpExchange exchange, Passed now) throws IOException {
    byte[] portion = new byte[8 * 1024];
    for (int read = from.read(portion); read >= 0; read = from.read(portion)) {
      now.add(portion, read);
      try {
        exchange.getResponseBody().write(portion, 0, read);
        exchange.getResponseBody().flush();
      } catch (IOException gone) {
        // Closing what comes from the model server is all that can tell it to stop.
        now.clientGoneAt = System.nanoTime();
        return;
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
