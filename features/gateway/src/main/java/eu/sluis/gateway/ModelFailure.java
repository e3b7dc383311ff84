package eu.sluis.gateway;

import java.time.Duration;
import java.util.Optional;

/** A model did not give a whole answer. Carries no text of the call or the answer. */
public final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final transient Optional<Duration> retryAfter;

  public ModelFailure(Cause reason, String message) {
    this(reason, message, Optional.empty());
  }

  /**
   * @param retryAfter how long the model's server asks to stay away
   */
  public ModelFailure(Cause reason, String message, Optional<Duration> retryAfter) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
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
    /** It works, and does not take what this request asks; another model may. */
    UNSUITED,
    /** It refused or answered something that is not its protocol. */
    BROKEN,
    /** It called a tool with words of a text that instructs a model; another would too. */
    UNSAFE,
    /** The caller went away. */
    CANCELLED
  }
}
