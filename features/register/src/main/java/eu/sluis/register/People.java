package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.util.List;
import java.util.Optional;

/** The people of an organisation. */
public interface People {

  Optional<Person> find(OrganisationId organisation, PersonId id);

  Optional<Person> ofAccount(OrganisationId organisation, String account);

  List<Person> all(OrganisationId organisation);

  /** Adds someone, or replaces the one with the same id. */
  void save(Person person);
}
