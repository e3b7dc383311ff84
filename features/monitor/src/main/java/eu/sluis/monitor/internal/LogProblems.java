package eu.sluis.monitor.internal;

import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;

/** What can stand in the way on the pages of the log. */
final class LogProblems {

  private LogProblems() {}

  static ProblemException noSuchEntry() {
    return ProblemException.absent(
        new Wording("Dit nummer staat niet in het logboek", "This number is not in the log"),
        new Wording("Kies een regel in het logboek.", "Choose an entry in the log."));
  }

  static ProblemException notReadable() {
    return new ProblemException(
        503,
        new Wording("Het logboek is nu niet te lezen", "The log cannot be read now"),
        new Wording(
            "De database is niet bereikbaar. Probeer het over een paar minuten opnieuw; lukt het"
                + " dan niet, bel de beheerder.",
            "The database cannot be reached. Try again in a few minutes; if it fails again, call"
                + " the administrator."));
  }

  /** What must be recorded first could not be, so it did not happen. */
  static ProblemException notRecorded() {
    return new ProblemException(
        503,
        new Wording("Het logboek kan nu niet schrijven", "The log cannot be written now"),
        new Wording(
            "Wat u vroeg, wordt eerst vastgelegd. Dat lukte niet, daarom is er niets gedaan."
                + " Probeer het over een paar minuten opnieuw.",
            "What you asked is recorded first. That failed, so nothing was done. Try again in a"
                + " few minutes."));
  }
}
