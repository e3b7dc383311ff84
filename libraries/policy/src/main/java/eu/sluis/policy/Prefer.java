package eu.sluis.policy;

/** Which of several models that may answer the owner of a use case wants asked first. */
public enum Prefer {
  /** Their place in the catalogue. */
  ORDER,
  /** What the question would cost. */
  PRICE;

  /** The name in a bouwcode: `price`. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
