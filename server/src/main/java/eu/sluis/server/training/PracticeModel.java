package eu.sluis.server.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A model server on this machine that answers every chat with one sentence, word by word. */
final class PracticeModel implements AutoCloseable {

  static final String NAME = "oefenmodel";

  private static final String ANSWER = "De hulp gaat door zolang het besluit geldt.";

  private final HttpServer server;

  private PracticeModel(HttpServer server) {
    this.server = server;
  }

  static PracticeModel start() throws IOException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(here, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", PracticeModel::answer);
    server.start();
    return new PracticeModel(server);
  }

  /** A catalogue with this model and no other. */
  String catalogue() {
    return """
    models:
      - id: %s
        kind: openai
        name: %s
        url: http://127.0.0.1:%d/v1
        model: %s
        supplier: Sluis
        residency: on_premises
        jurisdiction: eu
        origin: NL
        open_weights: true
        context_tokens: 32000
    """
        .formatted(NAME, NAME, server.getAddress().getPort(), NAME);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var _ = exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      for (String word : ANSWER.split(" ", -1)) {
        event(out, "[{\"index\":0,\"delta\":{\"content\":\"" + word + " \"}}]", "null");
      }
      event(
          out,
          "[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]",
          "{\"prompt_tokens\":90,\"completion_tokens\":9,\"total_tokens\":99}");
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void event(OutputStream out, String choices, String usage) throws IOException {
    String event =
        "data:"
            + " {\"id\":\"chatcmpl-0\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\""
            + NAME
            + "\",\"choices\":"
            + choices
            + ",\"usage\":"
            + usage
            + "}\n\n";
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
