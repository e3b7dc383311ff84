package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;

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
  OpenIntent intend(OrganisationId organisation, Action action, Map<String, String> fields);

  /**
   * Records how it ended; exactly once for each intent.
   *
   * @throws IntentNotOpen when there is no such intent, or it has its outcome already
   * @throws AuditUnavailable when it could not be made durable
   */
  void conclude(OpenIntent intent, Ending ending, Map<String, String> fields);

  /**
   * Records something that has no duration: a log-in, an approval, a changed right.
   *
   * @throws AuditUnavailable when it could not be made durable
   */
  void record(OrganisationId organisation, Action action, Map<String, String> fields);

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
    INDEXING,
    DOCUMENT_OPENED,
    USE_CASE_APPROVED,
    RIGHTS_CHANGED,
    LOG_EXPORTED,
    CONVERSATION_ERASED,
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
    TOOL_CALL,
    TOOL_APPROVAL_ASKED,
    TOOL_APPROVED,
    TOOL_DECLINED;

    /** The name in an envelope: `log_in`. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
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

    /** The name in an envelope: `cut_off`. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
