package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.RecordedAct;
import eu.sluis.gateway.ClientKey.Holder;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.ClientKey.State;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes, rotates and revokes the keys of clients, and knows who is behind one.
 *
 * <p>An administrator gives any use case of the organisation; an owner those that they may use
 * themselves. What a key can do is decided at each request, from the rights of its holder at that
 * moment. Everything is recorded before it happens, and how it ended; what cannot be recorded does
 * not happen.
 */
public final class Keys {

  public static final int DAYS_MAX = 366;
  public static final int KEYS_MAX = 1_000;
  public static final int USE_CASES_MAX = 20;

  /** In UTF-16 code units. */
  public static final int LABEL_MAX = 80;

  /** How long a key may work on beside the one that takes its place. */
  public static final Duration OVERLAP_MAX = Duration.ofDays(7);

  /** How far behind the moment of last use may be; it is not written at every request. */
  public static final Duration LAST_USE_BEHIND = Duration.ofMinutes(5);

  private static final String BEARER = "bearer ";

  private final ClientKeys store;
  private final Granting granting;
  private final People people;
  private final AuditLog log;
  private final InstantSource clock;

  public Keys(
      ClientKeys store,
      UseCases useCases,
      Policies policies,
      People people,
      AuditLog log,
      InstantSource clock) {
    this.store = store;
    this.granting = new Granting(useCases, policies, people, clock);
    this.people = people;
    this.log = log;
    this.clock = clock;
  }

  /** Who a key that is to be made will act for. */
  public sealed interface Recipient {
    record APerson(PersonId id) implements Recipient {}

    record AService(String name, Set<GroupId> groups) implements Recipient {
      public AService {
        groups = Set.copyOf(groups);
      }
    }
  }

  /**
   * A key that somebody wants.
   *
   * @param days how long it works
   */
  public record Wish(
      String label,
      Recipient recipient,
      List<UseCaseId> useCases,
      Optional<UseCaseId> usual,
      int days) {
    public Wish {
      useCases = List.copyOf(useCases);
    }
  }

