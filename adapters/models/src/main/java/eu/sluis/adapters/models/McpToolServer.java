package eu.sluis.adapters.models;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.tools.ToolFailure;
import eu.sluis.gateway.tools.ToolFailure.Cause;
import eu.sluis.gateway.tools.ToolServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A server of tools that speaks the Model Context Protocol over streamable HTTP, with the client of
 * its keepers. A connection lives for one use: nothing of one question is there at the next, and a
 * changed catalogue leaves nothing open. What it offers is remembered for {@link #FRESH}.
 */
final class McpToolServer implements ToolServer {

  static final Duration FRESH = Duration.ofMinutes(5);
  static final int RESPONSE_BYTES_MAX = 4 * 1024 * 1024;

  private static final Duration CONNECT_WAIT_MAX = Duration.ofSeconds(5);
  private static final int JSON_DEPTH_MAX = 64;
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(JSON_DEPTH_MAX).build());
  }

  private record Seen(List<Offered> tools, long at) {}

  private final Card card;
  private final URI url;
  private final Optional<ApiKey> key;
  private final Duration wait;
  private volatile Optional<Seen> seen = Optional.empty();

  McpToolServer(Card card, URI url, Optional<ApiKey> key, Duration wait) {
    this.card = card;
    this.url = url;
    this.key = key;
    this.wait = wait;
  }

  @Override
  public Card card() {
    return card;
  }

  @Override
  public List<Offered> offered() throws ToolFailure {
    Optional<Seen> known = seen.filter(before -> System.nanoTime() - before.at() < FRESH.toNanos());
    if (known.isPresent()) {
      return known.get().tools();
    }
    var tools = new ArrayList<Offered>();
    for (Tool tool : used(McpToolServer::listed)) {
      if (card.tools().containsKey(tool.name())) {
        tools.add(
            new Offered(
                tool.name(),
                tool.description() == null ? "" : tool.description(),
                JSON.valueToTree(tool.inputSchema()).toString()));
      }
    }
    seen = Optional.of(new Seen(List.copyOf(tools), System.nanoTime()));
    return List.copyOf(tools);
  }

  private static List<Tool> listed(McpSyncClient client) {
    return client.listTools().tools();
  }

  @Override
  public Result call(String tool, String arguments) throws ToolFailure {
    Map<String, Object> values;
    try {
      values = JSON.readValue(arguments, OBJECT);
    } catch (IOException notAnObject) {
      throw failure(Cause.BROKEN, "the arguments are no JSON object");
    }
    CallToolResult result = used(client -> client.callTool(new CallToolRequest(tool, values)));
    String text = text(result);
    if (text.length() > RESULT_CHARACTERS_MAX) {
      throw failure(Cause.TOO_LARGE, "a result is larger than the limit");
    }
    return new Result(text, Boolean.TRUE.equals(result.isError()));
  }

  /** Its texts; without any, its structure. Pictures and files are left out, and counted. */
  private static String text(CallToolResult result) {
    var texts = new ArrayList<String>();
    int leftOut = 0;
    for (Content content : result.content() == null ? List.<Content>of() : result.content()) {
      if (content instanceof TextContent said) {
        texts.add(said.text());
      } else {
        leftOut++;
      }
    }
    if (texts.isEmpty() && result.structuredContent() != null) {
      texts.add(JSON.valueToTree(result.structuredContent()).toString());
    }
    if (leftOut > 0) {
      texts.add("(" + leftOut + " keer beeld, geluid of een bestand weggelaten)");
    }
    return String.join("\n", texts);
  }

  private interface Use<T> {
    T of(McpSyncClient client);
  }

  private <T> T used(Use<T> use) throws ToolFailure {
    try (McpSyncClient client = client()) {
      client.initialize();
      return use.of(client);
    } catch (RuntimeException broken) {
      // Without its cause: what the SDK says may quote what was sent.
      throw failure(cause(broken), "a call did not succeed");
    }
  }

  private McpSyncClient client() {
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    var transport =
        HttpClientStreamableHttpTransport.builder(origin)
            .endpoint(path)
            .jsonMapper(new JacksonMcpJsonMapper(JSON))
            .connectTimeout(CONNECT_WAIT_MAX)
            .maxResponseSize(RESPONSE_BYTES_MAX)
            .customizeClient(http -> http.followRedirects(HttpClient.Redirect.NEVER))
            .httpRequestCustomizer(
                (request, _, _, _, _) ->
                    key.ifPresent(known -> request.header("Authorization", known.authorization())))
            .build();
    return McpClient.sync(transport)
        .clientInfo(new Implementation("sluis", "1"))
        .requestTimeout(wait)
        .initializationTimeout(wait)
        // Its usual one wants another version of the validator; a result is only read as text.
        .jsonSchemaValidator((_, content) -> ValidationResponse.asValid(String.valueOf(content)))
        .build();
  }

  private static Cause cause(Throwable broken) {
    for (Throwable at = broken; at != null; at = at.getCause()) {
      if (at instanceof TimeoutException || at instanceof java.net.http.HttpTimeoutException) {
        return Cause.TOOK_TOO_LONG;
      }
      if (at.getClass().getSimpleName().equals("MaxSizeExceededException")) {
        return Cause.TOO_LARGE;
      }
      if (at instanceof IOException) {
        return Cause.UNREACHABLE;
      }
    }
    return Cause.BROKEN;
  }

  private ToolFailure failure(Cause cause, String what) {
    return new ToolFailure(cause, "server of tools `" + card.id() + "`: " + what);
  }
}
