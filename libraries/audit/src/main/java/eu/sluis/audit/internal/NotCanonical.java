package eu.sluis.audit.internal;

/** Text that is not canonical JSON of the shape that was expected. Says nothing of the content. */
public final class NotCanonical extends Exception {
  private static final long serialVersionUID = 1L;

  public NotCanonical(String message) {
    super(message);
  }
}
