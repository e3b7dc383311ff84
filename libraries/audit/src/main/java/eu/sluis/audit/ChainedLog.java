package eu.sluis.audit;

import eu.sluis.audit.internal.Chain;
import eu.sluis.audit.internal.Envelope;
import eu.sluis.audit.internal.NotCanonical;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A log in which every entry carries the hash of the one before, so that a change anywhere shows in
 * everything after it. The store holds the lock: two nodes cannot write the same sequence.
 */
public final class ChainedLog implements AuditLog {

  private final AuditStore store;
  private final InstantSource clock;
  private final String node;

  /**
   * @param node the name of this machine, 1 to 64 of letters, digits, . _ and -; MUST differ from
   *     every other node that runs at the same time and SHOULD be the same after a restart
   */
  public ChainedLog(AuditStore store, InstantSource clock, String node) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    // Fails at start and not at the first question.
    envelope(
        new OrganisationId(new java.util.UUID(0, 0)),
        0,
        new Envelope.Kind.Event(),
        Action.LOG_OUT,
        Map.of());
  }

  @Override
  public OpenIntent intend(OrganisationId organisation, Action action, Map<String, String> fields) {
    ChainedEntry entry = append(organisation, new Envelope.Kind.Intent(), action, fields);
    return new OpenIntent(organisation, entry.sequence(), action);
  }

  @Override
  public void conclude(OpenIntent intent, Ending ending, Map<String, String> fields) {
    append(
        intent.organisation(),
        new Envelope.Kind.Outcome(intent.sequence(), ending.code()),
        intent.action(),
        fields);
  }

  @Override
  public void record(OrganisationId organisation, Action action, Map<String, String> fields) {
    append(organisation, new Envelope.Kind.Event(), action, fields);
  }

  /**
   * Closes as INTERRUPTED what this node left open; call it at start, before anything else is
   * recorded. What another node has open is left alone: it may be running.
   *
   * @return how many were closed
   * @throws AuditUnavailable when one could not be closed
   */
  public int closeInterrupted(OrganisationId organisation) {
    return close(organisation, envelope -> envelope.node().equals(node));
  }

  /**
   * Closes as INTERRUPTED what any node left open before a moment. For a node that never comes
   * back; `moment` MUST lie longer ago than any action can last.
   *
   * @return how many were closed
   * @throws AuditUnavailable when one could not be closed
   */
  public int closeInterruptedBefore(OrganisationId organisation, Instant moment) {
    return close(organisation, envelope -> envelope.time().isBefore(moment));
  }

  private int close(OrganisationId organisation, Predicate<Envelope> mine) {
    int closed = 0;
    for (OpenIntent intent : open(organisation)) {
      if (mine.test(envelopeOf(intent))) {
        closed += interrupt(intent) ? 1 : 0;
      }
    }
    return closed;
  }

  private boolean interrupt(OpenIntent intent) {
    try {
      conclude(intent, Ending.INTERRUPTED, Map.of());
      return true;
    } catch (IntentNotOpen meanwhile) {
      // Its own node concluded it between the list and now: that is what was wanted.
      return false;
    }
  }

  private List<OpenIntent> open(OrganisationId organisation) {
    try {
      return store.open(organisation);
    } catch (RuntimeException failure) {
      throw unavailable(failure);
    }
  }

  private Envelope envelopeOf(OpenIntent intent) {
    List<ChainedEntry> entries;
    try {
      entries = store.read(intent.organisation(), intent.sequence(), 1);
    } catch (RuntimeException failure) {
      throw unavailable(failure);
    }
    try {
      if (entries.size() != 1) {
        throw new AuditDamaged(intent.sequence());
      }
      return Envelope.read(entries.getFirst().envelope());
    } catch (NotCanonical damaged) {
      throw new AuditDamaged(intent.sequence());
    }
  }

  private ChainedEntry append(
      OrganisationId organisation, Envelope.Kind kind, Action action, Map<String, String> fields) {
    Envelope.requireBounds(fields);
    try {
      return store.append(
          organisation,
          head -> {
            String envelope =
                envelope(organisation, head.nextSequence(), kind, action, fields).canonical();
            return new ChainedEntry(
                head.nextSequence(),
                envelope,
                head.hash(),
                Chain.hash(head.hash(), envelope),
                kind instanceof Envelope.Kind.Outcome(var concludes, var _)
                    ? OptionalLong.of(concludes)
                    : OptionalLong.empty(),
                kind instanceof Envelope.Kind.Intent);
          });
    } catch (IntentNotOpen misuse) {
      throw misuse;
    } catch (RuntimeException failure) {
      throw unavailable(failure);
    }
  }

  private Envelope envelope(
      OrganisationId organisation,
      long sequence,
      Envelope.Kind kind,
      Action action,
      Map<String, String> fields) {
    return new Envelope(organisation, sequence, clock.instant(), node, kind, action.code(), fields);
  }

  private static AuditUnavailable unavailable(RuntimeException failure) {
    return new AuditUnavailable(
        "the log cannot be reached; nothing may happen until it can", failure);
  }
}
