package eu.sluis.server.boot;

/**
 * Starting is not possible, for a reason that the person who starts can do something about. Each
 * message is one line: what is wrong with the {@code value}, then what to do; no password, no class
 * name.
 */
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final String dutch;

  public StartRefused(ExitCode code, String dutch, String english) {
    super(english);
    this.code = code;
    this.dutch = dutch;
  }

  /** The same refusal with what caused it; the cause is never shown. */
  StartRefused(ExitCode code, String dutch, String english, Throwable cause) {
    this(code, dutch, english);
    initCause(cause);
  }

  public ExitCode code() {
    return code;
  }

  public String dutch() {
    return dutch;
  }

  public String english() {
    return String.valueOf(getMessage());
  }
}
