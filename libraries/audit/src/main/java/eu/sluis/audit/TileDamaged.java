package eu.sluis.audit;

import java.util.OptionalLong;

/** A file of the log is not what its checkpoint says, or is not there. */
public final class TileDamaged extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a file. */
  public enum Why {
    /** There is no such file. */
    MISSING,
    /** It has another length, or its entries do not fill it. */
    FORM,
    /** It does not hash to what the tree says. */
    DIFFERS
  }

  private final String path;
  private final Why why;
  private final transient OptionalLong entry;

  TileDamaged(String path, Why why, OptionalLong entry) {
    super("`%s` of the log is damaged (%s); fetch it again".formatted(path, why));
    this.path = path;
    this.why = why;
    this.entry = entry;
  }

  /** The file, below the address of the log; `checkpoint` when no tile by itself is wrong. */
  public String path() {
    return path;
  }

  public Why why() {
    return why;
  }

  /** The first entry that is wrong, when the file is a bundle of entries. */
  public OptionalLong entry() {
    return entry;
  }
}
