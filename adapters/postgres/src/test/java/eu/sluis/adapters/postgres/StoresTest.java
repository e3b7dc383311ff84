package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.register.Account;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StoresTest {

  private static final int ATTEMPTS = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final OrganisationDatabase database = TestDatabase.database();
  private final Organisation waterhoven = Invented.municipality();
  private final PostgresPeople people = new PostgresPeople(database);
  private final PostgresAccounts accounts = new PostgresAccounts(database);
  private final PostgresSessions sessions = new PostgresSessions(database);

  @Test
  void an_organisation_is_found_by_id_and_by_domain_in_any_case() {
    PostgresOrganisations organisations = new PostgresOrganisations(database);
    assertThat(organisations.find(waterhoven.id())).contains(waterhoven);
    assertThat(organisations.ofDomain(waterhoven.domain().toUpperCase(Locale.ROOT)))
        .contains(waterhoven);
    assertThat(organisations.all()).contains(waterhoven);
    assertThat(organisations.ofDomain("nergens.example")).isEmpty();

    Organisation renamed =
        new Organisation(waterhoven.id(), "Waterhoven", waterhoven.domain(), "versie: 2\n");
    organisations.save(renamed);
    assertThat(organisations.find(waterhoven.id())).contains(renamed);
  }

  @Test
  void a_person_is_kept_and_replaced_whole() {
    Person noor = Invented.savedNoor(waterhoven);
    assertThat(people.find(waterhoven.id(), noor.id())).contains(noor);
    assertThat(people.ofAccount(waterhoven.id(), noor.account().toUpperCase(Locale.ROOT)))
        .contains(noor);

    Person left =
        new Person(noor.id(), waterhoven.id(), noor.account(), "Noor", Set.of(), Set.of(), false);
    people.save(left);
    assertThat(people.all(waterhoven.id())).containsExactly(left);
  }

  @Test
  void a_use_case_is_kept_with_and_without_its_approval() {
    PostgresUseCases useCases = new PostgresUseCases(database);
    UseCase approved = Invented.wmo(waterhoven.id());
    useCases.save(approved);
    assertThat(useCases.find(waterhoven.id(), approved.id())).contains(approved);

    UseCase withdrawn =
        new UseCase(
            approved.id(),
            approved.organisation(),
            approved.name(),
            approved.purpose(),
            approved.legalBasis(),
            approved.owner(),
            approved.instructions(),
            approved.bouwcode(),
            Optional.empty(),
            List.of());
    useCases.save(withdrawn);
    assertThat(useCases.all(waterhoven.id())).containsExactly(withdrawn);
  }

  @Test
  void an_account_locks_with_its_last_attempt_and_opens_after_the_lock() {
    PersonId noor = account();
    Instant noon = Invented.NOON;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      assertThat(take(noor, noon)).as("attempt %s", attempt).isTrue();
    }
    assertThat(take(noor, noon)).isFalse();
    assertThat(take(noor, noon.plus(LOCK).minusMillis(1))).isFalse();
    assertThat(take(noor, noon.plus(LOCK))).isTrue();
    // And then has its attempts again.
    for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
      assertThat(take(noor, noon.plus(LOCK))).isTrue();
    }
    assertThat(take(noor, noon.plus(LOCK))).isFalse();
  }

  @Test
  void a_right_password_forgets_the_failures_and_a_new_password_the_lock() {
    PersonId noor = account();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      take(noor, Invented.NOON);
    }
    accounts.succeeded(waterhoven.id(), noor);
    assertThat(take(noor, Invented.NOON)).isTrue();
    for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
      take(noor, Invented.NOON);
    }
    assertThat(take(noor, Invented.NOON)).isFalse();
    accounts.save(new Account(waterhoven.id(), noor, "other", true, true));
    assertThat(take(noor, Invented.NOON)).isTrue();
    assertThat(accounts.find(waterhoven.id(), noor))
        .contains(new Account(waterhoven.id(), noor, "other", true, true));
  }

  @Test
  void forty_attempts_at_once_are_five_attempts() throws Exception {
    PersonId noor = account();
    Callable<Boolean> attempt = () -> take(noor, Invented.NOON);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long passed = 0;
      for (Future<Boolean> outcome :
          threads.invokeAll(java.util.Collections.nCopies(40, attempt))) {
        passed += outcome.get() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(ATTEMPTS);
    }
  }

  @Test
  void a_session_comes_back_with_its_person_of_this_moment() {
    Person noor = Invented.savedNoor(waterhoven);
    Session session = Invented.session(noor, "b".repeat(64));
    sessions.open(session);
    assertThat(sessions.find(waterhoven.id(), session.tokenHash()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.session()).isEqualTo(session);
              assertThat(found.person()).isEqualTo(noor);
              assertThat(found.organisationName()).isEqualTo("Gemeente Waterhoven");
              assertThat(found.mustChange()).isFalse();
            });

    Person left =
        new Person(
            noor.id(), waterhoven.id(), noor.account(), noor.name(), Set.of(), Set.of(), false);
    people.save(left);
    accounts.save(new Account(waterhoven.id(), noor.id(), "hash", true, true));
    assertThat(sessions.find(waterhoven.id(), session.tokenHash()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.person()).isEqualTo(left);
              assertThat(found.mustChange()).isTrue();
            });
  }

  @Test
  void sessions_are_listed_touched_closed_and_swept() {
    Person noor = Invented.savedNoor(waterhoven);
    Session first = Invented.session(noor, "c".repeat(64));
    Session second = Invented.session(noor, "d".repeat(64));
    sessions.open(first);
    sessions.open(second);
    sessions.touch(waterhoven.id(), first.id(), Invented.NOON.plusSeconds(60));
    assertThat(sessions.of(waterhoven.id(), noor.id()))
        .extracting(Session::lastSeen)
        .containsExactlyInAnyOrder(Invented.NOON, Invented.NOON.plusSeconds(60));

    // Only the second was idle for so long.
    assertThat(sessions.sweep(waterhoven.id(), Invented.NOON, Invented.NOON)).isEqualTo(1);
    assertThat(sessions.close(waterhoven.id(), noor.id(), second.id())).isFalse();
    assertThat(sessions.close(waterhoven.id(), PersonId.random(), first.id())).isFalse();
    assertThat(sessions.close(waterhoven.id(), noor.id(), first.id())).isTrue();
    sessions.open(first);
    assertThat(sessions.sweep(waterhoven.id(), first.expires(), Invented.NOON.minusSeconds(1)))
        .isEqualTo(1);
    sessions.open(first);
    sessions.open(second);
    assertThat(sessions.closeAll(waterhoven.id(), noor.id())).isEqualTo(2);
  }

  private PersonId account() {
    Person noor = Invented.savedNoor(waterhoven);
    accounts.save(new Account(waterhoven.id(), noor.id(), "hash", false, false));
    return noor.id();
  }

  private boolean take(PersonId person, Instant now) {
    return accounts.takeAttempt(waterhoven.id(), person, now, ATTEMPTS, now.plus(LOCK));
  }
}
