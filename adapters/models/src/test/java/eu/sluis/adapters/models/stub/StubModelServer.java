package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A model server on the loopback that speaks the OpenAI protocol and misbehaves on order. A request
 * whose `model` is the code of a {@link Behaviour} gets that behaviour, another gets the one the
 * server was started with; so one process can serve a catalogue of well and badly behaved models.
 *
 * <p>Started by itself: {@code java -cp … eu.sluis.adapters.models.stub.StubModelServer [port]
 * [behaviour] [milliseconds between pieces]}. It prints its address on one line and runs until it
 * is stopped.
 */
public final class StubModelServer implements AutoCloseable {

  /** What was asked. */
  public record Request(String path, List<String> headers, JsonNode body) {
    public String system() {
      return body.has("system")
          ? body.path("system").asText()
          : body.path("messages").path(0).path("content").asText();
    }

    public String question() {
      JsonNode messages = body.path("messages");
      JsonNode content = messages.path(messages.size() - 1).path("content");
      return content.isArray()
          ? content.path(content.size() - 1).path("text").asText()
          : content.asText();
    }

    /** Whether a tool gave back what was last called. */
    boolean afterTool() {
      JsonNode messages = body.path("messages");
      return messages.path(messages.size() - 1).path("role").asText().equals("tool");
    }

    /** The last that was offered, in the protocol of OpenAI. */
    String lastTool() {
      JsonNode tools = body.path("tools");
      return tools.path(tools.size() - 1).at("/function/name").asText();
    }

    /** The first that was offered. */
    String tool() {
      JsonNode tool = body.path("tools").path(0);
      return tool.path("function").path("name").asText(tool.path("name").asText());
    }
  }

  /** Of OpenAI, of Azure and of Anthropic. */
  private static final Pattern SERVED =
      Pattern.compile(
          "/v1/(chat/completions|messages|embeddings|rerank|audio/transcriptions)"
              + "|/openai/deployments/[^/]+/(chat/completions|embeddings|audio/transcriptions)"
              + "\\?api-version=[0-9-]+");

  private static final int REQUESTS_KEPT_MAX = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServerSocket door;
  private volatile Behaviour usual;
  private volatile Duration betweenPieces;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore clientsGone = new Semaphore(0);

  private StubModelServer(ServerSocket door, Behaviour usual, Duration betweenPieces) {
    this.door = door;
    this.usual = usual;
    this.betweenPieces = betweenPieces;
  }

  public static StubModelServer start(Behaviour usual) throws IOException {
    return start(0, usual, Duration.ZERO);
  }

  /**
   * @param port 0 for any that is free
   */
  public static StubModelServer start(int port, Behaviour usual, Duration betweenPieces)
      throws IOException {
    var door = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
    var server = new StubModelServer(door, usual, betweenPieces);
    Thread.ofPlatform().daemon().name("stub-model-server").start(server::listen);
    return server;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
    Behaviour usual =
        arguments.length > 1
            ? Behaviour.ofCode(arguments[1])
                .orElseThrow(
                    () -> new IllegalArgumentException("no behaviour `" + arguments[1] + "`"))
            : Behaviour.QUOTE;
    long pause = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
    try (var server = start(port, usual, Duration.ofMillis(pause))) {
      System.out.println(server.url());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** The base address, ending in `/v1`. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
  }

  /** From the next request on, also on connections that are open. */
  public void behave(Behaviour usual, Duration betweenPieces) {
    this.usual = usual;
    this.betweenPieces = betweenPieces;
  }

  /** The last hundred requests. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** How many requests came. */
  public int asked() {
    return asked.get();
  }

  /** How many connections were opened. */
  public int connections() {
    return connections.get();
  }

  /** Whether a client hung up in the middle of an answer within this time. */
  public boolean sawClientGo(Duration within) throws InterruptedException {
    return clientsGone.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        socket.setTcpNoDelay(true);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (var wire = new Wire(socket)) {
      while (serveOne(wire)) {
        // The next request on the same connection.
      }
    } catch (Wire.ClientGone gone) {
      clientsGone.release();
    } catch (IOException broken) {
      // A client between two requests may hang up as it likes.
    }
  }

  private boolean serveOne(Wire wire) throws IOException {
    List<String> head = wire.readHead();
    if (head.isEmpty()) {
      return false;
    }
    String path = head.getFirst().split(" ", 3)[1];
    byte[] raw = wire.readBody(head);
    if (!SERVED.matcher(path).matches()) {
      wire.respond(404, "application/json", "", "{\"error\":{\"message\":\"not here\"}}");
      return true;
    }
    var request =
        new Request(
            path,
            List.copyOf(head),
            path.contains("/audio/")
                ? Recordings.read(head, raw)
                : JSON.readTree(new String(raw, StandardCharsets.UTF_8)));
    asked.incrementAndGet();
    synchronized (requests) {
      if (requests.size() == REQUESTS_KEPT_MAX) {
        requests.removeFirst();
      }
      requests.add(request);
    }
    Behaviour behaviour = Behaviour.ofCode(request.body().path("model").asText()).orElse(usual);
    if (path.contains("/audio/")) {
      return new Recordings(wire, request).play(behaviour);
    }
    return request.body().has("messages")
        ? new Performance(wire, request, betweenPieces).play(behaviour)
        : new Numbers(wire, request).play(behaviour);
  }
}
