package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server of tools that speaks the Model Context Protocol as far as a client needs, at `/mcp`.
 * Every tool takes `q` and gives the same.
 */
public final class StubToolServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<String> tools;
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile String content = "{\"type\":\"text\",\"text\":\"Gelezen.\"}";
  private volatile int status = 200;

  private StubToolServer(HttpServer server, List<String> tools) {
    this.server = server;
    this.tools = List.copyOf(tools);
  }

  /** At any port that is free, with tools of these names. */
  public static StubToolServer start(String... tools) throws IOException {
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var server = new StubToolServer(http, List.of(tools));
    http.createContext("/mcp", server::answer);
    http.start();
    return server;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mcp");
  }

  /** What a call gives from now on: items of `content`, as JSON. */
  public void gives(String items) {
    content = items;
  }

  /** The status of HTTP with which a call is answered from now on. */
  public void answersWith(int code) {
    status = code;
  }

  /** Every message that came. */
  public List<JsonNode> received() {
    return List.copyOf(received);
  }

  /** The calls of tools that came. */
  public List<JsonNode> calls() {
    return received.stream()
        .filter(message -> message.path("method").asText().equals("tools/call"))
        .map(message -> message.path("params"))
        .toList();
  }

  /** The `Authorization` of every message. */
  public List<String> keys() {
    return List.copyOf(keys);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!exchange.getRequestMethod().equals("POST")) {
      reply(exchange, 405, "");
      return;
    }
    JsonNode message = JSON.readTree(body);
    received.add(message);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    String method = message.path("method").asText();
    String result =
        switch (method) {
          case "initialize" ->
              """
              {"protocolVersion":"2025-06-18","capabilities":{"tools":{}},
               "serverInfo":{"name":"proef","version":"1"}}
              """;
          case "tools/list" -> JSON.createObjectNode().set("tools", listed()).toString();
          default -> "{\"content\":[" + content + "],\"isError\":false}";
        };
    if (message.path("id").isMissingNode()) {
      reply(exchange, 202, "");
    } else {
      reply(
          exchange,
          method.equals("tools/call") ? status : 200,
          "{\"jsonrpc\":\"2.0\",\"id\":" + message.path("id") + ",\"result\":" + result + "}");
    }
  }

  private ArrayNode listed() {
    ArrayNode list = JSON.createArrayNode();
    for (String tool : tools) {
      var one = list.addObject().put("name", tool).put("description", "Doet " + tool + ".");
      var schema = one.putObject("inputSchema").put("type", "object");
      schema.putObject("properties").putObject("q").put("type", "string");
    }
    return list;
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
