package eu.sluis.gateway;

import eu.sluis.gateway.history.HistoryStore;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns that are kept, in memory; each its own conversation. */
final class MemoryHistory implements HistoryStore {

  final List<KeptTurn> kept = new ArrayList<>();
  int more;

  @Override
  public boolean keep(KeptTurn turn) {
    return kept.add(turn);
  }

  @Override
  public Optional<KeptTurn> find(OrganisationId organisation, KeyId key, TurnId id, Instant now) {
    return kept.stream()
        .filter(turn -> turn.organisation().equals(organisation) && turn.key().equals(key))
        .filter(turn -> turn.id().equals(id) && turn.until().isAfter(now))
        .findFirst();
  }

  @Override
  public int count(OrganisationId organisation, KeyId key, Instant now) {
    return kept.size() + more;
  }

  @Override
  public boolean erase(KeptTurn turn) {
    return kept.remove(turn);
  }

  @Override
  public List<UseCaseId> useCases(OrganisationId organisation) {
    return kept.stream().map(KeptTurn::useCase).distinct().toList();
  }

  @Override
  public List<Expired> expired(
      OrganisationId organisation, UseCaseId useCase, Instant now, Instant before, int limit) {
    return kept.stream()
        .filter(turn -> turn.useCase().equals(useCase))
        .filter(turn -> !turn.until().isAfter(now) || turn.made().isBefore(before))
        .limit(limit)
        .map(
            turn ->
                new Expired(
                    turn.organisation(),
                    turn.conversation(),
                    turn.key(),
                    turn.until(),
                    turn.commitments()))
        .toList();
  }

  @Override
  public void erase(Expired conversation) {
    kept.removeIf(turn -> turn.conversation().equals(conversation.conversation()));
  }
}
