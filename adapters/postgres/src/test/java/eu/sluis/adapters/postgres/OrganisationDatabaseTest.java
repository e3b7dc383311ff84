package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.register.Organisation;
import eu.sluis.register.StoreRefused;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.OrganisationId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OrganisationDatabaseTest {

  private static final String SETTING = "select current_setting('sluis.organisation', true)";

  private final OrganisationDatabase database = TestDatabase.database();

  @Test
  void a_transaction_knows_its_organisation_and_its_connection_forgets_it() throws SQLException {
    Organisation waterhoven = Invented.municipality();
    try (Connection one = TestDatabase.application().getConnection()) {
      OrganisationDatabase pooled = new OrganisationDatabase(alwaysThis(one));

      String inside =
          pooled.in(
              waterhoven.id(), handle -> handle.createQuery(SETTING).mapTo(String.class).one());

      assertThat(inside).isEqualTo(waterhoven.id().toString());
      try (Statement statement = one.createStatement();
          var rows = statement.executeQuery(SETTING)) {
        rows.next();
        assertThat(rows.getString(1)).isNullOrEmpty();
      }
    }
  }

  @Test
  void a_connection_forgets_its_organisation_after_a_failure_too() throws SQLException {
    Organisation waterhoven = Invented.municipality();
    Invented.savedNoor(waterhoven);
    try (Connection one = TestDatabase.application().getConnection()) {
      OrganisationDatabase pooled = new OrganisationDatabase(alwaysThis(one));
      assertThatThrownBy(() -> pooled.run(waterhoven.id(), handle -> handle.execute("select 1/0")))
          .isInstanceOf(StoreRefused.class);

      long seen =
          pooled.directory(
              handle -> handle.createQuery("select count(*) from person").mapTo(Long.class).one());

      assertThat(seen).isZero();
    }
  }

  @Test
  void work_that_throws_leaves_nothing_behind() {
    Organisation waterhoven = Invented.municipality();
    Invented.savedNoor(waterhoven);

    assertThatThrownBy(
            () ->
                database.run(
                    waterhoven.id(),
                    handle -> {
                      handle.execute("update person set name = 'Weg'");
                      throw new IllegalStateException("changed our mind");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("changed our mind");

    assertThat(new PostgresPeople(database).all(waterhoven.id()))
        .allMatch(person -> person.name().equals("Noor van Dijk"));
  }

  @Test
  void a_statement_that_takes_too_long_is_no_answer_and_the_limit_is_ours() {
    assertThatThrownBy(
            () ->
                database.run(
                    OrganisationId.random(),
                    handle -> {
                      String limit =
                          handle.createQuery("show statement_timeout").mapTo(String.class).one();
                      assertThat(limit).isEqualTo("10s");
                      handle.execute("set local statement_timeout = '20ms'");
                      handle.execute("select pg_sleep(5)");
                    }))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void waiting_for_a_lock_has_an_end() throws SQLException {
    Organisation waterhoven = Invented.municipality();
    try (Connection other = TestDatabase.owner().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "select * from organisation where id = '" + waterhoven.id() + "' for update");

      assertThatThrownBy(
              () ->
                  database.run(
                      waterhoven.id(),
                      handle -> {
                        handle.execute("set local lock_timeout = '20ms'");
                        handle.execute(
                            "update organisation set name = 'x' where id = ?",
                            waterhoven.id().value());
                      }))
          .isInstanceOf(StoreUnavailable.class);
      other.rollback();
    }
  }

  @Test
  void a_database_that_is_away_is_unavailable() {
    DataSource nowhere =
        source(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/sluis"));
    assertThatThrownBy(() -> new PostgresOrganisations(new OrganisationDatabase(nowhere)).all())
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void a_failure_tells_neither_sql_nor_values() {
    Organisation waterhoven = Invented.municipality();
    Invented.savedNoor(waterhoven);

    assertThatThrownBy(() -> new PostgresPeople(database).save(Invented.noor(waterhoven)))
        .isInstanceOfSatisfying(
            StoreRefused.class,
            refused -> {
              assertThat(refused.duplicate()).isTrue();
              StringWriter printed = new StringWriter();
              refused.printStackTrace(new PrintWriter(printed));
              assertThat(printed.toString())
                  .doesNotContainIgnoringCase("noor")
                  .doesNotContain("insert into")
                  .doesNotContain(waterhoven.domain());
            });
  }

  private static DataSource alwaysThis(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                OrganisationDatabaseTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, arguments);
                  } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                  }
                });
    return source(() -> kept);
  }

  private interface Connecting {
    Connection connect() throws SQLException;
  }

  private static DataSource source(Connecting connecting) {
    return (DataSource)
        Proxy.newProxyInstance(
            OrganisationDatabaseTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, _, _) -> connecting.connect());
  }
}
