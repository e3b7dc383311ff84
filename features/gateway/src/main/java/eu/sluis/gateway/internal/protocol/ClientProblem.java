package eu.sluis.gateway.internal.protocol;

import eu.sluis.shell.Wording;
import java.time.Duration;
import java.util.Optional;

/**
 * Ends the request of a program with an error. The sentence is shown to people, so it holds nothing
 * that was typed but names of fields.
 */
public final class ClientProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Optional<String> param;
  private final transient Wording message;
  private final transient Optional<Duration> retryAfter;

  public ClientProblem(int status, String code, Optional<String> param, Wording message) {
    this(status, code, param, message, Optional.empty());
  }

  /**
   * @param retryAfter when it is of use to try again
   */
  public ClientProblem(
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
  public static ClientProblem field(String param, String code, String dutch, String english) {
    return new ClientProblem(400, code, Optional.of(param), new Wording(dutch, english));
  }

  public int status() {
    return status;
  }

  /** What a program can act on, in snake case. */
  public String code() {
    return code;
  }

  public Optional<String> param() {
    return param;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  public Wording message() {
    return message;
  }
}
