package eu.sluis.adapters.postgres;

import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Invented organisations and people. */
final class Invented {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Invented() {}

  /** A municipality that exists in the database and in no other test. */
  static Organisation municipality() {
    OrganisationId id = OrganisationId.random();
    Organisation organisation =
        new Organisation(id, "Gemeente Waterhoven", "w" + id + ".example", "versie: 1\n");
    new PostgresOrganisations(TestDatabase.database()).save(organisation);
    return organisation;
  }

  static Person noor(Organisation organisation) {
    return new Person(
        PersonId.random(),
        organisation.id(),
        "noor.van.dijk@" + organisation.domain(),
        "Noor van Dijk",
        Set.of(Role.USER, Role.PRIVACY_OFFICER),
        Set.of(new GroupId("wmo"), new GroupId("juristen")),
        true);
  }

  static Person savedNoor(Organisation organisation) {
    Person noor = noor(organisation);
    new PostgresPeople(TestDatabase.database()).save(noor);
    return noor;
  }

  static UseCase wmo(OrganisationId organisation) {
    return new UseCase(
        new UseCaseId("wmo-consulent"),
        organisation,
        "Wmo-consulent",
        "Hulp bij vragen over de Wmo.",
        "artikel 2.3.2 Wmo 2015",
        "team Zorg",
        "Antwoord kort.",
        "regels: []\n",
        Optional.of(
            new UseCase.Approval("M. de Boer", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 7, 1))),
        List.of("Loopt de hulp door tijdens vakantie?", "Wat is \"pgb\", {precies}?"));
  }

  static Session session(Person person, String hash) {
    return new Session(
        UUID.randomUUID(),
        person.organisation(),
        person.id(),
        hash,
        NOON,
        NOON,
        NOON.plus(Duration.ofHours(12)),
        "secret",
        Session.Origin.LOCAL);
  }
}
