package eu.sluis.vocabulary;

import java.time.LocalDate;
import java.util.Set;

/**
 * What may be read for one question: the organisation, the groups of the asker, the most closed
 * confidentiality that the use case allows, and the day on which documents must be valid. {@link
 * #EVERYONE} is in every set: a document for everyone in the organisation names that group.
 */
public record ReadingRights(
    OrganisationId organisation, Set<GroupId> groups, Confidentiality ceiling, LocalDate day) {

  /** The group that everyone with an account in the organisation belongs to. */
  public static final GroupId EVERYONE = new GroupId("iedereen");

  public ReadingRights {
    var all = new java.util.HashSet<>(groups);
    all.add(EVERYONE);
    groups = Set.copyOf(all);
  }
}
