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

  /** Why reading stopped. The names are kept in the database. */
  public enum Failure {
    LOCATION_AWAY,
    LOG_IN_REFUSED,
    FORBIDDEN,
    LOCATION_BUSY,
    INTERNAL_ADDRESS,
    UNTRUSTED,
    OTHER_SERVICE,
    CLOSED_TO_PROGRAMS,
    TOO_MANY,
    OUT_OF_TIME,
    DATABASE_AWAY,
    LOG_AWAY,
    INTERNAL;

    /** What it means for a reading that its location was refused. */
    static Failure of(Connector.LocationRefused.Reason reason) {
      return switch (reason) {
        case NOT_A_FOLDER,
            NOT_OPENED_BY_ADMINISTRATOR,
            NOT_READABLE,
            NO_ADDRESS,
            UNREACHABLE,
            NOT_FOUND ->
            LOCATION_AWAY;
        case INTERNAL_ADDRESS -> INTERNAL_ADDRESS;
        case UNTRUSTED -> UNTRUSTED;
        case LOG_IN_REFUSED -> LOG_IN_REFUSED;
        case FORBIDDEN -> FORBIDDEN;
        case OTHER_SERVICE -> OTHER_SERVICE;
        case BUSY -> LOCATION_BUSY;
        case CLOSED_TO_PROGRAMS -> CLOSED_TO_PROGRAMS;
        case TOO_MANY -> TOO_MANY;
      };
    }
  }
}
