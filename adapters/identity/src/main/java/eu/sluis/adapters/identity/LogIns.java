package eu.sluis.adapters.identity;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.RecordedAct;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.Session.Origin;
import eu.sluis.register.Sessions;
import eu.sluis.register.SignedIn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens, resumes and ends sessions. */
@Singleton
public final class LogIns {

  /** Without a click. */
  static final Duration IDLE_MAX = Duration.ofHours(8);

  /** However busy: a working day and its evening meeting. */
  static final Duration TOTAL_MAX = Duration.ofHours(12);

  /** How often a session writes that it is alive. */
  static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final AuditLog audit;
  private final InstantSource clock;

  @Inject
  public LogIns(Sessions sessions, AuditLog audit, InstantSource clock) {
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a session for someone who has proven who they are, with a new token.
   *
   * @param before the session of this browser until now; it ends
   */
  SessionToken open(Person person, Origin origin, Optional<SignedIn> before) {
    Instant now = clock.instant();
    return RecordedAct.<SessionToken, RuntimeException>run(
        audit,
        person.organisation(),
        AuditLog.Action.LOG_IN,
        Map.of("person", person.id().toString(), "origin", origin.code()),
        () -> {
          sessions.sweep(person.organisation(), now, now.minus(IDLE_MAX));
          before.map(SignedIn::session).ifPresent(this::close);
          return start(person, origin, now, now.plus(TOTAL_MAX));
        },
        _ -> AuditLog.Ending.DONE);
  }

  /** A new token after a change of password; every other session of this person ends. */
  SessionToken renew(SignedIn signedIn) {
    Person person = signedIn.person();
    Session session = signedIn.session();
    sessions.closeAll(person.organisation(), person.id());
    return start(person, session.origin(), clock.instant(), session.expires());
  }

  /** The session with this token, when it still holds and its person may still come in. */
  Optional<SignedIn> resume(SessionToken token) {
    Optional<SignedIn> found = sessions.find(token.organisation(), token.hash());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Session session = found.get().session();
    Instant now = clock.instant();
    if (!found.get().person().active() || !alive(session, now)) {
      close(session);
      return Optional.empty();
    }
    if (!now.isBefore(session.lastSeen().plus(SEEN_EVERY))) {
      sessions.touch(session.organisation(), session.id(), now);
    }
    return found;
  }

  /** Those of one person that still hold, newest first. */
  List<Session> of(Person person) {
    Instant now = clock.instant();
    return sessions.of(person.organisation(), person.id()).stream()
        .filter(session -> alive(session, now))
        .toList();
  }

  /** Ends one session of this person; false when there was none. */
  boolean end(Person person, UUID session) {
    if (of(person).stream().noneMatch(one -> one.id().equals(session))) {
      return false;
    }
    return RecordedAct.<Boolean, RuntimeException>run(
        audit,
        person.organisation(),
        AuditLog.Action.LOG_OUT,
        Map.of("person", person.id().toString()),
        () -> sessions.close(person.organisation(), person.id(), session),
        closed -> closed ? AuditLog.Ending.DONE : AuditLog.Ending.FAILED);
  }

  private SessionToken start(Person person, Origin origin, Instant now, Instant expires) {
    SessionToken token = SessionToken.random(person.organisation());
    sessions.open(
        new Session(
            UUID.randomUUID(),
            person.organisation(),
            person.id(),
            token.hash(),
            now,
            now,
            expires,
            SessionToken.randomSecret(),
            origin));
    return token;
  }

  private void close(Session session) {
    sessions.close(session.organisation(), session.person(), session.id());
  }

  private static boolean alive(Session session, Instant now) {
    return now.isBefore(session.expires()) && now.isBefore(session.lastSeen().plus(IDLE_MAX));
  }
}
