package eu.sluis.adapters.identity;

import eu.sluis.adapters.identity.Passwords.Weakness;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.RecordedAct;
import eu.sluis.register.Account;
import eu.sluis.register.Accounts;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts with a password that Sluis keeps itself.
 *
 * <p>A stranger learns nothing about who has an account: an unknown account, a wrong password, a
 * lock and someone who left get the same answer after the same work. The price is that a lock is
 * not announced; the page tells everybody the rule instead.
 */
@Singleton
public final class LocalAccounts {

  /** In a row, before the account locks. */
  public static final int ATTEMPTS_MAX = 5;

  public static final Duration LOCK = Duration.ofMinutes(15);

  /** As RFC 5321 allows for an address. */
  static final int ACCOUNT_LENGTH_MAX = 254;

  /** Whether someone may come in. */
  public sealed interface Verdict {
    /**
     * @param mustChange a new password comes first
     */
    record Accepted(Person person, boolean mustChange) implements Verdict {}

    /** Says no more than that. */
    record Refused() implements Verdict {}
  }

  /** How a change of password ended. */
  public sealed interface Change {
    record Changed() implements Change {}

    /** The current password was wrong, or the account is locked. */
    record WrongPassword() implements Change {}

    record Weak(Weakness weakness) implements Change {}
  }

  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Passwords passwords;

  @Inject
  public LocalAccounts(
      Organisations organisations,
      People people,
      Accounts accounts,
      AuditLog audit,
      InstantSource clock,
      Passwords passwords) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.passwords = passwords;
  }

  /** Whether this person has a local password already. */
  public boolean exists(Person person) {
    return accounts.find(person.organisation(), person.id()).isPresent();
  }

  /**
   * Gives someone a password that they chose; replaces the one they had.
   *
   * @throws IllegalArgumentException when it is too weak
   */
  public void create(Person person, String password) {
    Passwords.weakness(password, person.account())
        .ifPresent(
            weakness -> {
              throw new IllegalArgumentException(
                  "the password is `" + weakness + "`; choose another");
            });
    save(person, password, false, false);
  }

  /** Gives someone a password of ours; at the first log-in they choose their own. */
  public OneTimePassword issueOneTime(Person person) {
    OneTimePassword password = OneTimePassword.random();
    save(person, password.value(), true, true);
    return password;
  }

  /** As {@link #issueOneTime}, for an invented person: it stays valid until somebody changes it. */
  public OneTimePassword issueForDemonstration(Person person) {
    OneTimePassword password = OneTimePassword.random();
    save(person, password.value(), false, true);
    return password;
  }

  /**
   * Looks whether this is someone's account and password.
   *
   * @throws TooManyLogIns when too many others are waiting
   */
  public Verdict verify(String account, String password) {
    String name = account.strip().toLowerCase(Locale.ROOT);
    Optional<Organisation> organisation = organisationOf(name);
    Optional<Person> person = organisation.flatMap(known -> people.ofAccount(known.id(), name));
    Optional<Account> found =
        person.flatMap(someone -> accounts.find(someone.organisation(), someone.id()));
    Optional<String> reason =
        refusal(person, found, password).map(Enum::name).map(code -> code.toLowerCase(Locale.ROOT));
    if (reason.isEmpty()) {
      return new Verdict.Accepted(person.orElseThrow(), found.orElseThrow().mustChange());
    }
    organisation.ifPresent(known -> recordFailure(known, person, reason.get()));
    return new Verdict.Refused();
  }

  /** Changes someone's own password. */
  public Change change(Person person, String current, String chosen) {
    Optional<Account> account = accounts.find(person.organisation(), person.id());
    if (refusal(Optional.of(person), account, current).isPresent()) {
      return new Change.WrongPassword();
    }
    if (chosen.equals(current)) {
      return new Change.Weak(Weakness.SAME_AS_BEFORE);
    }
    Optional<Weakness> weakness = Passwords.weakness(chosen, person.account());
    if (weakness.isPresent()) {
      return new Change.Weak(weakness.get());
    }
    RecordedAct.run(
        audit,
        person.organisation(),
        AuditLog.Action.RIGHTS_CHANGED,
        Map.of("person", person.id().toString(), "what", "password"),
        () -> save(person, chosen, false, false));
    return new Change.Changed();
  }

  private enum Refusal {
    UNKNOWN,
    INACTIVE,
    LOCKED,
    WRONG
  }

  private Optional<Refusal> refusal(
      Optional<Person> person, Optional<Account> account, String password) {
    Optional<Refusal> before = beforeThePassword(person, account);
    boolean usable = before.isEmpty() && password.length() <= Passwords.LENGTH_MAX * 2;
    // Always one comparison, also when the answer is known, so that time tells nothing.
    boolean matches =
        passwords.matches(
            usable ? password : "", usable ? account.map(Account::passwordHash) : Optional.empty());
    if (before.isPresent()) {
      return before;
    }
    if (!matches) {
      return Optional.of(Refusal.WRONG);
    }
    person.ifPresent(someone -> accounts.succeeded(someone.organisation(), someone.id()));
    return Optional.empty();
  }

  private Optional<Refusal> beforeThePassword(Optional<Person> person, Optional<Account> account) {
    if (person.isEmpty() || account.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN);
    }
    if (!person.get().active()) {
      return Optional.of(Refusal.INACTIVE);
    }
    Instant now = clock.instant();
    boolean taken =
        accounts.takeAttempt(
            person.get().organisation(), person.get().id(), now, ATTEMPTS_MAX, now.plus(LOCK));
    return taken ? Optional.empty() : Optional.of(Refusal.LOCKED);
  }

  private Optional<Organisation> organisationOf(String account) {
    int at = account.lastIndexOf('@');
    return at < 1 || account.length() > ACCOUNT_LENGTH_MAX
        ? Optional.empty()
        : organisations.ofDomain(account.substring(at + 1));
  }

  private void recordFailure(Organisation organisation, Optional<Person> person, String reason) {
    audit.record(
        organisation.id(),
        AuditLog.Action.LOG_IN_FAILED,
        person
            .map(someone -> Map.of("reason", reason, "person", someone.id().toString()))
            .orElse(Map.of("reason", reason)));
  }

  private void save(Person person, String password, boolean mustChange, boolean oneTime) {
    accounts.save(
        new Account(
            person.organisation(), person.id(), passwords.hash(password), mustChange, oneTime));
  }
}
