package eu.sluis.gateway.history;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.history.HistoryStore.Expired;
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
 * and one of the use case have to let it; the shorter of the two says for how long. Its end is in
 * the log before it ends, with the commitments that nobody can open any more.
 */
public final class History {

  /** How many turns one key may have kept at once. */
  public static final int TURNS_MAX = 10_000;

  /** How many conversations are erased at a time. */
  private static final int ERASED_AT_ONCE = 100;

  private final HistoryStore store;
  private final Gateway gateway;
  private final InstantSource clock;

  public History(HistoryStore store, Gateway gateway, InstantSource clock) {
    this.store = store;
    this.gateway = gateway;
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
    KeyId key = caller.key().id();
    return store.count(caller.asker().organisation(), key, now) < TURNS_MAX
        ? new Verdict.Until(now.plus(Duration.ofDays(days.getAsInt())))
        : new Verdict.Full();
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
    gateway.erased(caller.asker(), turn.conversation(), turn.commitments());
    return store.erase(turn);
  }

  /**
   * Erases what is past its time.
   *
   * @return how many conversations that were
   * @throws AuditUnavailable when that could not be recorded; then what is left stays
   */
  public int eraseExpired(OrganisationId organisation) {
    int erased = 0;
    List<Expired> some;
    do {
      some = store.expired(organisation, clock.instant(), ERASED_AT_ONCE);
      for (Expired conversation : some) {
        gateway.erasedByTime(
            conversation.organisation(),
            conversation.key(),
            conversation.conversation(),
            conversation.commitments());
        store.erase(conversation);
        erased++;
      }
    } while (some.size() == ERASED_AT_ONCE);
    return erased;
  }
}
