package eu.sluis.gateway.history;

import eu.sluis.audit.Hash;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.KeyId;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One turn of a program, as it is kept.
 *
 * @param key that asked, and that alone may have it back
 * @param previous the turn that it goes on from
 * @param made when it was answered
 * @param until when it is erased, unless the conversation goes on
 * @param content what is sealed
 * @param commitments in the log to its question and answer, for the record of its end
 */
public record KeptTurn(
    TurnId id,
    OrganisationId organisation,
    KeyId key,
    ConversationId conversation,
    Optional<TurnId> previous,
    UseCaseId useCase,
    Protocol protocol,
    Instant made,
    Instant until,
    Content content,
    List<Hash> commitments) {

  public KeptTurn {
    commitments = List.copyOf(commitments);
  }

  /** The protocol in which it was asked. */
  public enum Protocol {
    CHAT,
    RESPONSES
  }

  /**
   * What was said.
   *
   * @param model as the client can ask for it again
   * @param question items in JSON, without what had to be removed
   * @param answer the texts and calls of each choice, in JSON
   * @param questionSalt opens the commitment of the intent, in hexadecimal
   * @param answerSalt opens that of the outcome
   * @param outcome the number of the outcome in the organisation's log
   */
  public record Content(
      String model,
      String question,
      String answer,
      Completion completion,
      long outcome,
      String questionSalt,
      String answerSalt) {

    /** Never what was said. */
    @Override
    public String toString() {
      return "Content[" + outcome + "]";
    }
  }
}
