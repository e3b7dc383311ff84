package eu.sluis.audit;

/** Something that is stored is not what was written, or was written by a later version. */
public final class AuditDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;

  /** An entry, by its place. */
  public AuditDamaged(long sequence) {
    this("entry " + sequence);
  }

  /**
   * Any part of the log.
   *
   * @param where `checkpoint`, a path of a tile, or `entry 12`
   */
  public AuditDamaged(String where) {
    super("`%s` of the log cannot be trusted; export the log and check it".formatted(where));
    this.where = where;
  }

  /** The part that shows it. */
  public String where() {
    return where;
  }
}
