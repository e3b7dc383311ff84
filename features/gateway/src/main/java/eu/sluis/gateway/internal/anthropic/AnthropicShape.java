package eu.sluis.gateway.internal.anthropic;

import eu.sluis.shell.ProblemShape;
import eu.sluis.shell.Wording;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Errors of the routes of Anthropic that never reach a resource. */
@Singleton
public class AnthropicShape implements ProblemShape {

  /** The routes that its clients know. */
  public static boolean isOf(String path) {
    return path.equals("/v1/messages") || path.startsWith("/v1/messages/");
  }

  @Override
  public boolean covers(String path) {
    return isOf(path);
  }

  @Override
  public String body(int status, Wording what, Wording advice, Locale language) {
    String message =
        switch (status) {
          case 404, 405 ->
              new Wording(
                      "Dit adres is er niet. Sluis kent hier alleen POST /v1/messages.",
                      "This address does not exist. Sluis has only POST /v1/messages here.")
                  .in(language);
          case 415 ->
              new Wording(
                      "Stuur JSON, met `Content-Type: application/json`.",
                      "Send JSON, with `Content-Type: application/json`.")
                  .in(language);
          default -> what.in(language) + ". " + advice.in(language);
        };
    return AnthropicErrors.body(message, status).toString();
  }
}
