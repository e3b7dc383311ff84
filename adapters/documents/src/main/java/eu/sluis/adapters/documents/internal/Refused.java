package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;

/** Carries a reason out of the callbacks of parsers, which know no checked exception of ours. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public Refused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Refused(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  static void because(Reason reason) {
    throw new Refused(reason);
  }

  public Reason reason() {
    return reason;
  }
}
