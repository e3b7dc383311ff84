package eu.sluis.privacy;

/** Sealed bytes could not be opened: changed, or sealed with another key or context. */
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String CONTENT =
      "sealed content could not be opened: it was changed, or sealed with another key or context";
  static final String KEY =
      "a wrapped key could not be opened: it was changed, or wrapped with another key or context";

  public SealBroken(String message) {
    super(message);
  }
}
