package eu.sluis.bench.privacy;

/** A set that cannot be read. The message names the file and the item, never its text. */
final class BadSet extends Exception {

  private static final long serialVersionUID = 1;

  BadSet(String message) {
    super(message);
  }
}
