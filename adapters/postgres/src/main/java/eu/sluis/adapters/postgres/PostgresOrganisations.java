package eu.sluis.adapters.postgres;

import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** Organisations in PostgreSQL. */
@Singleton
public final class PostgresOrganisations implements Organisations {

  private static final RowMapper<Organisation> ORGANISATION =
      (row, _) ->
          new Organisation(
              new OrganisationId(row.getObject("id", UUID.class)),
              row.getString("name"),
              row.getString("domain"),
              row.getString("baseline"));

  private final OrganisationDatabase database;
  private final Remembered<OrganisationId, Organisation> found;

  @Inject
  public PostgresOrganisations(OrganisationDatabase database) {
    this.database = database;
    this.found = new Remembered<>(database);
  }

  @Override
  public List<Organisation> all() {
    return database.directory(
        handle ->
            handle
                .createQuery(
                    "select id, name, domain, baseline from organisation order by name, id")
                .map(ORGANISATION)
                .list());
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return found.find(id, id, () -> read(id));
  }

  private Optional<Organisation> read(OrganisationId id) {
    return database.directory(
        handle ->
            handle
                .createQuery("select id, name, domain, baseline from organisation where id = :id")
                .bind("id", id.value())
                .map(ORGANISATION)
                .findOne());
  }

  @Override
  public Optional<Organisation> ofDomain(String domain) {
    return database.directory(
        handle ->
            handle
                .createQuery(
                    "select id, name, domain, baseline from organisation where domain = :domain")
                .bind("domain", domain.toLowerCase(Locale.ROOT))
                .map(ORGANISATION)
                .findOne());
  }

  @Override
  public void save(Organisation organisation) {
    database.directory(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into organisation (id, name, domain, baseline)
                    values (:id, :name, :domain, :baseline)
                    on conflict (id) do update set
                      name = excluded.name, domain = excluded.domain, baseline = excluded.baseline
                    """)
                .bind("id", organisation.id().value())
                .bind("name", organisation.name())
                .bind("domain", organisation.domain().toLowerCase(Locale.ROOT))
                .bind("baseline", organisation.baseline())
                .execute());
    database.changed(organisation.id());
  }
}
