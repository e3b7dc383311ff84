package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import java.util.List;
import java.util.Map;

/** Records that a conversation is about to be erased. */
final class Erasing {

  /** What one leaf can say it erases. */
  private static final int ERASES_MAX = 200;

  private Erasing() {}

  /**
   * @param commitments in the log to what it holds; as many leaves as that takes, one when there
   *     are none
   */
  static void record(
      AuditLog log, Asker asker, ConversationId conversation, List<Hash> commitments) {
    var facts =
        Leaf.Facts.of(
            Map.of("person", asker.person().toString(), "conversation", conversation.toString()));
    int done = 0;
    do {
      int until = Math.min(commitments.size(), done + ERASES_MAX);
      log.record(
          asker.organisation(),
          Action.CONVERSATION_ERASED,
          facts.erasing(commitments.subList(done, until)));
      done = until;
    } while (done < commitments.size());
  }
}
