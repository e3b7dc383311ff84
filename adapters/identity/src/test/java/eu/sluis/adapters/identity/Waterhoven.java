package eu.sluis.adapters.identity;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.register.Account;
import eu.sluis.register.Accounts;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.Sessions;
import eu.sluis.register.SignedIn;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An invented municipality in memory: every store, the log, and a clock that stands still. */
@Singleton
public class Waterhoven implements AuditLog, InstantSource {

  static final Organisation ORGANISATION =
      new Organisation(
          OrganisationId.random(), "Gemeente Waterhoven", "waterhoven.example", "versie: 1\n");

  static final String PASSWORD = "vier paarden op de dijk";
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  private record Attempts(int failures, Optional<Instant> lockedUntil) {}

  final Map<PersonId, Person> people = new ConcurrentHashMap<>();
  final Map<PersonId, Account> accounts = new ConcurrentHashMap<>();
  private final Map<PersonId, Attempts> attempts = new ConcurrentHashMap<>();
  final Map<UUID, Session> sessions = new ConcurrentHashMap<>();
  final List<String> log = new CopyOnWriteArrayList<>();
  volatile Instant now = NINE;
  volatile boolean databaseAway;
  volatile boolean logAway;
  final AtomicInteger touches = new AtomicInteger();

  void reset() {
    people.clear();
    accounts.clear();
    attempts.clear();
    sessions.clear();
    log.clear();
    now = NINE;
    databaseAway = false;
    logAway = false;
    touches.set(0);
  }

  /** Someone with a group, not yet with a password. */
  Person person(String account, Role... roles) {
    Person person =
        new Person(
            PersonId.random(),
            ORGANISATION.id(),
            account + "@" + ORGANISATION.domain(),
            "Noor van Dijk",
            Set.of(roles),
            Set.of(new GroupId("wmo")),
            true);
    people.put(person.id(), person);
    return person;
  }

  void changed(Person person, Set<Role> roles, boolean active) {
    people.put(
        person.id(),
        new Person(
            person.id(),
            person.organisation(),
            person.account(),
            person.name(),
            roles,
            person.groups(),
            active));
  }

  private void answer() {
    if (databaseAway) {
      throw new StoreUnavailable("the database did not answer", new IllegalStateException("away"));
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
    record(organisation, action, facts);
    return new OpenIntent(
        organisation, log.size(), action, new UUID(0, log.size()), Hash.EMPTY_TREE);
  }

  @Override
  public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
    record(intent.organisation(), intent.action(), Leaf.Facts.of(Map.of("ending", ending.code())));
    return log.size();
  }

  @Override
  public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
    if (logAway) {
      throw new AuditUnavailable("the log did not answer", new IllegalStateException("away"));
    }
    log.add(action + " " + new java.util.TreeMap<>(facts.flat()));
  }

  @Singleton
  static class OrganisationsInMemory implements Organisations {
    private final Map<OrganisationId, Organisation> all =
        new ConcurrentHashMap<>(Map.of(ORGANISATION.id(), ORGANISATION));

    @Override
    public List<Organisation> all() {
      return List.copyOf(all.values());
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Organisation> ofDomain(String domain) {
      return all.values().stream().filter(one -> one.domain().equals(domain)).findFirst();
    }

    @Override
    public void save(Organisation organisation) {
      all.put(organisation.id(), organisation);
    }
  }

  @Singleton
  static class PeopleInMemory implements People {
    private final Waterhoven town;

    PeopleInMemory(Waterhoven town) {
      this.town = town;
    }

    @Override
    public Optional<Person> find(OrganisationId organisation, PersonId id) {
      return Optional.ofNullable(town.people.get(id));
    }

    @Override
    public Optional<Person> ofAccount(OrganisationId organisation, String account) {
      town.answer();
      return town.people.values().stream().filter(one -> one.account().equals(account)).findFirst();
    }

    @Override
    public List<Person> all(OrganisationId organisation) {
      return List.copyOf(town.people.values());
    }

    @Override
    public void save(Person person) {
      town.people.put(person.id(), person);
    }
  }

  @Singleton
  static class AccountsInMemory implements Accounts {
    private final Waterhoven town;

    AccountsInMemory(Waterhoven town) {
      this.town = town;
    }

    @Override
    public Optional<Account> find(OrganisationId organisation, PersonId person) {
      return Optional.ofNullable(town.accounts.get(person));
    }

    @Override
    public void save(Account account) {
      town.accounts.put(account.person(), account);
      town.attempts.remove(account.person());
    }

    @Override
    public boolean takeAttempt(
        OrganisationId organisation,
        PersonId person,
        Instant at,
        int attemptsMax,
        Instant lockedUntil) {
      Attempts before = town.attempts.getOrDefault(person, new Attempts(0, Optional.empty()));
      if (before.lockedUntil().filter(at::isBefore).isPresent()) {
        return false;
      }
      int failures = before.lockedUntil().isPresent() ? 1 : before.failures() + 1;
      Optional<Instant> lock =
          failures >= attemptsMax ? Optional.of(lockedUntil) : Optional.empty();
      town.attempts.put(person, new Attempts(failures, lock));
      return true;
    }

    @Override
    public void succeeded(OrganisationId organisation, PersonId person) {
      town.attempts.remove(person);
    }
  }

  @Singleton
  static class SessionsInMemory implements Sessions {
    private final Waterhoven town;

    SessionsInMemory(Waterhoven town) {
      this.town = town;
    }

    @Override
    public void open(Session session) {
      town.sessions.put(session.id(), session);
    }

    @Override
    public Optional<SignedIn> find(OrganisationId organisation, String tokenHash) {
      town.answer();
      return town.sessions.values().stream()
          .filter(one -> one.tokenHash().equals(tokenHash))
          .filter(one -> one.organisation().equals(organisation))
          .findFirst()
          .map(
              session ->
                  new SignedIn(
                      session,
                      java.util.Objects.requireNonNull(town.people.get(session.person())),
                      ORGANISATION.name(),
                      Optional.ofNullable(town.accounts.get(session.person()))
                          .map(Account::mustChange)
                          .orElse(false)));
    }

    @Override
    public List<Session> of(OrganisationId organisation, PersonId person) {
      return town.sessions.values().stream().filter(one -> one.person().equals(person)).toList();
    }

    @Override
    public void touch(OrganisationId organisation, UUID id, Instant lastSeen) {
      town.touches.incrementAndGet();
      town.sessions.computeIfPresent(
          id,
          (_, one) ->
              new Session(
                  one.id(),
                  one.organisation(),
                  one.person(),
                  one.tokenHash(),
                  one.created(),
                  lastSeen,
                  one.expires(),
                  one.csrfSecret(),
                  one.origin()));
    }

    @Override
    public boolean close(OrganisationId organisation, PersonId person, UUID id) {
      return town.sessions
          .values()
          .removeIf(one -> one.id().equals(id) && one.person().equals(person));
    }

    @Override
    public int closeAll(OrganisationId organisation, PersonId person) {
      List<Session> theirs = of(organisation, person);
      theirs.forEach(one -> town.sessions.remove(one.id()));
      return theirs.size();
    }

    @Override
    public int sweep(OrganisationId organisation, Instant now, Instant idleSince) {
      return 0;
    }
  }
}
