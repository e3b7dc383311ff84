package eu.sluis.gateway.history;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.history.HistoryStore.Expired;
import eu.sluis.register.Keeping;
import eu.sluis.register.KeepingRules;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What programs asked and were answered, for those that want it kept. A rule of the organisation
 * and one of the use case have to let it; the shorter of the two says for how long, and never for
 * longer than conversations of the use case are kept ({@link Keeping}). What a use case preserves
 * for the archive is not erased by time, though the program cannot have it back after its days. Its
 * end is in the log, with the commitments that nobody can open any more.
 */
public final class History {

  /** How many turns one key may have kept at once. */
  public static final int TURNS_MAX = 10_000;

  /** How many conversations are erased at a time. */
  private static final int ERASED_AT_ONCE = 100;

  private final HistoryStore store;
  private final Gateway gateway;
  private final KeepingRules rules;
  private final InstantSource clock;

  public History(HistoryStore store, Gateway gateway, KeepingRules rules, InstantSource clock) {
    this.store = store;
    this.gateway = gateway;
    this.rules = rules;
    this.clock = clock;
  }

  /** Whether something of this key may be kept, and until when. */
  public sealed interface Verdict {

    /**
     * It may.
     *
     * @param until when it ends, if it is answered now
     */
    record Until(Instant until) implements Verdict {}

    /** No rule lets it. */
    record NotAllowed() implements Verdict {}

    /** The key has {@link #TURNS_MAX} turns already. */
    record Full() implements Verdict {}
  }

  /** Whether what this program asks for this use case may be kept for it. */
  public Verdict may(Caller caller, UseCaseId useCase) {
    OptionalInt days = gateway.historyDays(caller.asker(), useCase);
    if (days.isEmpty()) {
      return new Verdict.NotAllowed();
    }
    Instant now = clock.instant();
    OrganisationId organisation = caller.asker().organisation();
    if (store.count(organisation, caller.key().id(), now) >= TURNS_MAX) {
      return new Verdict.Full();
    }
    Instant own = now.plus(Duration.ofDays(days.getAsInt()));
    return new Verdict.Until(
        rules.of(organisation, useCase).endsFor(now).filter(end -> end.isBefore(own)).orElse(own));
  }

  /**
   * Keeps a turn.
   *
   * @return false when the conversation that it goes on from was erased meanwhile
   */
  public boolean keep(KeptTurn turn) {
    return store.keep(turn);
  }

  /** A turn that this key asked in this protocol. */
  public Optional<KeptTurn> find(Caller caller, TurnId id, KeptTurn.Protocol protocol) {
    return store
        .find(caller.asker().organisation(), caller.key().id(), id, clock.instant())
        .filter(turn -> turn.protocol() == protocol);
  }

  /**
   * Erases a turn.
   *
   * @return whether it was still there
   * @throws AuditUnavailable when that could not be recorded; then it stays
   */
  public boolean erase(Caller caller, KeptTurn turn) {
    return gateway.erasing(
        caller.asker(), turn.conversation(), turn.commitments(), () -> store.erase(turn));
  }

  /**
   * Erases what is past its time, but for what a use case preserves.
   *
   * @return how many conversations that were
   * @throws AuditUnavailable when that could not be recorded; then what is left stays
   */
  public int eraseExpired(OrganisationId organisation) {
    int erased = 0;
    for (UseCaseId useCase : store.useCases(organisation)) {
      Optional<Instant> before = rules.of(organisation, useCase).pastBefore(clock.instant());
      if (before.isPresent()) {
        erased += eraseExpired(organisation, useCase, before.get());
      }
    }
    return erased;
  }

  private int eraseExpired(OrganisationId organisation, UseCaseId useCase, Instant before) {
    int erased = 0;
    List<Expired> some;
    do {
      some = store.expired(organisation, useCase, clock.instant(), before, ERASED_AT_ONCE);
      for (Expired conversation : some) {
        gateway.erasingByTime(
            conversation.organisation(),
            conversation.key(),
            conversation.conversation(),
            conversation.commitments(),
            () -> store.erase(conversation));
        erased++;
      }
    } while (some.size() == ERASED_AT_ONCE);
    return erased;
  }
}
