package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.List;
import java.util.Optional;

/** The register of use cases of an organisation. */
public interface UseCases {

  List<UseCase> all(OrganisationId organisation);

  Optional<UseCase> find(OrganisationId organisation, UseCaseId id);

  /** Adds one, or replaces the one with the same id. */
  void save(UseCase useCase);
}
