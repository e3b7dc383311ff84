package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model server that answers every chat with the same text, as fast as it can: a port for each
 * {@link Upstream}. One thread of its own. What it would say is made once.
 */
final class StubModel implements AutoCloseable {

  /** Pieces with text of a streamed answer. */
  static final int PIECES = 20;

  private static final long HELD_PIECE_MILLIS = 1_000;
  private static final int BACKLOG = 4_096;
  private static final String HEAD =
      "{\"id\":\"chatcmpl-stub\",\"object\":\"%s\",\"created\":1763800000,\"model\":\"stub\",";
  private static final String USAGE =
      "\"usage\":{\"prompt_tokens\":110,\"completion_tokens\":20,\"total_tokens\":130}";
  private static final List<String> WORDS =
      List.of(
          "De ",
          "hulp ",
          "bij ",
          "het ",
          "huishouden ",
          "gaat ",
          "door ",
          "zolang ",
          "het ",
          "besluit ",
          "geldt; ",
          "wie ",
          "langer ",
          "weg ",
          "is, ",
          "meldt ",
          "dat ",
          "eerst ",
          "bij ",
          "ons.");
  private static final Buffer WHOLE =
      Buffer.buffer(
          HEAD.formatted("chat.completion")
              + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
              + String.join("", WORDS)
              + "\"},\"finish_reason\":\"stop\"}],"
              + USAGE
              + "}");
  private static final List<Buffer> STREAM =
      Stream.concat(
              IntStream.range(0, PIECES).mapToObj(StubModel::piece),
              Stream.of(
                  event("\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]"),
                  event("\"choices\":[]," + USAGE)))
          .map(Buffer::buffer)
          .toList();
  private static final Buffer DONE = Buffer.buffer("data: [DONE]\n\n");

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Map<Upstream, HttpServer> servers = new EnumMap<>(Upstream.class);
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private volatile boolean keeping;
  private volatile boolean holding = true;

  private StubModel() {}

  static StubModel start() throws Exception {
    var stub = new StubModel();
    for (Upstream upstream : Upstream.values()) {
      HttpServer server =
          stub.vertx
              .createHttpServer(
                  new HttpServerOptions().setHost("127.0.0.1").setAcceptBacklog(BACKLOG))
              .requestHandler(request -> stub.answer(upstream, request))
              .listen(0)
              .toCompletionStage()
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS);
      stub.servers.put(upstream, server);
    }
    return stub;
  }

  int port(Upstream upstream) {
    HttpServer server = servers.get(upstream);
    if (server == null) {
      throw new IllegalStateException("the stub has no port for `" + upstream + "`");
    }
    return server.actualPort();
  }

  /** From now on remembers what it is sent, or no longer; either way it begins with nothing. */
  void keepBodies(boolean keep) {
    bodies.clear();
    keeping = keep;
  }

  /** What it was sent since it was told to remember. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  /** Whether answers of {@link Upstream#HELD} go on, or end with their next piece. */
  void hold(boolean hold) {
    holding = hold;
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private void answer(Upstream upstream, HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              if (upstream.delayMillis == 0) {
                answer(upstream, body, request.response());
              } else {
                vertx.setTimer(
                    upstream.delayMillis, timer -> answer(upstream, body, request.response()));
              }
            });
  }

  private void answer(Upstream upstream, Buffer body, HttpServerResponse response) {
    String text = body.toString(StandardCharsets.ISO_8859_1);
    if (keeping) {
      bodies.add(body.toString(StandardCharsets.UTF_8));
    }
    // Peers write JSON with or without a space behind the colon.
    if (!text.contains("\"stream\":true") && !text.contains("\"stream\": true")) {
      response.putHeader("Content-Type", "application/json").end(WHOLE);
      return;
    }
    response.putHeader("Content-Type", "text/event-stream").setChunked(true);
    if (upstream == Upstream.HELD) {
      hold(response, 0);
      return;
    }
    // One write each: a gateway gets them as pieces, as a model sends them.
    for (Buffer piece : STREAM) {
      response.write(piece);
    }
    response.end(DONE);
  }

  private void hold(HttpServerResponse response, int written) {
    if (response.closed()) {
      return;
    }
    response.write(STREAM.get(written % PIECES));
    vertx.setTimer(
        HELD_PIECE_MILLIS,
        timer -> {
          if (holding) {
            hold(response, written + 1);
          } else if (!response.closed()) {
            response.write(STREAM.get(PIECES));
            response.write(STREAM.get(PIECES + 1));
            response.end(DONE);
          }
        });
  }

  private static String piece(int at) {
    return event(
        "\"choices\":[{\"index\":0,\"delta\":{"
            + (at == 0 ? "\"role\":\"assistant\"," : "")
            + "\"content\":\""
            + WORDS.get(at)
            + "\"},\"finish_reason\":null}]");
  }

  private static String event(String fields) {
    return "data: " + HEAD.formatted("chat.completion.chunk") + fields + "}\n\n";
  }
}
