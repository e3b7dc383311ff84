package eu.sluis.gateway.history;

import eu.sluis.gateway.KeyId;
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
 * What is kept for the programs of everybody in an organisation, for who hands it over by office.
 * Also what a program cannot have back any more but must stay. Calls block and may throw {@link
 * eu.sluis.register.StoreUnavailable}.
 */
public interface KeptForPrograms {

  /**
   * A conversation that is kept.
   *
   * @param changed when its last turn was answered
   */
  record Talk(
      OrganisationId organisation,
      ConversationId id,
      KeyId key,
      UseCaseId useCase,
      Instant changed) {}

  /**
   * Which ones.
   *
   * @param useCase empty for every use case
   * @param from of the last change, included
   * @param until of the last change, not included
   */
  record Wanted(Optional<UseCaseId> useCase, Instant from, Instant until) {}

  /**
   * By id, at most `limit`; none is opened.
   *
   * @param after the last one of the page before; empty for the first page
   */
  List<Talk> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit);

  long count(OrganisationId organisation, Wanted wanted);

  /** The turns of one, opened, oldest first. */
  List<KeptTurn> turns(Talk talk);

  /** Those of `turns` that are still kept. */
  Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns);
}
