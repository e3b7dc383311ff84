package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Erases a conversation between its intent and its outcome in the log. The outcome says what nobody
 * can open any more, so that the log never calls something erased that is still there.
 */
public final class Erasing {

  /** What one leaf can say it erases. */
  private static final int ERASES_MAX = 200;

  private Erasing() {}

  /**
   * @param who did it and which conversation it is, as fields of the record
   * @param commitments in the log to what it holds; as many acts as that takes, one when there are
   *     none
   * @param erase gives whether there was something to erase
   * @return what `erase` gave
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then nothing was erased
   */
  static boolean run(
      AuditLog log,
      OrganisationId organisation,
      Map<String, String> who,
      List<Hash> commitments,
      BooleanSupplier erase) {
    var intents = new ArrayList<OpenIntent>();
    boolean erased = false;
    try {
      int first = 0;
      do {
        intents.add(log.intend(organisation, Action.CONVERSATION_ERASED, who));
        first += ERASES_MAX;
      } while (first < commitments.size());
      erased = erase.getAsBoolean();
      return erased;
    } finally {
      for (int part = 0; part < intents.size(); part++) {
        RecordedAct.conclude(
            log,
            intents.get(part),
            erased ? Ending.DONE : Ending.FAILED,
            erased
                ? Leaf.Facts.of(who).erasing(part(commitments, part * ERASES_MAX))
                : Leaf.Facts.NONE);
      }
    }
  }

  private static List<Hash> part(List<Hash> commitments, int from) {
    return commitments.subList(from, Math.min(commitments.size(), from + ERASES_MAX));
  }

  /**
   * Erases a conversation that nobody erases, but whose retention has passed.
   *
   * @param commitments as above
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then nothing was erased
   */
  public static void expired(
      AuditLog log,
      OrganisationId organisation,
      ConversationId conversation,
      List<Hash> commitments,
      Runnable erase) {
    var what = Map.of("cause", "retention", "conversation", conversation.toString());
    byTime(log, organisation, what, commitments, erase);
  }

  static void byTime(
      AuditLog log,
      OrganisationId organisation,
      Map<String, String> what,
      List<Hash> commitments,
      Runnable erase) {
    var _ =
        run(
            log,
            organisation,
            what,
            commitments,
            () -> {
              erase.run();
              return true;
            });
  }
}
