package eu.sluis.monitor;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Optional;

/**
 * What an organisation decided to find out of the ordinary. Calls block and may throw {@link
 * eu.sluis.register.StoreUnavailable}.
 */
public interface PatternRules {

  /** Empty where nothing was decided; then that of the installation holds. */
  Optional<PatternLimits> of(OrganisationId organisation);

  /** Decides it, or decides it anew. */
  void save(OrganisationId organisation, PatternLimits limits);
}
