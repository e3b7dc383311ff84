package eu.sluis.adapters.postgres;

import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** People in PostgreSQL. */
@Singleton
public final class PostgresPeople implements People {

  private static final RowMapper<Person> PERSON = (row, _) -> PersonRow.read(row);

  private final OrganisationDatabase database;

  @Inject
  public PostgresPeople(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Person> find(OrganisationId organisation, PersonId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select " + PersonRow.COLUMNS + " from person where id = :id")
                .bind("id", id.value())
                .map(PERSON)
                .findOne());
  }

  @Override
  public Optional<Person> ofAccount(OrganisationId organisation, String account) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select " + PersonRow.COLUMNS + " from person where account = :account")
                .bind("account", account.toLowerCase(Locale.ROOT))
                .map(PERSON)
                .findOne());
  }

  @Override
  public List<Person> all(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select " + PersonRow.COLUMNS + " from person order by name, id")
                .map(PERSON)
                .list());
  }

  @Override
  public void save(Person person) {
    database.run(
        person.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into person (organisation, id, account, name, roles, groups, active)
                    values (:organisation, :id, :account, :name, :roles, :groups, :active)
                    on conflict (organisation, id) do update set
                      account = excluded.account, name = excluded.name, roles = excluded.roles,
                      groups = excluded.groups, active = excluded.active
                    """)
                .bind("organisation", person.organisation().value())
                .bind("id", person.id().value())
                .bind("account", person.account().toLowerCase(Locale.ROOT))
                .bind("name", person.name())
                .bindArray(
                    "roles",
                    String.class,
                    person.roles().stream().map(Role::code).sorted().toList())
                .bindArray(
                    "groups",
                    String.class,
                    person.groups().stream().map(GroupId::value).sorted().toList())
                .bind("active", person.active())
                .execute());
    database.changed(person.organisation());
  }
}
