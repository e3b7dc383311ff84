package eu.sluis.gateway.history;

import eu.sluis.gateway.KeyId;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where turns are kept, sealed under a key of their conversation. Calls block and may throw {@link
 * eu.sluis.register.StoreUnavailable}. What is past its time is not given.
 */
public interface HistoryStore {

  /**
   * Keeps a turn; its whole conversation then stays until the turn's moment. A conversation that is
   * not there begins, unless the turn goes on from another: then nothing is kept.
   *
   * @return whether it is kept
   */
  boolean keep(KeptTurn turn);

  /** One of this key. */
  Optional<KeptTurn> find(OrganisationId organisation, KeyId key, TurnId id, Instant now);

  /** How many turns this key has. */
  int count(OrganisationId organisation, KeyId key, Instant now);

  /**
   * Deletes a turn, and the key of its conversation with the last one.
   *
   * @return whether it was there
   */
  boolean erase(KeptTurn turn);

  /** The use cases for which something is kept. */
  List<UseCaseId> useCases(OrganisationId organisation);

  /**
   * Conversations of a use case that are past their time, with the commitments to what they hold:
   * their own moment has passed, or they did not go on since `before`.
   */
  List<Expired> expired(
      OrganisationId organisation, UseCaseId useCase, Instant now, Instant before, int limit);

  /** Deletes the key of a conversation and everything under it. */
  void erase(Expired conversation);

  /** A conversation that is past its time. */
  record Expired(
      OrganisationId organisation,
      ConversationId conversation,
      KeyId key,
      Instant until,
      List<eu.sluis.audit.Hash> commitments) {
    public Expired {
      commitments = List.copyOf(commitments);
    }
  }
}
