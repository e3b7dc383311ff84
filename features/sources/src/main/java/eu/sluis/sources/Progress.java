package eu.sluis.sources;

import java.util.Optional;

/**
 * How far the reading of a source is.
 *
 * @param done documents looked at
 * @param total documents there; 0 while they are being counted
 * @param failure why it stopped, when it did not reach the end
 */
public record Progress(State state, int done, int total, Optional<Failure> failure) {

  /** Not being read and nothing to tell. */
  public static final Progress IDLE = new Progress(State.IDLE, 0, 0, Optional.empty());

  /** What is going on. */
  public enum State {
    IDLE,
    WAITING,
    READING,
    FAILED
  }

  /** Why reading stopped. */
  public enum Failure {
    LOCATION_AWAY,
    DATABASE_AWAY,
    LOG_AWAY,
    INTERNAL
  }
}
