package eu.sluis.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.adapters.identity.LocalAccounts.Change;
import eu.sluis.adapters.identity.LocalAccounts.Verdict;
import eu.sluis.adapters.identity.Passwords.Weakness;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.Role;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalAccountsTest {

  /** The least that bcrypt takes. */
  private static final int QUICK = 4;

  private final Waterhoven town = new Waterhoven();
  private final LocalAccounts accounts =
      new LocalAccounts(
          new Waterhoven.OrganisationsInMemory(),
          new Waterhoven.PeopleInMemory(town),
          new Waterhoven.AccountsInMemory(town),
          town,
          town,
          new Passwords(QUICK));

  @Test
  void the_right_password_lets_its_person_in_in_any_case_of_the_account() {
    Person noor = noor();
    assertThat(accounts.verify(" Noor@WATERHOVEN.example ", Waterhoven.PASSWORD))
        .isEqualTo(new Verdict.Accepted(noor, false));
    assertThat(town.log).isEmpty();
  }

  @Test
  void whatever_is_wrong_the_answer_is_the_same_and_the_log_has_codes_only() {
    Person noor = noor();
    Person left = town.person("joris", Role.USER);
    accounts.create(left, Waterhoven.PASSWORD);
    town.changed(left, left.roles(), false);
    for (String account :
        new String[] {
          "noor@waterhoven.example",
          "joris@waterhoven.example",
          "niemand@waterhoven.example",
          "noor@elders.example",
          "noor",
          "",
          "@",
          "x".repeat(10_000)
        }) {
      String password = account.startsWith("joris") ? Waterhoven.PASSWORD : "wrong";
      assertThat(accounts.verify(account, password)).isEqualTo(new Verdict.Refused());
    }
    assertThat(town.log)
        .containsExactly(
            "LOG_IN_FAILED {person=" + noor.id() + ", reason=wrong}",
            "LOG_IN_FAILED {person=" + left.id() + ", reason=inactive}",
            "LOG_IN_FAILED {reason=unknown}");
  }

  @Test
  void after_five_failures_the_right_password_waits_a_quarter_of_an_hour() {
    Person noor = noor();
    for (int attempt = 1; attempt < LocalAccounts.ATTEMPTS_MAX; attempt++) {
      accounts.verify(noor.account(), "wrong");
    }
    // The fifth may still be right.
    assertThat(accounts.verify(noor.account(), Waterhoven.PASSWORD))
        .isInstanceOf(Verdict.Accepted.class);
    for (int attempt = 1; attempt <= LocalAccounts.ATTEMPTS_MAX; attempt++) {
      accounts.verify(noor.account(), "wrong");
    }
    assertThat(accounts.verify(noor.account(), Waterhoven.PASSWORD))
        .isEqualTo(new Verdict.Refused());
    town.now = town.now.plus(LocalAccounts.LOCK).minusMillis(1);
    assertThat(accounts.verify(noor.account(), Waterhoven.PASSWORD))
        .isEqualTo(new Verdict.Refused());
    town.now = town.now.plusMillis(1);
    assertThat(accounts.verify(noor.account(), Waterhoven.PASSWORD))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void without_a_log_a_failure_is_not_answered() {
    Person noor = noor();
    town.logAway = true;
    assertThatThrownBy(() -> accounts.verify(noor.account(), "wrong"))
        .isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void a_password_of_ours_must_be_changed_and_one_for_a_demonstration_stays() {
    Person noor = town.person("noor", Role.USER);
    OneTimePassword first = accounts.issueOneTime(noor);
    assertThat(accounts.verify(noor.account(), first.value()))
        .isEqualTo(new Verdict.Accepted(noor, true));
    OneTimePassword second = accounts.issueForDemonstration(noor);
    assertThat(accounts.verify(noor.account(), first.value())).isEqualTo(new Verdict.Refused());
    assertThat(accounts.verify(noor.account(), second.value()))
        .isEqualTo(new Verdict.Accepted(noor, false));
  }

  @Test
  void a_password_of_ours_is_readable_and_not_repeated() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      OneTimePassword password = OneTimePassword.random();
      assertThat(password.value()).matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}");
      assertThat(seen.add(password.value())).isTrue();
      assertThat(password.toString()).doesNotContain(password.value());
    }
  }

  @Test
  void someone_changes_their_password_with_the_one_they_have() {
    Person noor = noor();
    String chosen = "zeven zwanen in de gracht";
    assertThat(accounts.change(noor, "wrong", chosen)).isEqualTo(new Change.WrongPassword());
    assertThat(accounts.change(noor, Waterhoven.PASSWORD, Waterhoven.PASSWORD))
        .isEqualTo(new Change.Weak(Weakness.SAME_AS_BEFORE));
    assertThat(accounts.change(noor, Waterhoven.PASSWORD, "kort"))
        .isEqualTo(new Change.Weak(Weakness.TOO_SHORT));
    assertThat(accounts.change(noor, Waterhoven.PASSWORD, chosen)).isEqualTo(new Change.Changed());
    assertThat(accounts.verify(noor.account(), Waterhoven.PASSWORD))
        .isEqualTo(new Verdict.Refused());
    assertThat(accounts.verify(noor.account(), chosen)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void a_new_password_is_long_enough_and_not_the_account() {
    String account = "noor@waterhoven.example";
    assertThat(Passwords.weakness("abcdefghijk", account)).contains(Weakness.TOO_SHORT);
    assertThat(Passwords.weakness("abcdefghijkl", account)).isEmpty();
    assertThat(Passwords.weakness("abcde".repeat(51) + "f", account)).isEmpty();
    assertThat(Passwords.weakness("abcde".repeat(51) + "fg", account)).contains(Weakness.TOO_LONG);
    assertThat(Passwords.weakness("aaaabbbbccccdddd", account)).contains(Weakness.TOO_SIMPLE);
    assertThat(Passwords.weakness("Ik ben Noor van Dijk", account))
        .contains(Weakness.HOLDS_ACCOUNT);
  }

  @Test
  void a_long_password_counts_to_its_end_and_keyboards_may_differ() {
    Passwords passwords = new Passwords(QUICK);
    String base = "x".repeat(100);
    Optional<String> hash = Optional.of(passwords.hash(base + "a"));
    assertThat(passwords.matches(base + "a", hash)).isTrue();
    assertThat(passwords.matches(base + "b", hash)).isFalse();
    assertThat(passwords.matches("café", Optional.of(passwords.hash("café")))).isTrue();
    assertThat(passwords.matches("", Optional.empty())).isFalse();
  }

  @Test
  void the_hash_costs_what_we_say() {
    assertThat(new Passwords().hash("x").toLowerCase(Locale.ROOT)).startsWith("$2a$12$");
  }

  private Person noor() {
    Person noor = town.person("noor", Role.USER);
    accounts.create(noor, Waterhoven.PASSWORD);
    return noor;
  }
}
