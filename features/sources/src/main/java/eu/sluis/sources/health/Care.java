package eu.sluis.sources.health;

import eu.sluis.vocabulary.PersonId;
import java.util.Optional;

/**
 * Who cares for a source.
 *
 * @param owner answers for what stands in it
 * @param steward looks after it day by day
 */
public record Care(Optional<PersonId> owner, Optional<PersonId> steward) {

  public static final Care NOBODY = new Care(Optional.empty(), Optional.empty());
}
