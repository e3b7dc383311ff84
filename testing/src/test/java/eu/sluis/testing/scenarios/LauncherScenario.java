package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.Launched;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that a newcomer types, from an empty folder to a page, and to the end and back. */
class LauncherScenario {

  private static final Duration LEARNED_MAX = Duration.ofMinutes(3);

  @TempDir private Path folder;

  private final int port = RunningSluis.freePort();

  // README: ./sluis start
  @Test
  void the_demonstration_starts_stops_in_order_and_starts_again() throws IOException {
    Path home = folder.resolve("home");
    String password;
    try (var first = Launched.by(home, port, "start").ready()) {
      assertThat(first.out()).contains("Sluis staat klaar: " + first.address());
      password = shown(first, "noor.van.dalen@waterhoven.example");
      assertFirstPage(first, "noor.van.dalen@waterhoven.example", password, "/vragen");

      assertRefused(Launched.by(home, port, "start"), 6, "`" + port + "`");
      assertRefused(Launched.by(home, RunningSluis.freePort(), "start"), 7, "SLUIS_HOME");

      long database = first.databaseProcess();
      assertThat(first.terminate().status()).isEqualTo(143);
      assertGone(home, database);
    }
    try (var second = Launched.by(home, port, "start").ready()) {
      assertThat(second.out()).doesNotContain("@waterhoven.example");
      assertFirstPage(second, "noor.van.dalen@waterhoven.example", password, "/vragen");
      assertThat(second.terminate().status()).isEqualTo(143);
    }
    Files.writeString(home.resolve("models.yaml"), "models:\n  - id: x\n    kind: magic\n");
    assertRefused(Launched.by(home, port, "start"), 2, "line 3");
  }

  // README: ./sluis start --empty
  @Test
  void an_empty_one_ends_with_ctrl_c_takes_data_of_an_older_one_and_refuses_those_of_a_newer() {
    Path home = folder.resolve("home");
    try (var first = Launched.atTerminal(home, port, "start", "--empty").ready()) {
      assertThat(first.out()).doesNotContain("waterhoven");
      String administrator = "beheerder@organisatie.example";
      assertFirstPage(first, administrator, shown(first, administrator), "/account/wachtwoord");
      long database = first.databaseProcess();
      assertThat(first.ctrlC().status()).isEqualTo(130);
      assertGone(home, database);
    }
    try (var second = Launched.by(home, port, "start", "--empty").ready()) {
      // As a database was before the newest migration of a feature that is not the last one.
      second.database().run("alter table document drop column reading");
      second.database().run("delete from flyway_schema_history where version = '201'");
      assertThat(second.terminate().status()).isEqualTo(143);
    }
    try (var third = Launched.by(home, port, "start", "--empty").ready()) {
      assertThat(third.out()).doesNotContain("@organisatie.example");
      third
          .database()
          .run(
              """
              insert into flyway_schema_history (installed_rank, version, description, type, script,
                installed_by, execution_time, success)
              values (9999, '999', 'from the future', 'SQL', 'db/register/V999__from_the_future.sql',
                'sluis', 0, true)
              """);
      assertThat(third.terminate().status()).isEqualTo(143);
    }
    assertRefused(Launched.by(home, port, "start", "--empty"), 10, "`V999__from_the_future.sql`");
  }

  /** What the launcher does once for each build, here with a second of questions. */
  @Test
  void the_run_in_which_the_jvm_learns_asks_questions_and_ends_by_itself() {
    var settings =
        Map.of(
            "SLUIS_JAVA_OPTIONS",
            "-Xmx512m -Dsluis.training=true -Dsluis.training.asking=1S",
            "SLUIS_PORT",
            "0");
    try (var learning = Launched.by(folder.resolve("home"), port, settings, "start")) {
      assertThat(Pause.until(LEARNED_MAX, () -> learning.out().contains("answered in training: ")))
          .as(learning.out())
          .isTrue();
      var ended = learning.ended();
      assertThat(ended.out()).containsPattern("answered in training: [1-9]");
      assertThat(ended.status()).isZero();
    }
  }

  // docs/operations.md: Your own PostgreSQL
  @Test
  void a_database_that_somebody_else_keeps_is_used_instead_of_its_own() {
    Path keepersHome = folder.resolve("keeper");
    Path home = folder.resolve("home");
    try (var keeper = Launched.by(keepersHome, port, "start", "--empty").ready()) {
      var server = keeper.database();
      server.run("create role kept login nosuperuser nobypassrls password 'of-the-test'");
      server.run("create database kept owner kept encoding 'UTF8' template template0");
      var settings =
          Map.of(
              "SLUIS_DATABASE_URL", server.url("kept"),
              "SLUIS_DATABASE_USER", "kept",
              "SLUIS_DATABASE_PASSWORD", "of-the-test");
      int own = RunningSluis.freePort();
      String administrator = "beheerder@organisatie.example";
      try (var sluis = Launched.by(home, own, settings, "start", "--empty").ready()) {
        String password = shown(sluis, administrator);
        assertFirstPage(sluis, administrator, password, "/account/wachtwoord");
        assertThat(home.resolve("database")).doesNotExist();
        assertThat(sluis.terminate().status()).isEqualTo(143);
      }
      assertThat(keeper.terminate().status()).isEqualTo(143);
    }
  }

  /** The password that stands behind this name, in what was shown. */
  private static String shown(Launched sluis, String account) {
    var line =
        Pattern.compile("(?m)^ {2}" + Pattern.quote(account) + "\\s+(\\S+)").matcher(sluis.out());
    assertThat(line.find()).as("a password for `%s` in:%n%s", account, sluis.out()).isTrue();
    return line.group(1);
  }

  private static void assertFirstPage(
      Launched sluis, String account, String password, String expected) {
    var visitor = Visitor.at(sluis.address());
    assertThat(visitor.get("/").location()).endsWith("/inloggen");
    var entered =
        visitor.post("/inloggen", Map.of("account", account, "wachtwoord", password, "terug", "/"));
    assertThat(entered.status()).isEqualTo(303);
    var door = visitor.get("/");
    assertThat(door.location()).endsWith(expected);
    var page = visitor.get(expected);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<h1");
  }

  private static void assertRefused(Launched refused, int status, String words) {
    try (refused) {
      var ended = refused.ended();
      assertThat(ended.errors()).startsWith("sluis: ").contains(words).hasLineCount(1);
      assertThat(ended.status()).isEqualTo(status);
    }
  }

  private static void assertGone(Path home, long database) {
    // A number that is still known may be of a process that ended and that nobody asked about.
    assertThat(ProcessHandle.of(database).flatMap(process -> process.info().command())).isEmpty();
    assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
  }
}
