package eu.sluis.gateway.internal.anthropic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.ErrorShape;
import eu.sluis.gateway.internal.protocol.Written;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** Errors as Anthropic writes them. Its clients show a key in a header of their own. */
enum AnthropicErrors implements ErrorShape {
  SHAPE;

  @Override
  public byte[] body(ClientProblem problem, Locale language) {
    return Written.bytes(body(problem.message().in(language), problem.status()));
  }

  @Override
  public Optional<String> key(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString("x-api-key")).map(key -> "Bearer " + key);
  }

  static ObjectNode body(String message, int status) {
    ObjectNode body = Written.object().put("type", "error");
    body.putObject("error").put("type", type(status)).put("message", message);
    return body;
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 404, 405 -> "not_found_error";
      case 413 -> "request_too_large";
      case 429 -> "rate_limit_error";
      case 503, 529 -> "overloaded_error";
      case 504 -> "timeout_error";
      default -> status < 500 ? "invalid_request_error" : "api_error";
    };
  }
}