  /**
   * A new key.
   *
   * @param secret what the client shows; to be shown once and kept nowhere
   */
  public record Made(ClientKey key, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Made[" + key + "]";
    }
  }

  /** Who is behind a request. */
  public record Caller(Asker asker, ClientKey key) {}

  /**
   * Who is behind a request with this `Authorization`. What its holder lost is lost at once.
   *
   * @throws NotAdmitted when there is no key in it that works
   */
  public Caller admit(Optional<String> authorization) throws NotAdmitted {
    String shown = authorization.orElseThrow(() -> new NotAdmitted(NotAdmitted.Reason.MISSING));
    if (!shown.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw new NotAdmitted(NotAdmitted.Reason.MISSING);
    }
    KeySecret secret =
        KeySecret.parse(shown.substring(BEARER.length()).strip())
            .orElseThrow(() -> new NotAdmitted(NotAdmitted.Reason.UNKNOWN));
    ClientKeys.Found found =
        store
            .find(secret.organisation(), secret.id())
            .filter(known -> secret.matches(known.hash()))
            .orElseThrow(() -> new NotAdmitted(NotAdmitted.Reason.UNKNOWN));
    Instant now = clock.instant();
    Asker asker = holderOf(found, now);
    ClientKey key = found.key();
    if (key.lastUsed().isEmpty() || key.lastUsed().get().isBefore(now.minus(LAST_USE_BEHIND))) {
      store.used(key.organisation(), key.id(), now, now.minus(LAST_USE_BEHIND));
    }
    return new Caller(asker, key);
  }

  /** All keys of the organisation for an administrator, else those with a use case one may give. */
  public List<ClientKey> list(Asker by) {
    Set<UseCaseId> own = ids(grantable(by));
    return store.all(by.organisation()).stream()
        .filter(
            key -> by.has(Role.ADMINISTRATOR) || key.useCases().stream().anyMatch(own::contains))
        .toList();
  }

  /** The use cases that this person may give to a key. */
  public List<UseCase> grantable(Asker by) {
    return granting.useCases(by);
  }

  /** The groups that this person may give to a service. */
  public Set<GroupId> groups(Asker by) {
    return granting.groups(by);
  }

  /** The people that a key can be made for, by name. */
  public List<Person> holders(Asker by) {
    return people.all(by.organisation()).stream().filter(Person::active).toList();
  }

  public Made make(Asker by, Wish wish) throws KeyRefused {
    require(labelled(wish.label()), KeyRefused.Reason.LABEL);
    require(wish.days() >= 1 && wish.days() <= DAYS_MAX, KeyRefused.Reason.DAYS);
    require(
        !wish.useCases().isEmpty()
            && wish.useCases().size() <= USE_CASES_MAX
            && wish.usual().map(wish.useCases()::contains).orElse(true),
        KeyRefused.Reason.USE_CASES);
    require(ids(grantable(by)).containsAll(wish.useCases()), KeyRefused.Reason.NOT_YOURS);
    return add(
        by,
        wish.label(),
        holder(by, wish.recipient()),
        wish.useCases(),
        wish.usual(),
        wish.days(),
        Set.of());
  }

  /**
   * A key with which a program does what this person may do. Only they make it, because who makes a
   * key sees its secret.
   */
  public Made makeFor(Asker by, String label, Right right, int days) throws KeyRefused {
    require(labelled(label), KeyRefused.Reason.LABEL);
    require(days >= 1 && days <= DAYS_MAX, KeyRefused.Reason.DAYS);
    require(right.heldBy(by), KeyRefused.Reason.NOT_YOURS);
    return add(
        by,
        label,
        new Holder.OfPerson(by.person()),
        List.of(),
        Optional.empty(),
        days,
        Set.of(right));
  }

  private Made add(
      Asker by,
      String label,
      Holder holder,
      List<UseCaseId> useCases,
      Optional<UseCaseId> usual,
      int days,
      Set<Right> rights)
      throws KeyRefused {
    Instant now = clock.instant();
    long working =
        store.all(by.organisation()).stream().filter(key -> key.state(now) == State.VALID).count();
    require(working < KEYS_MAX, KeyRefused.Reason.TOO_MANY);
    KeySecret secret = KeySecret.random(by.organisation());
    var key =
        new ClientKey(
            secret.id(),
            by.organisation(),
            label.strip(),
            holder,
            useCases,
            usual,
            now,
            by.person(),
            now.plus(Duration.ofDays(days)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            rights);
    recorded(by, Action.KEY_MADE, key, () -> store.add(key, KeySecret.sealed(secret)));
    return new Made(key, secret.shown());
  }

  /**
   * A new key for the same holder, use cases and number of days; the old one works on for a while.
   *
   * @param overlap zero, to end the old one at once, to {@link #OVERLAP_MAX}
   */
  public Made rotate(Asker by, KeyId id, Duration overlap) throws KeyRefused {
    require(!overlap.isNegative() && overlap.compareTo(OVERLAP_MAX) <= 0, KeyRefused.Reason.DAYS);
    ClientKey old = manageable(by, id);
    // Whoever replaces it sees the secret of the new one.
    require(
        old.rights().isEmpty() || old.holder().id().equals(by.person()),
        KeyRefused.Reason.NOT_YOURS);
    Instant now = clock.instant();
    require(old.state(now) == State.VALID && old.ends().isEmpty(), KeyRefused.Reason.GONE);
    KeySecret secret = KeySecret.random(by.organisation());
    var key =
        new ClientKey(
            secret.id(),
            by.organisation(),
            old.label(),
            old.holder(),
            old.useCases(),
            old.usual(),
            now,
            by.person(),
            now.plus(Duration.between(old.made(), old.expires())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            old.rights());
    recorded(
        by,
        Action.KEY_ROTATED,
        old,
        () ->
            recorded(
                by,
                Action.KEY_MADE,
                key,
                () ->
                    require(
                        store.replace(id, now.plus(overlap), key, KeySecret.sealed(secret)),
                        KeyRefused.Reason.GONE)));
    return new Made(key, secret.shown());
  }

  /** From the next request on it no longer works, on any node. */
  public void revoke(Asker by, KeyId id) throws KeyRefused {
    ClientKey key = manageable(by, id);
    recorded(
        by,
        Action.KEY_REVOKED,
        key,
        () ->
            require(store.revoke(by.organisation(), id, clock.instant()), KeyRefused.Reason.GONE));
  }

  private Asker holderOf(ClientKeys.Found found, Instant now) throws NotAdmitted {
    ClientKey key = found.key();
    switch (key.state(now)) {
      case REVOKED -> throw refused(key, NotAdmitted.Reason.REVOKED);
      case EXPIRED -> throw refused(key, NotAdmitted.Reason.EXPIRED);
      case REPLACED -> throw refused(key, NotAdmitted.Reason.REPLACED);
      case VALID -> {}
    }
    return switch (key.holder()) {
      case Holder.OfService service ->
          new Asker(key.organisation(), service.id(), Set.of(Role.USER), service.groups());
      case Holder.OfPerson _ ->
          found
              .person()
              .filter(Person::active)
              .map(Person::asker)
              .orElseThrow(() -> refused(key, NotAdmitted.Reason.HOLDER_GONE));
    };
  }

  /** Whoever shows a key that worked once has had it; that is worth a record. */
  private NotAdmitted refused(ClientKey key, NotAdmitted.Reason reason) {
    log.record(
        key.organisation(),
        Action.KEY_REFUSED,
        Map.of(
            "key", key.id().value(),
            "holder", key.holder().id().toString(),
            "reason", "key_" + reason.name().toLowerCase(Locale.ROOT)));
    return new NotAdmitted(reason);
  }

  private Holder holder(Asker by, Recipient recipient) throws KeyRefused {
    switch (recipient) {
      case Recipient.APerson(PersonId id) -> {
        require(
            people.find(by.organisation(), id).filter(Person::active).isPresent(),
            KeyRefused.Reason.HOLDER);
        return new Holder.OfPerson(id);
      }
      case Recipient.AService(String name, Set<GroupId> groups) -> {
        require(labelled(name), KeyRefused.Reason.LABEL);
        require(groups(by).containsAll(groups), KeyRefused.Reason.GROUPS);
        return new Holder.OfService(PersonId.random(), name.strip(), groups);
      }
    }
  }

  private ClientKey manageable(Asker by, KeyId id) throws KeyRefused {
    ClientKey key =
        store
            .find(by.organisation(), id)
            .map(ClientKeys.Found::key)
            .orElseThrow(() -> new KeyRefused(KeyRefused.Reason.GONE));
    require(
        by.has(Role.ADMINISTRATOR)
            || (key.rights().isEmpty() && ids(grantable(by)).containsAll(key.useCases())),
        KeyRefused.Reason.NOT_YOURS);
    return key;
  }

  private <E extends Exception> void recorded(
      Asker by, Action action, ClientKey key, RecordedAct.Change<E> change) throws E {
    var fields = new HashMap<String, String>();
    key.rights().forEach(right -> fields.put("kind", right.code()));
    fields.putAll(
        Map.of(
            "person", by.person().toString(),
            "key", key.id().value(),
            "holder", key.holder().id().toString(),
            "use_cases",
                key.useCases().stream()
                    .map(UseCaseId::value)
                    .limit(5)
                    .collect(Collectors.joining(" "))));
    RecordedAct.run(log, by.organisation(), action, fields, change);
  }

  private static Set<UseCaseId> ids(List<UseCase> some) {
    var ids = new TreeSet<UseCaseId>(java.util.Comparator.comparing(UseCaseId::value));
    some.forEach(useCase -> ids.add(useCase.id()));
    return ids;
  }

  private static boolean labelled(String label) {
    return !label.isBlank()
        && label.length() <= LABEL_MAX
        && label.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, KeyRefused.Reason otherwise) throws KeyRefused {
    if (!holds) {
      throw new KeyRefused(otherwise);
    }
  }
}
