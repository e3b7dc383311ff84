package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.Collection;
import java.util.Optional;

/**
 * Who uses something.
 *
 * @param key of a client; empty for who asks in the workplace
 */
public record Spender(OrganisationId organisation, UseCaseId useCase, Optional<String> key) {

  /** Whether one of these limits is for this spender. */
  boolean within(Collection<LimitScope> scopes) {
    return scopes.contains(new LimitScope.OfOrganisation())
        || scopes.contains(new LimitScope.OfUseCase(useCase))
        || key.map(LimitScope.OfKey::new).filter(scopes::contains).isPresent();
  }
}
