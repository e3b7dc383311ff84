package eu.sluis.gateway;

/** A key was not made, rotated or revoked; nothing was changed. */
public final class KeyRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** This person may not give this use case to a key. */
    NOT_YOURS,
    /** The label or the name of a service is empty or too long. */
    LABEL,
    /** No use case, or too many. */
    USE_CASES,
    /** The person is not there or left. */
    HOLDER,
    /** A group that this person may not give. */
    GROUPS,
    /** Not between one day and {@link Keys#DAYS_MAX}. */
    DAYS,
    /** The organisation has {@link Keys#KEYS_MAX} keys that work. */
    TOO_MANY,
    /** It no longer works, or is not there. */
    GONE
  }

  private final Reason reason;

  KeyRefused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
