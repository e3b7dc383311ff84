package eu.sluis.adapters.identity;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.RecordedAct;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the people of an organisation as its identity provider describes them: roles and groups
 * come from the claims only, so what was taken away there is gone here at the next log-in. Whether
 * someone is active stays ours.
 */
@Singleton
public final class ProvidedPeople {

  private final Organisations organisations;
  private final People people;
  private final AuditLog audit;
  private final OpenIdConnect settings;

  @Inject
  ProvidedPeople(
      Organisations organisations, People people, AuditLog audit, OpenIdConnect settings) {
    this.organisations = organisations;
    this.people = people;
    this.audit = audit;
    this.settings = settings;
  }

  /** The person of a verified token, added or brought up to date; empty when nobody may come in. */
  Optional<Person> person(Map<String, ?> token) {
    Optional<OpenIdConnect.Provider> provider = settings.provider();
    Optional<Organisation> organisation =
        provider.flatMap(known -> organisations.ofDomain(known.organisation()));
    if (provider.isEmpty() || organisation.isEmpty()) {
      return Optional.empty();
    }
    Optional<Claims> claims =
        Claims.read(
            token, organisation.get(), provider.get().rolesClaim(), provider.get().groupsClaim());
    Optional<Person> person = claims.map(claimed -> kept(organisation.get(), claimed));
    if (person.filter(Person::active).isEmpty()) {
      audit.record(
          organisation.get().id(),
          AuditLog.Action.LOG_IN_FAILED,
          person
              .map(known -> Map.of("reason", "inactive", "person", known.id().toString()))
              .orElse(Map.of("reason", "no_account")));
      return Optional.empty();
    }
    return person;
  }

  private Person kept(Organisation organisation, Claims claims) {
    Optional<Person> before = people.ofAccount(organisation.id(), claims.account());
    Person now =
        new Person(
            before.map(Person::id).orElseGet(PersonId::random),
            organisation.id(),
            claims.account(),
            claims.name(),
            claims.roles(),
            claims.groups(),
            before.map(Person::active).orElse(true));
    if (before.isPresent() && before.get().equals(now)) {
      return now;
    }
    if (before.isEmpty()
        || !before.get().roles().equals(now.roles())
        || !before.get().groups().equals(now.groups())) {
      RecordedAct.run(
          audit,
          organisation.id(),
          AuditLog.Action.RIGHTS_CHANGED,
          Map.of("person", now.id().toString(), "what", "claims"),
          () -> people.save(now));
    } else {
      people.save(now);
    }
    return now;
  }
}
