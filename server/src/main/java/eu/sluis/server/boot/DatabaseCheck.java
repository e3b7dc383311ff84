package eu.sluis.server.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * Looks whether Sluis may run on a database: it answers, it is new enough, its roles cannot pass by
 * the separation of organisations, and it was not written by a newer Sluis. Reads, never writes.
 */
final class DatabaseCheck {

  static final int VERSION_MIN = 15;
  private static final String WAIT_SECONDS = "5";

  /** Where the migrations of the features lie; the same list as in application.properties. */
  static final List<String> MIGRATIONS =
      List.of(
          "db/register",
          "db/gateway",
          "db/sources",
          "db/workplace",
          "db/recognition",
          "db/monitor");

  private DatabaseCheck() {}

  static Connection connect(String url, Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", WAIT_SECONDS);
    properties.setProperty("loginTimeout", WAIT_SECONDS);
    properties.setProperty("ApplicationName", "sluis");
    return DriverManager.getConnection(url, properties);
  }

  static void requireSuitable(DatabaseAccess access) throws StartRefused {
    inspect(access, access.owner());
    if (!access.application().equals(access.owner())) {
      inspect(access, access.application());
    }
  }

  private static void inspect(DatabaseAccess access, Login login) throws StartRefused {
    try (var connection = connect(access.url(), login)) {
      requireVersion(access, connection.getMetaData().getDatabaseMajorVersion());
      requireOrdinaryRole(connection, login);
      if (login.equals(access.owner())) {
        requireKnownMigrations(access, connection);
      }
    } catch (SQLException failure) {
      throw explained(access, login, failure);
    }
  }

  private static void requireVersion(DatabaseAccess access, int found) throws StartRefused {
    if (found < VERSION_MIN) {
      throw new StartRefused(
          ExitCode.DATABASE_UNSUITABLE,
          "de database op `%s` is PostgreSQL `%d`; gebruik versie %d of nieuwer"
              .formatted(access.place(), found, VERSION_MIN),
          "the database at `%s` is PostgreSQL `%d`; use version %d or newer"
              .formatted(access.place(), found, VERSION_MIN));
    }
  }

  /** Also refuses a role that could become such a role with SET ROLE. */
  private static void requireOrdinaryRole(Connection connection, Login login)
      throws SQLException, StartRefused {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select from pg_roles where (rolsuper or rolbypassrls)"
                    + " and pg_has_role(current_user, oid, 'MEMBER')")) {
      if (rows.next()) {
        throw new StartRefused(
            ExitCode.DATABASE_UNSUITABLE,
            "databasegebruiker `%s` kan om de scheiding tussen organisaties heen (SUPERUSER of"
                    .formatted(login.user())
                + " BYPASSRLS); maak een gewone gebruiker, zie docs/operations.md",
            "database user `%s` can pass by the separation of organisations (SUPERUSER or"
                    .formatted(login.user())
                + " BYPASSRLS); make an ordinary user, see docs/operations.md");
      }
    }
  }

  private static void requireKnownMigrations(DatabaseAccess access, Connection connection)
      throws SQLException, StartRefused {
    try (var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
        if (!rows.next() || !rows.getBoolean(1)) {
          return;
        }
      }
      try (var rows =
          statement.executeQuery(
              "select script from flyway_schema_history"
                  + " where version is not null and type = 'SQL' order by installed_rank")) {
        while (rows.next()) {
          requireKnown(access, rows.getString(1));
        }
      }
    }
  }

  private static void requireKnown(DatabaseAccess access, String script) throws StartRefused {
    var loader = DatabaseCheck.class.getClassLoader();
    // Quarkus writes the folder in the history, Flyway by itself does not.
    var name = script.substring(script.lastIndexOf('/') + 1);
    for (var folder : MIGRATIONS) {
      if (loader.getResource(folder + "/" + name) != null) {
        return;
      }
    }
    throw new StartRefused(
        ExitCode.DATABASE_NEWER,
        "de database op `%s` is door een nieuwere Sluis bijgewerkt (`%s`); start die versie, of zet"
                .formatted(access.place(), name)
            + " een oudere kopie terug",
        "the database at `%s` was updated by a newer Sluis (`%s`); start that version, or restore"
                .formatted(access.place(), name)
            + " an older copy");
  }

  private static StartRefused explained(DatabaseAccess access, Login login, SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    if (state.startsWith("28") || state.equals("42501")) {
      return new StartRefused(
          ExitCode.DATABASE_UNREACHABLE,
          "de database op `%s` weigert gebruiker `%s`; controleer SLUIS_DATABASE_USER en"
                  .formatted(access.place(), login.user())
              + " SLUIS_DATABASE_PASSWORD",
          "the database at `%s` refuses user `%s`; check SLUIS_DATABASE_USER and"
                  .formatted(access.place(), login.user())
              + " SLUIS_DATABASE_PASSWORD",
          failure);
    }
    if (state.equals("3D000")) {
      return new StartRefused(
          ExitCode.DATABASE_UNREACHABLE,
          "de database `%s` bestaat niet; maak die aan, zie docs/operations.md"
              .formatted(access.place()),
          "the database `%s` does not exist; create it, see docs/operations.md"
              .formatted(access.place()),
          failure);
    }
    return new StartRefused(
        ExitCode.DATABASE_UNREACHABLE,
        "de database op `%s` antwoordt niet (%s); start die, of controleer SLUIS_DATABASE_URL"
            .formatted(access.place(), state),
        "the database at `%s` does not answer (%s); start it, or check SLUIS_DATABASE_URL"
            .formatted(access.place(), state),
        failure);
  }
}
