package eu.sluis.register;

import eu.sluis.vocabulary.Unavailable;

/** The database could not be reached or did not answer; nothing was changed. */
public final class StoreUnavailable extends RuntimeException implements Unavailable {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
