package eu.sluis.gateway;

import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.register.People;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person may give to a key. */
final class Granting {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final UseCases useCases;
  private final Policies policies;
  private final People people;
  private final InstantSource clock;

  Granting(UseCases useCases, Policies policies, People people, InstantSource clock) {
    this.useCases = useCases;
    this.policies = policies;
    this.people = people;
    this.clock = clock;
  }

  /** All use cases for an administrator, for an owner those that they may use themselves. */
  List<UseCase> useCases(Asker by) {
    if (!by.has(Role.ADMINISTRATOR) && !by.has(Role.OWNER)) {
      return List.of();
    }
    return useCases.all(by.organisation()).stream()
        .filter(useCase -> by.has(Role.ADMINISTRATOR) || mayAsk(by, useCase))
        .toList();
  }

  /** All groups of people for an administrator, else one's own. */
  Set<GroupId> groups(Asker by) {
    if (!by.has(Role.ADMINISTRATOR)) {
      return by.groups();
    }
    var groups = new HashSet<GroupId>();
    people.all(by.organisation()).forEach(person -> groups.addAll(person.groups()));
    return groups;
  }

  private boolean mayAsk(Asker by, UseCase useCase) {
    try {
      return policies.of(useCase).mayAsk(by, LocalDate.ofInstant(clock.instant(), LEGAL_TIME));
    } catch (PolicyUnreadable unreadable) {
      return false;
    }
  }
}
