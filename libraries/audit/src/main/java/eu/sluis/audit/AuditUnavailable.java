package eu.sluis.audit;

import eu.sluis.vocabulary.Unavailable;

/** The log could not write; what was to be recorded MUST NOT happen. */
public sealed class AuditUnavailable extends RuntimeException implements Unavailable
    permits LogHalted {
  private static final long serialVersionUID = 1L;

  public AuditUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
