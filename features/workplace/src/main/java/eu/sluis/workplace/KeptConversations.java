package eu.sluis.workplace;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conversations of everybody in an organisation, for who keeps or destroys them by office. What
 * they hold is read with {@link ConversationContents#turns}. Calls block and may throw {@link
 * eu.sluis.register.StoreUnavailable}.
 *
 * <p>No title is opened: each is blank, so that one that cannot be opened hides no other.
 */
public interface KeptConversations {

  /**
   * Which ones.
   *
   * @param useCase empty for every use case
   * @param from of the last change, included
   * @param until of the last change, not included
   */
  record Wanted(Optional<UseCaseId> useCase, Instant from, Instant until) {}

  /**
   * By id, at most `limit`.
   *
   * @param after the last one of the page before; empty for the first page
   */
  List<Conversation> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit);

  long count(OrganisationId organisation, Wanted wanted);

  /** Those of `turns` that are still kept. */
  Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns);
}
