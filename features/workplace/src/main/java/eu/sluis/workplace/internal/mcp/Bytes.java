package eu.sluis.workplace.internal.mcp;

import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Carries bytes to the protocol of the SDK and back; what they say is the SDK's. Safe on every
 * thread once the server is built.
 *
 * <p>The SDK logs what clients send, so its log is off (`application.properties`).
 */
final class Bytes implements McpStatelessServerTransport {

  private @Nullable McpStatelessServerHandler handler;

  /**
   * What goes back.
   *
   * @param status of HTTP: 200 with an answer or the error of a request, 202 when a notification
   *     was taken, 400 for what is no message
   */
  record Reply(int status, Optional<byte[]> body) {}

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /**
   * @param version of the protocol, as the client says that it was agreed
   * @throws RuntimeException what failed in a tool
   */
  Reply answer(Call call, @Nullable String version, byte[] body) {
    if (version != null && !protocolVersions().contains(version)) {
      return unreadable(
          ErrorCodes.INVALID_REQUEST,
          "this version of the protocol is not spoken; choose one of " + protocolVersions());
    }
    JSONRPCMessage message;
    try {
      message =
          McpSchema.deserializeJsonRpcMessage(
              Mapping.MAPPER, new String(body, StandardCharsets.UTF_8));
    } catch (IOException notJson) {
      // Without its cause: Jackson quotes what it could not read.
      return unreadable(ErrorCodes.PARSE_ERROR, "the body is not one JSON object within limits");
    } catch (RuntimeException noMessage) {
      return unreadable(ErrorCodes.INVALID_REQUEST, "the body is no JSON-RPC 2.0 message");
    }
    return switch (message) {
      case JSONRPCRequest request -> new Reply(200, Optional.of(written(answer(call, request))));
      case JSONRPCNotification notification -> taken(call, notification);
      default ->
          unreadable(ErrorCodes.INVALID_REQUEST, "this server asks nothing, so it takes no answer");
    };
  }

  private JSONRPCResponse answer(Call call, JSONRPCRequest request) {
    JSONRPCResponse response;
    try {
      response = handler().handleRequest(call, request).block();
    } catch (McpError refused) {
      return JSONRPCResponse.error(request.id(), refused.getJsonRpcError());
    } catch (RuntimeException unread) {
      return JSONRPCResponse.error(request.id(), wrongParams());
    }
    call.failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    if (response == null) {
      throw new IllegalStateException("a request got no answer");
    }
    // Tools answer for their own failures, so this is the SDK that could not read the parameters.
    return response.error() != null && response.error().code() == ErrorCodes.INTERNAL_ERROR
        ? JSONRPCResponse.error(request.id(), wrongParams())
        : response;
  }

  private Reply taken(Call call, JSONRPCNotification notification) {
    try {
      handler().handleNotification(call, notification).block();
    } catch (RuntimeException unread) {
      return unreadable(ErrorCodes.INVALID_PARAMS, wrongParams().message());
    }
    return new Reply(202, Optional.empty());
  }

  private McpStatelessServerHandler handler() {
    if (handler == null) {
      throw new IllegalStateException("the server is not built");
    }
    return handler;
  }

  private static JSONRPCError wrongParams() {
    return new JSONRPCError(
        ErrorCodes.INVALID_PARAMS, "`params` is not what this method takes", null);
  }

  /** An error without an identifier, because none could be read. */
  private static Reply unreadable(int code, String message) {
    var error = new LinkedHashMap<String, Object>();
    error.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    error.put("error", new JSONRPCError(code, message));
    return new Reply(400, Optional.of(written(error)));
  }

  private static byte[] written(Object message) {
    try {
      return Mapping.MAPPER.writeValueAsBytes(message);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
