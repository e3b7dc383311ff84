package eu.sluis.redaction;

/** The file cannot be redacted safely; the message says why and what to do, without content. */
public final class NotRedactable extends Exception {
  private static final long serialVersionUID = 1L;

  public NotRedactable(String message) {
    super(message);
  }
}
