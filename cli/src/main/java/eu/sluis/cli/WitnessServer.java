package eu.sluis.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.sluis.audit.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness over HTTP: one address, `/add-checkpoint`. */
final class WitnessServer implements AutoCloseable {

  private final Witness witness;
  private final PrintWriter err;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Starts to listen.
   *
   * @throws IOException when the port is taken
   */
  WitnessServer(Witness witness, InetSocketAddress address, PrintWriter err) throws IOException {
    this.witness = witness;
    this.err = err;
    this.server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
        send(exchange, 404, "text/plain; charset=utf-8", "there is only /add-checkpoint\n");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        send(exchange, 405, "text/plain; charset=utf-8", "use POST\n");
      } else {
        add(exchange);
      }
    }
  }

  private void add(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(Witness.REQUEST_BYTES_MAX + 1);
    Witness.Answer answer;
    try {
      answer = witness.add(body);
    } catch (RuntimeException failure) {
      // Says that and not what: the cause can hold a path. Nothing was signed.
      err.println("sluis: the state of the witness cannot be read or written; nothing was signed");
      send(exchange, 500, "text/plain; charset=utf-8", "the witness cannot reach its state\n");
      return;
    }
    send(exchange, answer.status(), answer.contentType(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
