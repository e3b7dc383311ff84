package eu.sluis.adapters.postgres;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.sources.Access;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Progress;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How sources elsewhere are reached. What opens them is sealed under a key of its own, wrapped by
 * the master key and bound to the source, so that rows cannot be exchanged.
 */
@Singleton
public final class PostgresConnections implements Connections {

  private final OrganisationDatabase database;
  private final MasterKey master;

  @Inject
  public PostgresConnections(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  /** What the seal of a connection is bound to. */
  static String context(UUID source) {
    return "connection of source " + source;
  }

  @Override
  public Optional<Connection> find(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from source_connection where source = :source")
                .bind("source", source.value())
                .map((row, _) -> connection(row, source))
                .findOne());
  }

  private Connection connection(ResultSet row, SourceId source) throws SQLException {
    String context = context(source.value());
    ContentKey key = master.unwrap(row.getBytes("wrapped_key"), context);
    return new Connection(
        Access.ofBytes(key.open(row.getBytes("access"), context)),
        Duration.ofMinutes(row.getInt("every_minutes")));
  }

  @Override
  public void save(OrganisationId organisation, SourceId source, Connection connection) {
    ContentKey key = ContentKey.generate();
    String context = context(source.value());
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into source_connection (organisation, source, wrapped_key, access,
                      every_minutes)
                    values (:organisation, :source, :key, :access, :every)
                    on conflict (organisation, source) do update set
                      wrapped_key = excluded.wrapped_key, access = excluded.access,
                      every_minutes = excluded.every_minutes, mark = ''
                    """)
                .bind("organisation", organisation.value())
                .bind("source", source.value())
                .bind("key", master.wrap(key, context))
                .bind("access", key.seal(connection.access().toBytes(), context))
                .bind("every", connection.every().toMinutes())
                .execute());
  }

  @Override
  public String mark(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select mark from source_connection where source = :source")
                .bind("source", source.value())
                .mapTo(String.class)
                .findOne()
                .orElse(""));
  }

  @Override
  public void mark(OrganisationId organisation, SourceId source, String mark) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("update source_connection set mark = :mark where source = :source")
                .bind("mark", mark)
                .bind("source", source.value())
                .execute());
  }

  @Override
  public Optional<LastReading> lastReading(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from source_reading where source = :source")
                .bind("source", source.value())
                .map((row, _) -> reading(row))
                .findOne());
  }

  private static LastReading reading(ResultSet row) throws SQLException {
    return new LastReading(
        Columns.instant(row, "ended").orElse(Instant.EPOCH),
        Optional.ofNullable(row.getString("failure")).map(Progress.Failure::valueOf),
        row.getInt("read"),
        row.getInt("unchanged"),
        row.getInt("unreadable"),
        row.getInt("removed"));
  }

  @Override
  public void save(OrganisationId organisation, SourceId source, LastReading reading) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into source_reading (organisation, source, ended, failure, read,
                      unchanged, unreadable, removed)
                    select organisation, id, :ended, :failure, :read, :unchanged, :unreadable,
                      :removed from source where id = :source
                    on conflict (organisation, source) do update set ended = excluded.ended,
                      failure = excluded.failure, read = excluded.read,
                      unchanged = excluded.unchanged, unreadable = excluded.unreadable,
                      removed = excluded.removed
                    """)
                .bind("source", source.value())
                .bind("ended", Columns.timestamp(reading.ended()))
                .bind("failure", reading.failure().map(Enum::name).orElse(null))
                .bind("read", reading.read())
                .bind("unchanged", reading.unchanged())
                .bind("unreadable", reading.unreadable())
                .bind("removed", reading.removed())
                .execute());
  }
}
