package eu.sluis.server.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real programs; the archive comes from the build. */
class EmbeddedPostgresTest {

  @TempDir private static Path home;

  /** For tests that start and stop. */
  @TempDir private static Path other;

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws StartRefused {
    postgres = started(home);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void what_is_committed_is_on_the_disk() throws Exception {
    assertThat(value(postgres.access().application(), "show fsync")).isEqualTo("on");
    assertThat(value(postgres.access().application(), "show full_page_writes")).isEqualTo("on");
    assertThat(value(postgres.access().application(), "show synchronous_commit")).isEqualTo("on");
    assertThat(value(postgres.access().application(), "show data_checksums")).isEqualTo("on");
  }

  @Test
  void nobody_enters_without_the_password() throws Exception {
    for (var user : new String[] {"postgres", "sluis", "sluis_application"}) {
      for (var guess : new String[] {"", user, "postgres"}) {
        assertThatThrownBy(
                () ->
                    DatabaseCheck.connect(postgres.access().url(), new Login(user, guess)).close())
            .isInstanceOf(SQLException.class);
      }
    }
    assertThat(
            value(
                postgres.administrator(),
                "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
        .isEqualTo("scram-sha-256");
  }

  @Test
  void it_listens_on_this_machine_only() throws Exception {
    assertThat(value(postgres.administrator(), "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(value(postgres.administrator(), "show unix_socket_directories")).isEmpty();
  }

  @Test
  void its_roles_cannot_pass_by_row_security_and_the_application_owns_nothing() throws Exception {
    assertThat(
            value(
                postgres.administrator(),
                "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolcanlogin"
                    + " and not rolsuper and not rolbypassrls and not rolcreaterole"
                    + " and not rolcreatedb"))
        .isEqualTo("sluis sluis_application");
    assertThatThrownBy(
            () -> value(postgres.access().application(), "create table forbidden (a int)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThatCode(() -> DatabaseCheck.requireSuitable(postgres.access()))
        .doesNotThrowAnyException();
  }

  @Test
  void its_passwords_are_for_its_user_only() throws Exception {
    for (var role : new String[] {"administrator", "owner", "application"}) {
      var file = home.resolve("database/" + role + ".password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void its_log_holds_no_values() throws Exception {
    var owner = postgres.access().owner();
    change(owner, "create table person_log (bsn text primary key)");
    change(owner, "insert into person_log values ('999990019')");
    assertThatThrownBy(() -> change(owner, "insert into person_log values ('999990019')"))
        .isInstanceOf(SQLException.class);

    assertThat(Files.readString(home.resolve("database/postgres.log")))
        .contains("duplicate key")
        .doesNotContain("999990019");
  }

  @Test
  void after_an_orderly_stop_the_data_is_there() throws Exception {
    try (var first = started(other)) {
      keep(first);
    }
    assertThat(other.resolve("database/data/postmaster.pid")).doesNotExist();
    try (var second = started(other)) {
      assertThat(kept(second)).isEqualTo("1");
    }
  }

  @Test
  void after_a_kill_the_data_is_there() throws Exception {
    try (var first = started(other)) {
      keep(first);
      var pid = Files.readAllLines(other.resolve("database/data/postmaster.pid")).getFirst();
      var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      process.destroyForcibly();
      process.onExit().get();
      try (var second = started(other)) {
        assertThat(kept(second)).isEqualTo("1");
      }
    }
  }

  @Test
  void one_that_still_runs_is_stopped_first() throws Exception {
    try (var left = started(other)) {
      keep(left);
      try (var second = started(other)) {
        assertThat(kept(second)).isEqualTo("1");
        assertThatThrownBy(() -> kept(left)).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void a_folder_of_another_major_version_is_left_alone(@TempDir Path old) throws Exception {
    var data = Files.createDirectories(old.resolve("database/data"));
    Files.writeString(data.resolve("PG_VERSION"), "14\n");

    var refusal = catchThrowableOfType(StartRefused.class, () -> started(old));

    assertThat(refusal.code()).isEqualTo(ExitCode.DATABASE_UNSUITABLE);
    assertThat(refusal.english()).contains("`14`");
  }

  @Test
  void a_superuser_is_refused() {
    assertRefused(postgres.administrator(), ExitCode.DATABASE_UNSUITABLE, "`postgres`");
  }

  @Test
  void a_role_that_can_become_superuser_is_refused() throws Exception {
    change(
        postgres.administrator(), "create role climber login password 'climber' in role postgres");
    change(postgres.administrator(), "grant connect on database sluis to climber");

    assertRefused(new Login("climber", "climber"), ExitCode.DATABASE_UNSUITABLE, "`climber`");
  }

  @Test
  void a_role_that_passes_by_row_security_is_refused() throws Exception {
    change(postgres.administrator(), "create role seer login bypassrls password 'seer'");
    change(postgres.administrator(), "grant connect on database sluis to seer");

    assertRefused(new Login("seer", "seer"), ExitCode.DATABASE_UNSUITABLE, "`seer`");
  }

  @Test
  void a_wrong_password_is_refused_and_not_repeated() {
    assertRefused(
        new Login("sluis", "geheim"), ExitCode.DATABASE_UNREACHABLE, "SLUIS_DATABASE_PASSWORD");
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    // Port 1 is tcpmux, which nothing runs.
    var nowhere = DatabaseAccess.as("jdbc:postgresql://127.0.0.1:1/sluis", new Login("sluis", ""));

    var refusal =
        catchThrowableOfType(StartRefused.class, () -> DatabaseCheck.requireSuitable(nowhere));

    assertThat(refusal.code()).isEqualTo(ExitCode.DATABASE_UNREACHABLE);
    assertThat(refusal.english()).contains("127.0.0.1:1/sluis");
  }

  @Test
  void a_database_of_a_newer_sluis_is_refused() throws Exception {
    var owner = postgres.access().owner();
    change(
        owner,
        "create table flyway_schema_history"
            + " (installed_rank int, version text, type text, script text)");
    try {
      change(
          owner,
          "insert into flyway_schema_history values"
              + " (1, '999', 'SQL', 'db/register/V999__from_the_future.sql')");

      var refusal =
          catchThrowableOfType(
              StartRefused.class, () -> DatabaseCheck.requireSuitable(postgres.access()));

      assertThat(refusal.code()).isEqualTo(ExitCode.DATABASE_NEWER);
      assertThat(refusal.english()).contains("`V999__from_the_future.sql`");
    } finally {
      change(owner, "drop table flyway_schema_history");
    }
  }

  private static void assertRefused(Login login, ExitCode code, String words) {
    var access = DatabaseAccess.as(postgres.access().url(), login);

    var refusal =
        catchThrowableOfType(StartRefused.class, () -> DatabaseCheck.requireSuitable(access));

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.english()).contains(words).doesNotContain("geheim");
  }

  private static EmbeddedPostgres started(Path home) throws StartRefused {
    var silent = new PrintStream(new ByteArrayOutputStream(), true);
    var archive = Path.of(System.getProperty(PostgresPrograms.ARCHIVE_PROPERTY, "absent"));
    return EmbeddedPostgres.start(home, archive, 10, new Console(silent, silent));
  }

  private static void keep(EmbeddedPostgres in) throws SQLException {
    try (var connection = DatabaseCheck.connect(in.access().url(), in.access().owner());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (a int)");
      statement.execute("truncate kept");
      statement.execute("insert into kept values (1)");
    }
  }

  private static String kept(EmbeddedPostgres in) throws SQLException {
    return value(in, in.access().owner(), "select count(*) from kept");
  }

  private static void change(Login login, String sql) throws SQLException {
    try (var connection = DatabaseCheck.connect(postgres.access().url(), login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Login login, String sql) throws SQLException {
    return value(postgres, login, sql);
  }

  private static String value(EmbeddedPostgres in, Login login, String sql) throws SQLException {
    try (var connection = DatabaseCheck.connect(in.access().url(), login);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
