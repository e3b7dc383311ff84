package eu.sluis.gateway.internal.openai;

import eu.sluis.gateway.internal.anthropic.AnthropicShape;
import eu.sluis.shell.ProblemShape;
import eu.sluis.shell.Wording;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Errors of the OpenAI routes that never reach a resource, in the shape that clients there read.
 */
@Singleton
public class OpenAiShape implements ProblemShape {

  private static final String ROUTES =
      "/v1/chat/completions, /v1/responses, /v1/messages, /v1/embeddings, /v1/rerank,"
          + " /v1/audio/transcriptions";

  @Override
  public boolean covers(String path) {
    return (path.equals("/v1") || path.startsWith("/v1/")) && !AnthropicShape.isOf(path);
  }

  @Override
  public String body(int status, Wording what, Wording advice, Locale language) {
    String message =
        own(status)
            .map(own -> own.in(language))
            .orElseGet(() -> what.in(language) + ". " + advice.in(language));
    return new String(
        OpenAiErrors.body(message, OpenAiErrors.type(status), null, code(status)),
        StandardCharsets.UTF_8);
  }

  /** Where the advice is for who reads pages. */
  private static Optional<Wording> own(int status) {
    return switch (status) {
      case 404, 405 ->
          Optional.of(
              new Wording(
                  "Dit adres is er niet. Sluis kent GET /v1/models en POST " + ROUTES + ".",
                  "This address does not exist. Sluis has GET /v1/models and POST "
                      + ROUTES
                      + "."));
      case 415 ->
          Optional.of(
              new Wording(
                  "Stuur JSON, met `Content-Type: application/json`.",
                  "Send JSON, with `Content-Type: application/json`."));
      default -> Optional.empty();
    };
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
