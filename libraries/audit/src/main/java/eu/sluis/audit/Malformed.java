package eu.sluis.audit;

/** Something that was given is not of its format. Says what, and nothing of the content. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  public Malformed(String message) {
    super(message);
  }
}
