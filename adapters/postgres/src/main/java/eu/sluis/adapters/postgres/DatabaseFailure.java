package eu.sluis.adapters.postgres;

import eu.sluis.register.StoreRefused;
import eu.sluis.register.StoreUnavailable;
import java.sql.SQLException;
import java.util.Set;

/**
 * Turns a failure of the driver into one of the two that callers know. The driver's own text holds
 * the statement and often the values (`Key (account)=(…) already exists`), so it stops here; its
 * state and its place in the code go on.
 */
final class DatabaseFailure {

  /** Classes of SQLSTATE that say: not now. The rest says: not this. */
  private static final Set<String> UNAVAILABLE_CLASSES =
      Set.of(
          "08", // connection
          "25", // state of the transaction, such as read-only after a switch to a replica
          "28", // the database does not let us in
          "3D", // the database is not there
          "40", // rolled back by the database: a deadlock, a serialisation failure
          "53", // no room
          "55", // a lock that was not given
          "57", // stopped by the operator or by a time limit
          "58"); // the system under it

  private static final String UNKNOWN_STATE = "08000";

  private DatabaseFailure() {}

  static RuntimeException of(Throwable failure) {
    String state = state(failure);
    SQLException cause =
        new SQLException("the database answered with state `" + state + "`", state);
    cause.setStackTrace(failure.getStackTrace());
    return UNAVAILABLE_CLASSES.contains(state.substring(0, 2))
        ? new StoreUnavailable("the database did not answer; nothing was changed", cause)
        : new StoreRefused(state, cause);
  }

  private static String state(Throwable failure) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link instanceof SQLException sql) {
        String state = sql.getSQLState();
        // A pool that gives no connection in time has no state.
        return state == null || state.length() != 5 ? UNKNOWN_STATE : state;
      }
    }
    // No answer of the database at all: a mapper or a binding of ours is wrong.
    return "XX000";
  }
}
