package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import java.util.Map;
import java.util.Optional;

/** The part of the road after the intent when the answer was given before: no model is asked. */
final class Repeating {

  /** About a line, so that a client that wants a stream gets one. */
  private static final int PIECE_CHARACTERS = 80;

  private static final Completion NOTHING_USED = Completion.ready(new Model.Usage(0, 0));

  private final AuditLog log;
  private final OpenIntent intent;
  private final Ledger ledger;
  private final AnswerListener listener;

  Repeating(AuditLog log, OpenIntent intent, Ledger ledger, AnswerListener listener) {
    this.log = log;
    this.intent = intent;
    this.ledger = ledger;
    this.listener = listener;
  }

  Ended give(AnswerCache.Kept known) {
    ledger.asks(known.model());
    int given = 0;
    try {
      listener.begun(ledger.account(), ledger.kept());
      while (given < known.text().length() && !Thread.currentThread().isInterrupted()) {
        int end = end(known.text(), given);
        listener.piece(new AnswerPiece.Text(0, known.text().substring(given, end)));
        given = end;
      }
    } catch (RuntimeException gone) {
      // A listener that throws has lost its reader.
      return concluded(Ending.CANCELLED, given)
          ? new Ended.Broken(
              ledger.account(), ledger.kept(), ModelFailure.Cause.CANCELLED, given > 0)
          : new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
    boolean whole = given == known.text().length();
    if (!concluded(whole ? Ending.ANSWERED : Ending.CANCELLED, given)) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
    return whole
        ? new Ended.Answered(ledger.account(), ledger.kept(), NOTHING_USED)
        : new Ended.Broken(
            ledger.account(), ledger.kept(), ModelFailure.Cause.CANCELLED, given > 0);
  }

  /** Never between the halves of one character. */
  private static int end(String text, int from) {
    int end = Math.min(text.length(), from + PIECE_CHARACTERS);
    return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private boolean concluded(Ending ending, int characters) {
    // A database driver gives up on an interrupted thread.
    var _ = Thread.interrupted();
    try {
      var fields =
          Map.of("repeated", "yes", "characters", Integer.toString(characters), "micro_euros", "0");
      ledger.concluded(log.conclude(intent, ending, ledger.outcome(fields, Optional.empty())));
      return true;
    } catch (AuditUnavailable away) {
      return false;
    }
  }
}
