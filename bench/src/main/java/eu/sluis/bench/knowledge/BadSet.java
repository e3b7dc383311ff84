package eu.sluis.bench.knowledge;

/** A set that cannot be read. The message names the file and the line. */
public final class BadSet extends Exception {

  private static final long serialVersionUID = 1;

  BadSet(String message) {
    super(message);
  }
}
