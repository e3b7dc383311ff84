package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.ClientKey;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.register.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

  /** Another node: its own memory of the same database. */
  private final OrganisationDatabase elsewhere = TestDatabase.database();

  private final OrganisationDatabase here = TestDatabase.database();
  private final Organisation organisation = Invented.municipality();
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void a_row_is_read_once_until_its_organisation_changes() {
    var remembered = new Remembered<String, String>(here);
    var _ = remembered.find(organisation.id(), "key", this::read);
    var _ = remembered.find(organisation.id(), "key", this::read);
    assertThat(reads).hasValue(1);

    new PostgresPeople(here).save(Invented.noor(organisation));
    var _ = remembered.find(organisation.id(), "key", this::read);
    assertThat(reads).hasValue(2);

    Organisation another = Invented.municipality();
    new PostgresPeople(here).save(Invented.noor(another));
    here.changed(organisation.id());
    var _ = remembered.find(organisation.id(), "key", this::read);
    assertThat(reads).as("another organisation is no reason to read").hasValue(2);
  }

  @Test
  void what_is_not_there_is_looked_for_each_time() {
    var remembered = new Remembered<String, String>(here);
    Supplier<Optional<String>> nothing =
        () -> {
          reads.incrementAndGet();
          return Optional.empty();
        };
    assertThat(remembered.find(organisation.id(), "key", nothing)).isEmpty();
    assertThat(remembered.find(organisation.id(), "key", nothing)).isEmpty();
    assertThat(reads).hasValue(2);
  }

  @Test
  void a_key_that_another_node_revokes_is_revoked_here() throws InterruptedException {
    Person noor = Invented.savedNoor(organisation);
    ClientKey key = Invented.savedKey(noor);
    var keys = new PostgresClientKeys(here);
    assertThat(keys.find(organisation.id(), key.id()).orElseThrow().key().revoked()).isEmpty();

    var _ = new PostgresClientKeys(elsewhere).revoke(organisation.id(), key.id(), Invented.NOON);
    Thread.sleep(OrganisationVersions.FRESH);

    assertThat(keys.find(organisation.id(), key.id()).orElseThrow().key().revoked())
        .contains(Invented.NOON);
  }

  @Test
  void every_watched_table_counts_and_a_moment_of_last_use_does_not() {
    Person noor = Invented.savedNoor(organisation);
    ClientKey key = Invented.savedKey(noor);
    long before = version();

    new PostgresClientKeys(here)
        .used(organisation.id(), key.id(), Invented.NOON, Invented.NOON.minusSeconds(1));
    assertThat(version()).isEqualTo(before);

    new PostgresUseCases(here).save(Invented.wmo(organisation.id()));
    Invented.savedRecognition(organisation.id());
    for (String change :
        new String[] {
          "update person set active = not active",
          "update use_case set owner = 'een ander'",
          "update client_key set revoked = now()",
          "delete from client_key",
          "update recognition_words set version = version + 1",
          "update organisation set baseline = baseline || ' '"
        }) {
      long counted = version();
      here.run(
          organisation.id(),
          handle ->
              handle.execute(
                  // The one table in which the others are seen.
                  change.startsWith("update organisation")
                      ? change + " where id = '" + organisation.id() + "'"
                      : change));
      assertThat(version()).as(change).isGreaterThan(counted);
    }
  }

  @Test
  void a_change_that_is_undone_is_no_change() {
    Invented.savedNoor(organisation);
    long before = version();
    assertThatThrownBy(
            () ->
                here.run(
                    organisation.id(),
                    handle -> {
                      handle.execute("update person set name = 'x'");
                      throw new IllegalStateException("undone");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void many_at_once_are_one_look_and_nobody_is_served_an_older_one() throws Exception {
    var version = new AtomicLong();
    var looks = new AtomicInteger();
    var versions =
        new OrganisationVersions(
            _ -> {
              looks.incrementAndGet();
              return version.get();
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = new CountDownLatch(1);
      var seen =
          IntStream.range(0, 500)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            start.await();
                            return versions.of(organisation.id());
                          }))
              .toList();
      start.countDown();
      for (var one : seen) {
        assertThat(one.get()).isZero();
      }
    }
    assertThat(looks.get()).isLessThan(500);

    version.set(1);
    versions.changed(organisation.id());
    assertThat(versions.of(organisation.id())).isEqualTo(1);
    version.set(2);
    Thread.sleep(OrganisationVersions.FRESH.plus(Duration.ofMillis(1)));
    assertThat(versions.of(organisation.id())).isEqualTo(2);
  }

  @Test
  void without_a_database_nothing_is_remembered() {
    var versions =
        new OrganisationVersions(
            _ -> {
              throw new StoreUnavailable("away", new java.sql.SQLException());
            });
    assertThatThrownBy(() -> versions.of(organisation.id())).isInstanceOf(StoreUnavailable.class);
    var nowhere =
        new OrganisationDatabase(
            (javax.sql.DataSource)
                java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {javax.sql.DataSource.class},
                    (_, _, _) -> {
                      throw new java.sql.SQLException("away", "08001");
                    }));
    var remembered = new Remembered<String, String>(nowhere);
    assertThatThrownBy(() -> remembered.find(organisation.id(), "key", this::read))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(reads).hasValue(0);
  }

  private Optional<String> read() {
    return Optional.of("row " + reads.incrementAndGet());
  }

  /** Counted by the database, looked at anew. */
  private long version() {
    here.changed(organisation.id());
    return here.version(organisation.id());
  }
}
