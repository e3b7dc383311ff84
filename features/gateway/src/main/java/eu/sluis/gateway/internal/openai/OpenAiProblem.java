package eu.sluis.gateway.internal.openai;

import eu.sluis.shell.Wording;
import java.time.Duration;
import java.util.Optional;

/**
 * Ends a request with an error in the shape of OpenAI. The sentence is shown to people, so it holds
 * nothing that was typed but names of fields.
 */
final class OpenAiProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Optional<String> param;
  private final transient Wording message;
  private final transient Optional<Duration> retryAfter;

  OpenAiProblem(int status, String code, Optional<String> param, Wording message) {
    this(status, code, param, message, Optional.empty());
  }

  /**
   * @param retryAfter when it is of use to try again
   */
  OpenAiProblem(
      int status,
      String code,
      Optional<String> param,
      Wording message,
      Optional<Duration> retryAfter) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.param = param;
    this.message = message;
    this.retryAfter = retryAfter;
  }

  /** A field that is wrong, by its place: `messages[2].content`. */
  static OpenAiProblem field(String param, String code, String dutch, String english) {
    return new OpenAiProblem(400, code, Optional.of(param), new Wording(dutch, english));
  }

  int status() {
    return status;
  }

  /** What a program can act on, in snake case. */
  String code() {
    return code;
  }

  Optional<String> param() {
    return param;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  Wording message() {
    return message;
  }

  /** OpenAI's word for the family of the error. */
  String type() {
    return type(status);
  }

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
