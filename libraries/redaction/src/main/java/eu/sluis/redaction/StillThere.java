package eu.sluis.redaction;

/** A value that was to be taken out was found back in the result, which therefore is not given. */
public final class StillThere extends Exception {
  private static final long serialVersionUID = 1L;

  private final int removal;

  /**
   * @param removal the number of the removal, from 0
   * @param where the part of the file, in words; no content
   */
  public StillThere(int removal, String where) {
    super(where);
    this.removal = removal;
  }

  public int removal() {
    return removal;
  }
}
