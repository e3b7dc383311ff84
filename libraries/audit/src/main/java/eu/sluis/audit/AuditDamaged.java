package eu.sluis.audit;

/** A stored entry is not what was written, or was written by a later version. */
public final class AuditDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AuditDamaged(long sequence) {
    super(
        "entry `"
            + sequence
            + "` of the log cannot be trusted; export the log and check it with `verify`");
  }
}
