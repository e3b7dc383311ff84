package eu.sluis.archive.internal;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where conversations of everybody in an organisation are kept. */
interface Shelf {

  /** Later than any last use. */
  Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * Which ones.
   *
   * @param useCase empty for every use case
   * @param from of the last use, included
   * @param until of the last use, not included
   */
  record Wanted(Optional<UseCaseId> useCase, Instant from, Instant until) {}

  /** By id, at most `limit`, after this one; none is opened. */
  List<Talk> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit);

  long count(OrganisationId organisation, Wanted wanted);

  /** Those of `turns` that are still kept. */
  Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns);
}
