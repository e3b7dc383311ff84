package eu.sluis.gateway.tools;

/** A server of tools did not do what was asked, or nobody knows whether it did. */
public final class ToolFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    UNREACHABLE,
    TOOK_TOO_LONG,
    TOO_LARGE,
    BROKEN;

    /** The name in a record: `took_too_long`. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Cause reason;

  /**
   * @param message for the administrator: which server and why; no text of arguments or results
   */
  public ToolFailure(Cause reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
