package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.Database;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its memory Sluis sends nothing; and it comes back by itself. */
class DatabaseFaultScenario {

  /** How long someone waits at most for a database that holds the line and says nothing. */
  private static final Duration HANGS_MAX = Duration.ofSeconds(40);

  private static final String QUESTION = "Na hoeveel weken afwezigheid stopt de hulp?";

  private final ModelledSluis lock = ModelledSluis.get();
  private final Database database = lock.sluis().database();

  @TempDir private Path folder;

  @Test
  void a_log_that_cannot_be_written_stops_every_question() {
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    int asked = lock.model().requests().size();
    database.run(
        """
        create function nothing_more() returns trigger language plpgsql as
          'begin raise exception ''full''; end';
        create trigger nothing_more before insert on audit_leaf
          for each row execute function nothing_more();
        """);
    try {
      assertThat(noor.question("wmo-consulent", QUESTION).body())
          .contains("Het logboek kan niet schrijven")
          .contains(QUESTION);
      assertThat(lock.model().requests()).hasSize(asked);
    } finally {
      database.run("drop trigger nothing_more on audit_leaf; drop function nothing_more()");
    }
    assertThat(noor.question("wmo-consulent", QUESTION).status()).isEqualTo(303);
  }

  @Test
  void rules_that_cannot_be_read_allow_nothing() {
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    int asked = lock.model().requests().size();
    String rules =
        database.column("select bouwcode from use_case where id = 'wmo-consulent'").getFirst();
    write("rules: [");
    try {
      assertThat(noor.question("wmo-consulent", QUESTION).body())
          .contains("De regels zijn niet te lezen", "Team Wmo (teamleider)");
      assertThat(noor.preview("wmo-consulent", QUESTION))
          .contains("kan zo niet: de regels zijn niet te lezen");
      assertThat(lock.model().requests()).hasSize(asked);
    } finally {
      write(rules);
    }
    assertThat(noor.question("wmo-consulent", QUESTION).status()).isEqualTo(303);
  }

  @Test
  void a_database_that_goes_away_half_way_stops_the_next_question_and_comes_back() {
    lock.model().behave(Behaviour.QUOTE, Duration.ofMillis(150));
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    var crashed = new AtomicBoolean();
    var last = new StringBuilder();
    noor.stream(
        "wmo-consulent",
        QUESTION,
        event -> {
          if (event.name().equals("draft") && !crashed.getAndSet(true)) {
            database.crash();
          }
          last.append(event.data());
        });
    int asked = lock.model().requests().size();
    assertThat(crashed).isTrue();
    assertThat(last.toString()).contains("Niet afgerond vastgelegd");

    var refused = noor.question("wmo-consulent", QUESTION);
    assertThat(refused.body()).containsAnyOf("niet bereikbaar", "later");
    assertThat(refused.status()).isIn(200, 503);
    assertThat(refused.body()).doesNotContain("SQLException", "Caused by", "127.0.0.1");
    assertThat(lock.model().requests()).as("questions that reached the model").hasSize(asked);

    database.comeBack();
    assertThat(
            Pause.until(
                Duration.ofSeconds(30),
                () -> noor.question("wmo-consulent", QUESTION).status() == 303))
        .as("works again by itself")
        .isTrue();
  }

  @Test
  void case_20_a_database_that_hangs_ends_the_question_in_time_and_the_next_one_goes_well() {
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    int asked = lock.model().requests().size();
    database.freeze();
    try {
      long began = System.nanoTime();
      var refused = noor.question("wmo-consulent", QUESTION);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HANGS_MAX);
      assertThat(refused.body())
          .containsAnyOf("niet bereikbaar", "later")
          .doesNotContain("SQLException", "Caused by", "127.0.0.1");
      assertThat(refused.status()).isIn(200, 503);
      assertThat(lock.model().requests()).as("questions that reached the model").hasSize(asked);
      var health = Visitor.anonymous(lock.sluis()).get("/health/ready");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.body()).isEqualTo("{\"status\":\"DOWN\"}");
    } finally {
      database.thaw();
    }
    assertThat(
            Pause.until(
                Duration.ofSeconds(30),
                () -> noor.question("wmo-consulent", QUESTION).status() == 303))
        .as("works again by itself")
        .isTrue();
    assertThat(Visitor.anonymous(lock.sluis()).get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void a_database_that_hangs_half_way_ends_the_answer_with_a_mark() {
    lock.model().behave(Behaviour.QUOTE, Duration.ofMillis(150));
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    var frozen = new AtomicBoolean();
    var last = new StringBuilder();
    long began = System.nanoTime();
    try {
      noor.stream(
          "wmo-consulent",
          QUESTION,
          event -> {
            if (event.name().equals("draft") && !frozen.getAndSet(true)) {
              database.freeze();
            }
            last.append(event.data());
          });
    } finally {
      database.thaw();
    }
    assertThat(frozen).isTrue();
    assertThat(last.toString()).contains("Niet afgerond vastgelegd");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HANGS_MAX.multipliedBy(2));
    assertThat(
            Pause.until(
                Duration.ofSeconds(30),
                () -> noor.question("wmo-consulent", QUESTION).status() == 303))
        .isTrue();
  }

  @Test
  void case_14_killed_in_the_middle_of_an_answer_it_closes_the_intent_and_its_log_still_verifies()
      throws IOException {
    lock.model().behave(Behaviour.QUOTE, Duration.ofMillis(300));
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    var killed = new AtomicBoolean();
    try {
      noor.stream(
          "wmo-consulent",
          QUESTION,
          event -> {
            if (event.name().equals("draft") && !killed.getAndSet(true)) {
              lock.sluis().kill();
            }
          });
    } catch (java.io.UncheckedIOException cut) {
      // The connection went with the process.
    }
    assertThat(killed).isTrue();

    lock.sluis().start();

    assertThat(database.log().getLast()).contains("\"ending\":\"interrupted\"");
    var willem = Visitor.loggedIn(lock.sluis(), "willem.de.ruiter");
    Path export = Files.write(folder.resolve("export.zip"), willem.download("/logboek/export"));
    String keys = lock.sluis().home().resolve("log-keys/public.txt").toString();
    assertThat(RunningSluis.tool("verify", export.toString(), "--key", keys))
        .contains("Het logboek is ongeschonden.");
  }

  private void write(String rules) {
    database.run(
        "update use_case set bouwcode = $rules$%s$rules$ where id = 'wmo-consulent'"
            .formatted(rules));
  }
}
