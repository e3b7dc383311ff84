package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.ErrorShape;
import eu.sluis.gateway.internal.protocol.Written;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Errors as OpenAI writes them. */
public enum OpenAiErrors implements ErrorShape {
  SHAPE;

  @Override
  public byte[] body(ClientProblem problem, Locale language) {
    return body(
        problem.message().in(language),
        type(problem.status()),
        problem.param().orElse(null),
        problem.code());
  }

  static byte[] body(String message, String type, @Nullable String param, String code) {
    ObjectNode body = Written.object();
    body.putObject("error")
        .put("message", message)
        .put("type", type)
        .put("param", param)
        .put("code", code);
    return Written.bytes(body);
  }

  /** OpenAI's word for the family of an error. */
  static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 404 -> "not_found_error";
      case 429 -> "rate_limit_error";
      default -> status < 500 ? "invalid_request_error" : "server_error";
    };
  }
}
