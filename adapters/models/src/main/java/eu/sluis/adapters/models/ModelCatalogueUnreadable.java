package eu.sluis.adapters.models;

/**
 * The catalogue file cannot be used; the message says where and what to write instead. A start-up
 * that meets it stops: a half-read catalogue could send a question to the wrong place.
 */
public final class ModelCatalogueUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  public ModelCatalogueUnreadable(String message) {
    super(message);
  }
}
