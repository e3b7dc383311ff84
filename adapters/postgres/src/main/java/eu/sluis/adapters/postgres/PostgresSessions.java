package eu.sluis.adapters.postgres;

import eu.sluis.register.Session;
import eu.sluis.register.Session.Origin;
import eu.sluis.register.Sessions;
import eu.sluis.register.SignedIn;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in PostgreSQL. */
@Singleton
public final class PostgresSessions implements Sessions {

  private static final String COLUMNS =
      "session.id as session_id, session.organisation as session_organisation,"
          + " session.person as session_person, session.token_hash, session.created,"
          + " session.last_seen, session.expires, session.csrf_secret, session.origin";

  private final OrganisationDatabase database;

  @Inject
  public PostgresSessions(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public void open(Session session) {
    database.run(
        session.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into session (organisation, token_hash, id, person, created, last_seen,
                      expires, csrf_secret, origin)
                    values (:organisation, :hash, :id, :person, :created, :lastSeen,
                      :expires, :secret, :origin)
                    """)
                .bind("organisation", session.organisation().value())
                .bind("hash", session.tokenHash())
                .bind("id", session.id())
                .bind("person", session.person().value())
                .bind("created", session.created())
                .bind("lastSeen", session.lastSeen())
                .bind("expires", session.expires())
                .bind("secret", session.csrfSecret())
                .bind("origin", session.origin().code())
                .execute());
  }

  @Override
  public Optional<SignedIn> find(OrganisationId organisation, String tokenHash) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + ", "
                        + PersonRow.COLUMNS
                        + """
                        , organisation.name as organisation_name,
                          coalesce(account.must_change, false) as must_change
                        from session
                        join person on person.organisation = session.organisation
                          and person.id = session.person
                        join organisation on organisation.id = session.organisation
                        left join account on account.organisation = session.organisation
                          and account.person = session.person and session.origin = 'local'
                        where session.token_hash = :hash
                        """)
                .bind("hash", tokenHash)
                .map(
                    (row, _) ->
                        new SignedIn(
                            session(row),
                            PersonRow.read(row),
                            row.getString("organisation_name"),
                            row.getBoolean("must_change")))
                .findOne());
  }

  @Override
  public List<Session> of(OrganisationId organisation, PersonId person) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + " from session where person = :person order by created desc, id")
                .bind("person", person.value())
                .map((row, _) -> session(row))
                .list());
  }

  @Override
  public void touch(OrganisationId organisation, UUID id, Instant lastSeen) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("update session set last_seen = :lastSeen where id = :id")
                .bind("id", id)
                .bind("lastSeen", lastSeen)
                .execute());
  }

  @Override
  public boolean close(OrganisationId organisation, PersonId person, UUID id) {
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate("delete from session where person = :person and id = :id")
                    .bind("person", person.value())
                    .bind("id", id)
                    .execute()
                == 1);
  }

  @Override
  public int closeAll(OrganisationId organisation, PersonId person) {
    return database.in(
        organisation,
        handle ->
            handle
                .createUpdate("delete from session where person = :person")
                .bind("person", person.value())
                .execute());
  }

  @Override
  public int sweep(OrganisationId organisation, Instant now, Instant idleSince) {
    return database.in(
        organisation,
        handle ->
            handle
                .createUpdate(
                    "delete from session where expires <= :now or last_seen <= :idleSince")
                .bind("now", now)
                .bind("idleSince", idleSince)
                .execute());
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("session_id", UUID.class),
        new OrganisationId(row.getObject("session_organisation", UUID.class)),
        new PersonId(row.getObject("session_person", UUID.class)),
        row.getString("token_hash"),
        instant(row, "created"),
        instant(row, "last_seen"),
        instant(row, "expires"),
        row.getString("csrf_secret"),
        Origin.ofCode(row.getString("origin"))
            .orElseThrow(() -> new IllegalStateException("a session without a known origin")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
