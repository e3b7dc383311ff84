package eu.sluis.adapters.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server of HTTP on this machine that answers as a published contract says. */
final class LocalServer implements AutoCloseable {

  /** Answers one request. */
  interface Contract {
    Reply reply(HttpExchange request) throws IOException;
  }

  /** An answer. */
  record Reply(int status, Map<String, String> headers, String body) {
    static Reply of(int status) {
      return new Reply(status, Map.of(), "");
    }

    static Reply json(String body) {
      return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    Reply with(String name, String value) {
      var all = new HashMap<>(headers);
      all.put(name, value);
      return new Reply(status, all, body);
    }
  }

  final List<String> asked = new ArrayList<>();
  private final HttpServer server;

  LocalServer(Contract contract) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            Reply reply = contract.reply(exchange);
            reply
                .headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                reply.status(), body.length == 0 || reply.status() == 304 ? -1 : body.length);
            if (body.length > 0 && reply.status() != 304) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
  }

  /** Its address, without a `/` at its end. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
