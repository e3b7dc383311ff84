package eu.sluis.adapters.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for all tests of a run, migrated by the role that owns the tables and used by
 * a second role without rights beyond rows. Tests make their own organisations and never clean up.
 */
final class TestDatabase {

  private static final TestDatabase ONE = new TestDatabase();

  private final EmbeddedPostgres postgres;

  private TestDatabase() {
    try {
      postgres = EmbeddedPostgres.start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role sluis_owner login");
        statement.execute("create role sluis_application login");
        statement.execute("create database sluis owner sluis_owner");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    Flyway.configure()
        .dataSource(postgres.getDatabase("sluis_owner", "sluis"))
        .locations(
            "classpath:db/register",
            "classpath:db/gateway",
            "classpath:db/sources",
            "classpath:db/workplace",
            "classpath:db/recognition",
            "classpath:db/monitor")
        .load()
        .migrate();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /** As the application sees it. */
  static DataSource application() {
    return ONE.postgres.getDatabase("sluis_application", "sluis");
  }

  /** As the role that migrates; owns the tables. */
  static DataSource owner() {
    return ONE.postgres.getDatabase("sluis_owner", "sluis");
  }

  /** The embedded server's own administrator. */
  static DataSource superuser() {
    return ONE.postgres.getDatabase("postgres", "sluis");
  }

  static OrganisationDatabase database() {
    return new OrganisationDatabase(application());
  }

  private void stop() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
