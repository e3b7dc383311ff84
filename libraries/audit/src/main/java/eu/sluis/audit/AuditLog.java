package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The log of everything with consequences. A contract, for every implementation and caller:
 *
 * <ul>
 *   <li>{@link #intend} returns only when the record is durable. An action that has no returned
 *       intent MUST NOT happen.
 *   <li>Fields hold codes, counts, identifiers and hashes; never text that a person typed and never
 *       personal data.
 *   <li>At most 40 fields, with names of 1 to 40 of a-z and _, and values of at most 500 characters
 *       without control characters; otherwise {@link IllegalArgumentException} and nothing is
 *       written.
 *   <li>Safe on every thread; calls may block on the database.
 * </ul>
 */
public interface AuditLog {

  /**
   * Records that something is about to happen.
   *
   * @throws AuditUnavailable when it could not be made durable
   */
  OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts);

  /** As above, when there are only fields to tell. */
  default OpenIntent intend(
      OrganisationId organisation, Action action, Map<String, String> fields) {
    return intend(organisation, action, Leaf.Facts.of(fields));
  }

  /**
   * Records how it ended; exactly once for each intent.
   *
   * @return the place of the record in the organisation's log, from 0
   * @throws IntentNotOpen when there is no such intent, or it has its outcome already
   * @throws AuditUnavailable when it could not be made durable
   */
  long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts);

  /** As above, when there are only fields to tell. */
  default void conclude(OpenIntent intent, Ending ending, Map<String, String> fields) {
    var _ = conclude(intent, ending, Leaf.Facts.of(fields));
  }

  /**
   * Records something that changes nothing: a log-in that failed, a key that was refused, a
   * document that was opened. What changes something has an intent and an outcome ({@link
   * RecordedAct}).
   *
   * @throws AuditUnavailable when it could not be made durable
   */
  void record(OrganisationId organisation, Action action, Leaf.Facts facts);

  /** As above, when there are only fields to tell. */
  default void record(OrganisationId organisation, Action action, Map<String, String> fields) {
    record(organisation, action, Leaf.Facts.of(fields));
  }

  /** What is recorded. */
  enum Action {
    QUESTION,
    SEARCH,
    LOG_IN,
    LOG_IN_FAILED,
    LOG_OUT,
    SOURCE_ADDED,
    SOURCE_CHANGED,
    SOURCE_REMOVED,
    PROPOSAL_ACCEPTED,
    PROPOSAL_DECLINED,
    INDEXING,
    DOCUMENT_OPENED,
    POLICY_CHANGED,
    RIGHTS_CHANGED,
    LOG_EXPORTED,
    LOG_SEARCHED,
    CONVERSATION_ERASED,
    EVIDENCE_TAKEN,
    KEEPING_CHANGED,
    CONVERSATIONS_ARCHIVED,
    CONVERSATIONS_SEARCHED,
    CONVERSATIONS_PUBLISHED,
    PRIVACY_WORD_ADDED,
    PRIVACY_WORD_REMOVED,
    PRIVACY_EXAMPLE_KEPT,
    PRIVACY_EXAMPLE_REMOVED,
    PRIVACY_EXAMPLES_EXPORTED,
    KEY_MADE,
    KEY_ROTATED,
    KEY_REVOKED,
    KEY_REFUSED,
    LIMITS_CHANGED,
    PATTERNS_CHANGED,
    KEYS_REWRAPPED,
    TOOL_CALL,
    TOOL_APPROVAL_ASKED,
    TOOL_APPROVED,
    TOOL_DECLINED;

    /** The name in a leaf: `log_in`. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The action with this {@link #code()}; empty for one of a later version. */
    public static Optional<Action> ofCode(String code) {
      return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
    }
  }

  /** How an intent ended. */
  enum Ending {
    ANSWERED,
    NO_ANSWER,
    REFUSED,
    FAILED,
    CUT_OFF,
    CANCELLED,
    INTERRUPTED,
    DONE;

    /** The name in a leaf: `cut_off`. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The ending with this {@link #code()}; empty for one of a later version. */
    public static Optional<Ending> ofCode(String code) {
      return Arrays.stream(values()).filter(ending -> ending.code().equals(code)).findFirst();
    }
  }
}
