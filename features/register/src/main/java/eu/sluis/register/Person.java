package eu.sluis.register;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.util.Set;

/**
 * Someone with an account.
 *
 * @param account the log-in name, an e-mail address in the organisation's domain, lower case
 * @param name for that person's own pages and for colleagues who wait for them; never logged
 * @param active false: cannot log in, and running sessions end
 */
public record Person(
    PersonId id,
    OrganisationId organisation,
    String account,
    String name,
    Set<Role> roles,
    Set<GroupId> groups,
    boolean active) {

  public Person {
    roles = Set.copyOf(roles);
    groups = Set.copyOf(groups);
  }

  public Asker asker() {
    return new Asker(organisation, id, roles, groups);
  }
}
