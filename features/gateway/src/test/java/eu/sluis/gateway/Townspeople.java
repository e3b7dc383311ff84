package eu.sluis.gateway;

import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of the organisation. */
final class Townspeople implements People {
  private final Map<PersonId, Person> all = new HashMap<>();

  Person add(String account, Set<Role> roles, Set<GroupId> groups) {
    var person =
        new Person(
            PersonId.random(),
            Road.WATERHOVEN,
            account + "@waterhoven.example",
            account,
            roles,
            groups,
            true);
    save(person);
    return person;
  }

  @Override
  public Optional<Person> find(OrganisationId organisation, PersonId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Person> ofAccount(OrganisationId organisation, String account) {
    return all.values().stream().filter(one -> one.account().equals(account)).findFirst();
  }

  @Override
  public List<Person> all(OrganisationId organisation) {
    return List.copyOf(all.values());
  }

  @Override
  public void save(Person person) {
    all.put(person.id(), person);
  }
}
