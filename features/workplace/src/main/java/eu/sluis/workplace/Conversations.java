package eu.sluis.workplace;

import eu.sluis.privacy.PseudonymMap;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Conversations in the database; titles, turns and pseudonyms are sealed under a key of the
 * conversation. Calls block and may throw {@link eu.sluis.register.StoreUnavailable}.
 *
 * <p>Everything asks for the person: somebody else's conversation is not there.
 */
public interface Conversations extends ConversationContents {

  /** Adds a conversation with a new key. */
  void begin(Conversation conversation);

  Optional<Conversation> find(OrganisationId organisation, PersonId person, ConversationId id);

  /** The latest first, at most `limit`. */
  List<Conversation> latest(OrganisationId organisation, PersonId person, int limit);

  /**
   * Adds a turn; the conversation gets `title` and changes at the moment the turn was asked. Of a
   * conversation that was erased while its question was answered nothing is kept.
   */
  void add(Conversation conversation, Turn turn, String title);

  PseudonymMap pseudonyms(Conversation conversation);

  void keep(Conversation conversation, PseudonymMap pseudonyms);

  /** Deletes the key and everything under it. */
  void erase(OrganisationId organisation, PersonId person, ConversationId id);
}
