package eu.sluis.bench.injection;

/** A set that cannot be read, with the place and what to do. */
final class BadSet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadSet(String message) {
    super(message);
  }
}
