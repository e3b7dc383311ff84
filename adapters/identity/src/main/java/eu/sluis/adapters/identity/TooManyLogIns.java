package eu.sluis.adapters.identity;

/** So many people are logging in that this one has to try again in a moment. */
public final class TooManyLogIns extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyLogIns() {
    super("too many log-ins at once; try again in a moment");
  }
}
