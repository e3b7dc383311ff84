package eu.sluis.gateway;

/** A model did not give a whole answer. Carries no text of the call or the answer. */
public final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Cause reason;

  public ModelFailure(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }

  /** Why. */
  public enum Cause {
    /** No connection, or an error before the first piece. */
    UNREACHABLE,
    /** It is there, and has too much to do. */
    BUSY,
    /** No first piece, or no next one, within its time. */
    TOOK_TOO_LONG,
    /** It stopped half way. */
    CUT_OFF,
    /** The prompt does not fit. */
    TOO_LONG,
    /** It refused or answered something that is not its protocol. */
    BROKEN,
    /** It called a tool with words of a text that instructs a model; another would too. */
    UNSAFE,
    /** The caller went away. */
    CANCELLED
  }
}
