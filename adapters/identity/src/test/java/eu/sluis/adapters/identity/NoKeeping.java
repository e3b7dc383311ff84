package eu.sluis.adapters.identity;

import eu.sluis.register.Keeping;
import eu.sluis.register.KeepingRules;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.inject.Singleton;

/** What the pages of the register want too: nothing is kept while logging in. */
@Singleton
final class NoKeeping implements KeepingRules {

  @Override
  public Keeping of(OrganisationId organisation, UseCaseId useCase) {
    return Keeping.USUAL;
  }

  @Override
  public void save(OrganisationId organisation, UseCaseId useCase, Keeping keeping) {
    throw new IllegalStateException("nobody decides how long is kept while logging in");
  }
}
