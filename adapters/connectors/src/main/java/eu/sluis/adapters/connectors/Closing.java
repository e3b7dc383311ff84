package eu.sluis.adapters.connectors;

import java.io.Closeable;
import java.io.IOException;

/** Ends a connection that was used; that it does not end well changes nothing of what was read. */
final class Closing {

  private Closing() {}

  static void quietly(Closeable connection) {
    try {
      connection.close();
    } catch (IOException alreadyGone) {
      // Nothing of it is used any more.
    }
  }
}
