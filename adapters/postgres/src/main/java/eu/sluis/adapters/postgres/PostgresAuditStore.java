package eu.sluis.adapters.postgres;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditStore;
import eu.sluis.audit.ChainedEntry;
import eu.sluis.audit.IntentNotOpen;
import eu.sluis.audit.OpenIntent;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The log in PostgreSQL.
 *
 * <p>One writer at a time for each organisation, over all nodes: an advisory lock that PostgreSQL
 * gives back with the transaction, also when the node dies. Row locks would not do, for an empty
 * chain has no row to lock. The table itself refuses a second entry with the same number.
 */
@Singleton
public final class PostgresAuditStore implements AuditStore {

  private final OrganisationDatabase database;

  @Inject
  public PostgresAuditStore(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public ChainedEntry append(OrganisationId organisation, Function<ChainHead, ChainedEntry> next) {
    return database.in(
        organisation,
        handle -> {
          // Durable on return, whatever an administrator chose for the rest.
          handle
              .createQuery(
                  "select set_config('synchronous_commit', 'on', true),"
                      + " pg_advisory_xact_lock(hashtextextended('sluis audit ' || :organisation, 0))")
              .bind("organisation", organisation.toString())
              .mapTo(String.class)
              .one();
          ChainedEntry entry = next.apply(head(handle));
          if (entry.concludes().isPresent() && !isOpen(handle, entry.concludes().getAsLong())) {
            throw new IntentNotOpen(entry.concludes().getAsLong());
          }
          insert(handle, organisation, entry);
          return entry;
        });
  }

  @Override
  public ChainHead head(OrganisationId organisation) {
    return database.in(organisation, PostgresAuditStore::head);
  }

  @Override
  public List<ChainedEntry> read(OrganisationId organisation, long fromSequence, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, envelope, previous, hash, concludes, intent from audit_entry
                    where sequence >= :from order by sequence limit :limit
                    """)
                .bind("from", fromSequence)
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list());
  }

  @Override
  public List<OpenIntent> open(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, envelope::json ->> 'action' as action from audit_entry entry
                    where intent and not exists (
                      select from audit_entry ending where ending.concludes = entry.sequence
                        and ending.organisation = entry.organisation)
                    order by sequence
                    """)
                .map(
                    (row, _) ->
                        new OpenIntent(
                            organisation, row.getLong("sequence"), action(row.getString("action"))))
                .list());
  }

  private static boolean isOpen(Handle handle, long intent) {
    return handle
        .createQuery(
            """
            select exists (select from audit_entry where sequence = :intent and intent)
              and not exists (select from audit_entry where concludes = :intent)
            """)
        .bind("intent", intent)
        .mapTo(Boolean.class)
        .one();
  }

  private static AuditLog.Action action(String code) {
    for (AuditLog.Action action : AuditLog.Action.values()) {
      if (action.code().equals(code)) {
        return action;
      }
    }
    throw new IllegalStateException("an intent has action `" + code + "`, which is not known");
  }

  private static ChainHead head(Handle handle) {
    return handle
        .createQuery("select sequence, hash from audit_entry order by sequence desc limit 1")
        .map((row, _) -> new ChainHead(row.getLong("sequence") + 1, row.getString("hash")))
        .findOne()
        .orElse(ChainHead.START);
  }

  private static void insert(Handle handle, OrganisationId organisation, ChainedEntry entry) {
    handle
        .createUpdate(
            """
            insert into audit_entry
              (organisation, sequence, envelope, previous, hash, concludes, intent)
            values (:organisation, :sequence, :envelope, :previous, :hash, :concludes, :intent)
            """)
        .bind("organisation", organisation.value())
        .bind("sequence", entry.sequence())
        .bind("envelope", entry.envelope())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .bind("concludes", entry.concludes())
        .bind("intent", entry.intent())
        .execute();
  }

  private static ChainedEntry entry(ResultSet row) throws SQLException {
    long concludes = row.getLong("concludes");
    OptionalLong concluded = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(concludes);
    return new ChainedEntry(
        row.getLong("sequence"),
        row.getString("envelope"),
        row.getString("previous"),
        row.getString("hash"),
        concluded,
        row.getBoolean("intent"));
  }
}
