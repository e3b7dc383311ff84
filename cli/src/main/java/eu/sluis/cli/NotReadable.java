package eu.sluis.cli;

/** What was to be checked cannot be read. */
final class NotReadable extends Exception {
  private static final long serialVersionUID = 1L;

  NotReadable(String message) {
    super(message);
  }
}
