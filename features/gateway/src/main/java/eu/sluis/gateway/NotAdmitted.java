package eu.sluis.gateway;

/** A request without a key that works. Says nothing that helps to find one. */
public final class NotAdmitted extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** No key was shown. */
    MISSING,
    /** What was shown is no key of ours. */
    UNKNOWN,
    EXPIRED,
    REPLACED,
    REVOKED,
    /** Its person left. */
    HOLDER_GONE
  }

  private final Reason reason;

  NotAdmitted(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
