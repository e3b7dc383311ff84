package eu.sluis.workplace;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.util.Optional;

/** Whom a colleague can ask about a source. Safe on every thread. */
@FunctionalInterface
public interface WhoKnows {

  /** For who is no colleague: names of staff go to nobody outside. */
  WhoKnows NOBODY = (_, _) -> Optional.empty();

  /** The name of who looks after it; empty when nobody does, or nobody can tell now. */
  Optional<String> of(OrganisationId organisation, SourceId source);
}
