package eu.sluis.vocabulary;

import java.util.Set;

/**
 * Who asks: a person in an organisation with roles and groups, as known at this moment. Rights are
 * never taken from an earlier moment: build a new one for each request.
 */
public record Asker(
    OrganisationId organisation, PersonId person, Set<Role> roles, Set<GroupId> groups) {

  public Asker {
    roles = Set.copyOf(roles);
    groups = Set.copyOf(groups);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
