package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.util.List;
import java.util.Map;

/** Limits, for who sets them and looks at them. */
public interface LimitStore extends Reservations {

  /** All limits of this organisation. */
  List<Limit.Standing> standings(OrganisationId organisation);

  /** Puts these limits in the place of the ones that the scope had. */
  void set(OrganisationId organisation, LimitScope scope, Map<Measure, Long> amounts, PersonId by);
}
