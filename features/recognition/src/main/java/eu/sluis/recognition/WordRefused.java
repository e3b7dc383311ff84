package eu.sluis.recognition;

/** A word or an example could not be added; nothing was changed. Its message holds no word. */
public final class WordRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    KNOWN_ALREADY,
    TOO_MANY
  }

  private final Reason reason;

  WordRefused(Reason reason) {
    super("refused: " + reason, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
