package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;

/**
 * One question on its way to a model, to be answered from passages.
 *
 * @param asker who asks, with the rights of this moment
 * @param useCase why
 * @param text what was typed; up to {@link #TEXT_CHARACTERS_MAX}
 * @param grounding finds the passages to answer from and the earlier turns that may go along, given
 *     the rights that hold
 * @param pseudonyms the pseudonyms of the conversation
 */
public record Question(
    Asker asker,
    UseCaseId useCase,
    ConversationId conversation,
    TurnId turn,
    String text,
    Grounding grounding,
    Pseudonyms pseudonyms)
    implements Asked {

  /** In UTF-16 code units; about eight pages. */
  public static final int TEXT_CHARACTERS_MAX = 20_000;
}
