package eu.sluis.server.composition;

import java.io.IOException;

/** The master key is not where it was said to be. The message says what to do; the start stops. */
public final class MasterKeyUnusable extends IOException {
  private static final long serialVersionUID = 1L;

  MasterKeyUnusable(String message) {
    super(message);
  }

  MasterKeyUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
