package eu.sluis.adapters.identity;

import eu.sluis.register.Organisations;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The pages of the register come along with its module and want these; logging in does not. */
@Singleton
final class NoUseCases implements UseCases {

  @Produces
  @Singleton
  Policies policies(Organisations organisations) {
    return new Policies(organisations);
  }

  @Override
  public List<UseCase> all(OrganisationId organisation) {
    return List.of();
  }

  @Override
  public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
    return Optional.empty();
  }

  @Override
  public void save(UseCase useCase) {
    throw new IllegalStateException("nobody saves a use case while logging in");
  }
}
