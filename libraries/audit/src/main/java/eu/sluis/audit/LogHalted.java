package eu.sluis.audit;

/**
 * The witness has not agreed that this log goes on from what it saw; until it does, nothing may.
 */
public final class LogHalted extends AuditUnavailable {
  private static final long serialVersionUID = 1L;

  LogHalted(Cosigning.Agreement said) {
    super(
        "the witness has not agreed that this log goes on; nothing may happen until it does",
        new IllegalStateException(said.toString()));
  }
}
