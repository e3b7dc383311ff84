package eu.sluis.gateway;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;

/** What somebody wants of a model. Whatever it is, it takes the one road of {@link Gateway}. */
public sealed interface Asked permits Question, Requested, ForSearch {

  /** Who asks, with the rights of this moment. */
  Asker asker();

  /** Why. */
  UseCaseId useCase();

  ConversationId conversation();

  TurnId turn();

  /** The pseudonyms of the conversation. */
  Pseudonyms pseudonyms();
}
