package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.Map;

/** Records that a conversation is about to be erased. */
public final class Erasing {

  /** What one leaf can say it erases. */
  private static final int ERASES_MAX = 200;

  private Erasing() {}

  /**
   * @param who did it and which conversation it is, as fields of the record
   * @param commitments in the log to what it holds; as many leaves as that takes, one when there
   *     are none
   */
  static void record(
      AuditLog log, OrganisationId organisation, Map<String, String> who, List<Hash> commitments) {
    var facts = Leaf.Facts.of(who);
    int done = 0;
    do {
      int until = Math.min(commitments.size(), done + ERASES_MAX);
      log.record(
          organisation,
          Action.CONVERSATION_ERASED,
          facts.erasing(commitments.subList(done, until)));
      done = until;
    } while (done < commitments.size());
  }

  /**
   * Records that nobody erases a conversation, but that its retention has passed.
   *
   * @param commitments as above
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then it MUST NOT be
   *     erased
   */
  public static void expired(
      AuditLog log,
      OrganisationId organisation,
      ConversationId conversation,
      List<Hash> commitments) {
    var what = Map.of("cause", "retention", "conversation", conversation.toString());
    record(log, organisation, what, commitments);
  }
}
