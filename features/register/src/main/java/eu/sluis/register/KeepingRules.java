package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;

/**
 * What was decided of how long conversations are kept. Calls block and may throw {@link
 * StoreUnavailable}.
 */
public interface KeepingRules {

  /** {@link Keeping#USUAL} where nothing was decided. */
  Keeping of(OrganisationId organisation, UseCaseId useCase);

  /** Decides it for a registered use case, or decides it anew. */
  void save(OrganisationId organisation, UseCaseId useCase, Keeping keeping);
}
