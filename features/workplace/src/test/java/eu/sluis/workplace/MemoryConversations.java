package eu.sluis.workplace;

import eu.sluis.privacy.PseudonymMap;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations in memory; reading turns or adding one can fail. */
final class MemoryConversations implements Conversations {

  final Map<ConversationId, Conversation> all = new HashMap<>();
  final Map<ConversationId, List<Turn>> turns = new HashMap<>();
  final Map<ConversationId, PseudonymMap> pseudonyms = new HashMap<>();
  boolean awayForTurns;
  boolean awayForAdding;

  @Override
  public void begin(Conversation conversation) {
    all.put(conversation.id(), conversation);
  }

  @Override
  public Optional<Conversation> find(
      OrganisationId organisation, PersonId person, ConversationId id) {
    return Optional.ofNullable(all.get(id)).filter(one -> one.person().equals(person));
  }

  @Override
  public List<Conversation> latest(OrganisationId organisation, PersonId person, int limit) {
    return List.copyOf(all.values());
  }

  @Override
  public List<Turn> turns(Conversation conversation) {
    available(awayForTurns);
    return List.copyOf(turns.getOrDefault(conversation.id(), List.of()));
  }

  @Override
  public void add(Conversation conversation, Turn turn, String title) {
    available(awayForAdding);
    turns.computeIfAbsent(conversation.id(), _ -> new ArrayList<>()).add(turn);
    all.put(
        conversation.id(),
        new Conversation(
            conversation.id(),
            conversation.organisation(),
            conversation.person(),
            conversation.useCase(),
            title,
            turn.asked()));
  }

  @Override
  public PseudonymMap pseudonyms(Conversation conversation) {
    return pseudonyms.computeIfAbsent(conversation.id(), _ -> PseudonymMap.fresh());
  }

  @Override
  public void keep(Conversation conversation, PseudonymMap map) {
    pseudonyms.put(conversation.id(), map);
  }

  @Override
  public void erase(OrganisationId organisation, PersonId person, ConversationId id) {
    all.remove(id);
    turns.remove(id);
  }

  private static void available(boolean away) {
    if (away) {
      throw new StoreUnavailable("away", new IllegalStateException("connection refused"));
    }
  }
}
