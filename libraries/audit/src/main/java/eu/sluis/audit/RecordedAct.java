package eu.sluis.audit;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;
import java.util.function.Function;

/** Does something between its intent and its outcome in the log. */
public final class RecordedAct {

  private static final System.Logger LOG = System.getLogger(RecordedAct.class.getName());

  private RecordedAct() {}

  /** What is done. */
  @FunctionalInterface
  public interface Doing<T, E extends Exception> {
    T run() throws E;
  }

  /** What is done, and gives nothing back. */
  @FunctionalInterface
  public interface Change<E extends Exception> {
    void run() throws E;
  }

  /**
   * Does it; what throws ended as FAILED.
   *
   * @param ending how it ended, by what came of it
   * @throws AuditUnavailable when the intent could not be recorded; then nothing was done
   * @throws E what `doing` threw
   */
  public static <T, E extends Exception> T run(
      AuditLog log,
      OrganisationId organisation,
      Action action,
      Map<String, String> fields,
      Doing<T, E> doing,
      Function<? super T, Ending> ending)
      throws E {
    OpenIntent intent = log.intend(organisation, action, fields);
    Ending ended = Ending.FAILED;
    try {
      T done = doing.run();
      ended = ending.apply(done);
      return done;
    } finally {
      conclude(log, intent, ended, Leaf.Facts.NONE);
    }
  }

  /** As above, of what is done when it throws nothing. */
  public static <E extends Exception> void run(
      AuditLog log,
      OrganisationId organisation,
      Action action,
      Map<String, String> fields,
      Change<E> change)
      throws E {
    var _ =
        RecordedAct.<Boolean, E>run(
            log,
            organisation,
            action,
            fields,
            () -> {
              change.run();
              return true;
            },
            _ -> Ending.DONE);
  }

  /**
   * Records how it ended. It happened already, so a log that is away now can only leave the intent
   * open; the next start of this node closes it as interrupted.
   */
  public static void conclude(AuditLog log, OpenIntent intent, Ending ending, Leaf.Facts facts) {
    try {
      var _ = log.conclude(intent, ending, facts);
    } catch (AuditUnavailable away) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the end of `{0}` could not be recorded; it stays open in the log",
          Long.toString(intent.sequence()));
    }
  }
}
