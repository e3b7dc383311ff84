package eu.sluis.adapters.postgres;

import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one way to the database: a transaction for one organisation.
 *
 * <p>The organisation is a setting of the transaction and not of the connection: it is gone with
 * commit or rollback, so a connection returns to the pool without it. A transaction without it sees
 * no row of any organisation. Do not call it inside its own callback: that takes a second
 * connection and can empty the pool.
 */
@Singleton
public final class OrganisationDatabase {

  /** One statement; longer means that something is wrong, and holding on makes it worse. */
  public static final Duration STATEMENT_MAX = Duration.ofSeconds(10);

  /** Waiting for another transaction's lock. */
  public static final Duration LOCK_WAIT_MAX = Duration.ofSeconds(5);

  /** Between two statements of one transaction. */
  public static final Duration IDLE_MAX = Duration.ofSeconds(30);

  private static final String NO_ORGANISATION = "";

  private final Jdbi jdbi;
  private final OrganisationVersions versions = new OrganisationVersions(this::count);

  @Inject
  public OrganisationDatabase(DataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(Boolean.class, "boolean");
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArrayType(Short.class, "smallint");
  }

  /** Runs `work` in one transaction that sees the rows of `organisation` only. */
  public <T> T in(OrganisationId organisation, HandleCallback<T, RuntimeException> work) {
    return transaction(organisation.toString(), work);
  }

  /** As {@link #in}, for work without a result. */
  public void run(OrganisationId organisation, HandleConsumer<RuntimeException> work) {
    transaction(organisation.toString(), work.asCallback());
  }

  /** Runs `work` in one transaction that sees the table of organisations and nothing else. */
  public <T> T directory(HandleCallback<T, RuntimeException> work) {
    return transaction(NO_ORGANISATION, work);
  }

  /**
   * Runs one statement as a transaction of its own, in one round trip. It MUST be a call of a
   * function of ours that sets the organisation itself, as `sluis_reserve` does, or read the table
   * of organisations; any other statement sees no row of any organisation.
   */
  public <T> T call(HandleCallback<T, RuntimeException> statement) {
    try {
      return jdbi.withHandle(statement);
    } catch (JdbiException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  /**
   * How often something changed of an organisation that a node may remember; 0 for one that is not
   * there. May be as old as {@link OrganisationVersions#FRESH}.
   */
  long version(OrganisationId organisation) {
    return versions.of(organisation);
  }

  /** Something of it was changed here, which then holds here at once. */
  void changed(OrganisationId organisation) {
    versions.changed(organisation);
  }

  private long count(OrganisationId organisation) {
    // The one table without row security, so that no organisation has to be set.
    return call(
        handle ->
            handle
                .createQuery("select version from organisation where id = :id")
                .bind("id", organisation.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  private <T> T transaction(String organisation, HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.inTransaction(
          handle -> {
            prepare(handle, organisation);
            return work.withHandle(handle);
          });
    } catch (JdbiException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private static void prepare(Handle handle, String organisation) {
    handle
        .createQuery(
            """
            select set_config('sluis.organisation', :organisation, true),
              set_config('statement_timeout', :statement, true),
              set_config('lock_timeout', :lock, true),
              set_config('idle_in_transaction_session_timeout', :idle, true)
            """)
        .bind("organisation", organisation)
        .bind("statement", Long.toString(STATEMENT_MAX.toMillis()))
        .bind("lock", Long.toString(LOCK_WAIT_MAX.toMillis()))
        .bind("idle", Long.toString(IDLE_MAX.toMillis()))
        .mapTo(String.class)
        .one();
  }
}
