package eu.sluis.gateway.internal.openai;

import eu.sluis.shell.ProblemShape;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Errors of the OpenAI routes that never reach a resource, in the shape that clients there read.
 */
@Singleton
public class OpenAiShape implements ProblemShape {

  @Override
  public boolean covers(String path) {
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  @Override
  public String body(int status, String what, String advice) {
    return new String(
        Replies.error(what + ". " + advice, OpenAiProblem.type(status), null, code(status)),
        StandardCharsets.UTF_8);
  }

  private static String code(int status) {
    return switch (status) {
      case 404 -> "route_not_found";
      case 405 -> "method_not_allowed";
      case 413 -> "request_too_large";
      case 415 -> "not_json";
      default -> status < 500 ? "bad_request" : "internal_error";
    };
  }
}
