package eu.sluis.privacy;

/** Sealed bytes could not be opened: changed, or sealed with another key or context. */
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SealBroken(String message) {
    super(message);
  }
}
