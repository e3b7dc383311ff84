package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The organisations of this installation. The only table that is not behind row security. */
public interface Organisations {

  List<Organisation> all();

  Optional<Organisation> find(OrganisationId id);

  Optional<Organisation> ofDomain(String domain);

  /** Adds one, or replaces the one with the same id. */
  void save(Organisation organisation);
}
