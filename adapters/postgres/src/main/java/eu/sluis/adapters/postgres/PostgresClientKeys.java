package eu.sluis.adapters.postgres;

import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.ClientKey.Holder;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.ClientKeys;
import eu.sluis.gateway.KeyHash;
import eu.sluis.gateway.KeyId;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keys of clients in PostgreSQL. */
@Singleton
public final class PostgresClientKeys implements ClientKeys {

  private static final String COLUMNS =
      "client_key.organisation as key_organisation, client_key.id as key_id, client_key.label,"
          + " client_key.salt, client_key.hash, client_key.holder, client_key.service,"
          + " client_key.groups as key_groups, client_key.use_cases, client_key.usual,"
          + " client_key.made, client_key.made_by, client_key.expires, client_key.ends,"
          + " client_key.revoked, client_key.last_used, client_key.rights";

  private final OrganisationDatabase database;
  private final Remembered<KeyId, Found> found;

  @Inject
  public PostgresClientKeys(OrganisationDatabase database) {
    this.database = database;
    this.found = new Remembered<>(database);
  }

  @Override
  public Optional<Found> find(OrganisationId organisation, KeyId id) {
    return found.find(organisation, id, () -> read(organisation, id));
  }

  private Optional<Found> read(OrganisationId organisation, KeyId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + ", "
                        + PersonRow.COLUMNS
                        + " from client_key left join person on"
                        + " person.organisation = client_key.organisation"
                        + " and person.id = client_key.person where client_key.id = :id")
                .bind("id", id.value())
                .map((row, _) -> new Found(key(row), hash(row), person(row)))
                .findOne());
  }

  @Override
  public List<ClientKey> all(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select " + COLUMNS + " from client_key order by made desc, id")
                .map((row, _) -> key(row))
                .list());
  }

  @Override
  public void add(ClientKey key, KeyHash hash) {
    database.run(key.organisation(), handle -> insert(handle, key, hash));
    database.changed(key.organisation());
  }

  @Override
  public boolean replace(KeyId other, Instant ends, ClientKey key, KeyHash hash) {
    boolean replaced =
        database.in(
            key.organisation(),
            handle -> {
              int ended =
                  handle
                      .createUpdate(
                          """
                      update client_key set ends = :ends
                      where id = :id and ends is null and revoked is null
                      """)
                      .bind("ends", Columns.timestamp(ends))
                      .bind("id", other.value())
                      .execute();
              if (ended == 0) {
                return false;
              }
              insert(handle, key, hash);
              return true;
            });
    database.changed(key.organisation());
    return replaced;
  }

  @Override
  public boolean revoke(OrganisationId organisation, KeyId id, Instant moment) {
    boolean revoked =
        database.in(
            organisation,
            handle ->
                handle
                        .createUpdate(
                            "update client_key set revoked = :moment where id = :id and revoked is"
                                + " null")
                        .bind("moment", Columns.timestamp(moment))
                        .bind("id", id.value())
                        .execute()
                    > 0);
    database.changed(organisation);
    return revoked;
  }

  @Override
  public void used(OrganisationId organisation, KeyId id, Instant moment, Instant unlessAfter) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    update client_key set last_used = :moment
                    where id = :id and (last_used is null or last_used <= :unlessAfter)
                    """)
                .bind("moment", Columns.timestamp(moment))
                .bind("id", id.value())
                .bind("unlessAfter", Columns.timestamp(unlessAfter))
                .execute());
    found.forget(organisation, id);
  }

  private static void insert(Handle handle, ClientKey key, KeyHash hash) {
    var statement =
        handle
            .createUpdate(
                """
                insert into client_key (organisation, id, label, salt, hash, holder, person,
                  service, groups, use_cases, usual, made, made_by, expires, rights)
                values (:organisation, :id, :label, :salt, :hash, :holder, cast(:person as uuid),
                  :service, :groups, :useCases, :usual, :made, :madeBy, :expires, :rights)
                """)
            .bind("organisation", key.organisation().value())
            .bind("id", key.id().value())
            .bind("label", key.label())
            .bind("salt", hash.salt())
            .bind("hash", hash.hash())
            .bind("holder", key.holder().id().value())
            .bindArray(
                "useCases", String.class, key.useCases().stream().map(UseCaseId::value).toList())
            .bindArray("rights", String.class, key.rights().stream().map(Right::code).toList())
            .bind("usual", key.usual().map(UseCaseId::value).orElse(null))
            .bind("made", Columns.timestamp(key.made()))
            .bind("madeBy", key.madeBy().value())
            .bind("expires", Columns.timestamp(key.expires()));
    switch (key.holder()) {
      case Holder.OfPerson person ->
          statement
              .bind("person", person.id().value())
              .bind("service", (String) null)
              .bindArray("groups", String.class, List.of())
              .execute();
      case Holder.OfService service ->
          statement
              .bind("person", (UUID) null)
              .bind("service", service.name())
              .bindArray("groups", String.class, List.of(Columns.groups(service.groups())))
              .execute();
    }
  }

  private static ClientKey key(ResultSet row) throws SQLException {
    return new ClientKey(
        new KeyId(row.getString("key_id")),
        new OrganisationId(row.getObject("key_organisation", UUID.class)),
        row.getString("label"),
        holder(row),
        Columns.texts(row, "use_cases").stream().map(UseCaseId::new).toList(),
        Optional.ofNullable(row.getString("usual")).map(UseCaseId::new),
        moment(row, "made"),
        new PersonId(row.getObject("made_by", UUID.class)),
        moment(row, "expires"),
        Columns.instant(row, "ends"),
        Columns.instant(row, "revoked"),
        Columns.instant(row, "last_used"),
        Columns.texts(row, "rights").stream()
            .map(code -> Right.valueOf(code.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Holder holder(ResultSet row) throws SQLException {
    var id = new PersonId(row.getObject("holder", UUID.class));
    String service = row.getString("service");
    return service == null
        ? new Holder.OfPerson(id)
        : new Holder.OfService(
            id,
            service,
            Columns.texts(row, "key_groups").stream()
                .map(GroupId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static KeyHash hash(ResultSet row) throws SQLException {
    return new KeyHash(row.getBytes("salt"), row.getBytes("hash"));
  }

  private static Optional<Person> person(ResultSet row) throws SQLException {
    return row.getObject("person_id", UUID.class) == null
        ? Optional.empty()
        : Optional.of(PersonRow.read(row));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Columns.instant(row, column)
        .orElseThrow(() -> new IllegalStateException("a key without `" + column + "`"));
  }
}
