package eu.sluis.audit;

import eu.sluis.audit.internal.commit.GroupCommit;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The log as leaves of a tree. What is returned is durable in the {@link LeafStore}; the {@link
 * Publisher} signs it a moment later.
 *
 * <p>Records of one organisation that come at the same time are written together, at most {@link
 * LeafStore#BATCH_MAX} at once; organisations do not wait for each other.
 */
public final class MerkleLog implements AuditLog {

  private final LeafStore store;
  private final InstantSource clock;
  private final String node;
  private final LogGate gate;
  private final ConcurrentHashMap<OrganisationId, GroupCommit<NewLeaf, OptionalLong>> writers =
      new ConcurrentHashMap<>();
  private final Set<OrganisationId> recorded = ConcurrentHashMap.newKeySet();

  /**
   * Also while the log may not go on: somebody must be able to log in to look, and what was given
   * can be taken away; and without its keys nothing opens.
   */
  private static final Set<Action> ALWAYS =
      Set.copyOf(
          EnumSet.of(
              Action.LOG_IN,
              Action.LOG_OUT,
              Action.RIGHTS_CHANGED,
              Action.KEY_REVOKED,
              Action.KEYS_REWRAPPED));

  /**
   * @param node the name of this machine, 1 to 64 of letters, digits, . _ and -; MUST differ from
   *     every other node that runs at the same time and SHOULD be the same after a restart
   */
  public MerkleLog(LeafStore store, InstantSource clock, String node) {
    this(store, clock, node, LogGate.OPEN);
  }

  /**
   * @param node as above
   * @param gate asked before each intent but those of somebody who logs in or out, of rights and of
   *     keys that are revoked; endings and events are always recorded, so that what happened is not
   *     lost
   */
  public MerkleLog(LeafStore store, InstantSource clock, String node, LogGate gate) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.gate = gate;
    // Fails at start and not at the first question.
    var _ =
        leaf(
            new OrganisationId(new UUID(0, 0)),
            new UUID(0, 0),
            new Leaf.Kind.Event(),
            Action.LOG_OUT,
            Leaf.Facts.NONE);
  }

  @Override
  public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
    if (!ALWAYS.contains(action)) {
      gate.require(organisation);
    }
    NewLeaf intent =
        NewLeaf.of(leaf(organisation, UUID.randomUUID(), new Leaf.Kind.Intent(), action, facts));
    long sequence = append(organisation, intent).orElseThrow();
    return new OpenIntent(organisation, sequence, action, intent.act(), intent.hash());
  }

  @Override
  public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
    Leaf outcome =
        leaf(
            intent.organisation(),
            intent.act(),
            new Leaf.Kind.Outcome(intent.leaf(), ending.code()),
            intent.action(),
            facts);
    return append(intent.organisation(), NewLeaf.concluding(intent.sequence(), outcome))
        .orElseThrow(() -> new IntentNotOpen(intent.sequence()));
  }

  @Override
  public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
    var _ =
        append(
            organisation,
            NewLeaf.of(
                leaf(organisation, UUID.randomUUID(), new Leaf.Kind.Event(), action, facts)));
  }

  /**
   * Closes as INTERRUPTED what this node left open; call it at start, before anything else is
   * recorded. What another node has open is left alone: it may be running.
   *
   * @return how many were closed
   * @throws AuditUnavailable when one could not be closed
   * @throws AuditDamaged when what the store calls open is no open intent
   */
  public int closeInterrupted(OrganisationId organisation) {
    return close(organisation, leaf -> leaf.node().equals(node));
  }

  /**
   * Closes as INTERRUPTED what any node left open before a moment. For a node that never comes
   * back; `moment` MUST lie longer ago than any action can last.
   *
   * @return how many were closed
   * @throws AuditUnavailable when one could not be closed
   */
  public int closeInterruptedBefore(OrganisationId organisation, Instant moment) {
    return close(organisation, leaf -> leaf.time().isBefore(moment));
  }

  private int close(OrganisationId organisation, Predicate<Leaf> mine) {
    int closed = 0;
    for (StoredLeaf open : reached(() -> store.open(organisation))) {
      Leaf intent = open.sound(organisation);
      if (!(intent.kind() instanceof Leaf.Kind.Intent)) {
        throw new AuditDamaged(open.sequence());
      }
      if (mine.test(intent) && interrupt(open, intent)) {
        closed++;
      }
    }
    return closed;
  }

  private boolean interrupt(StoredLeaf open, Leaf intent) {
    Action action =
        Action.ofCode(intent.action()).orElseThrow(() -> new AuditDamaged(open.sequence()));
    try {
      conclude(
          new OpenIntent(intent.organisation(), open.sequence(), action, intent.act(), open.hash()),
          Ending.INTERRUPTED,
          Map.of());
      return true;
    } catch (IntentNotOpen meanwhile) {
      // Its own node concluded it between the list and now: that is what was wanted. When it is
      // still called open, it is open under another act, and nobody could ever close it.
      if (reached(() -> store.open(intent.organisation())).contains(open)) {
        throw new AuditDamaged(open.sequence());
      }
      return false;
    }
  }

  /**
   * The organisations whose log got a leaf by this instance since the last call, for who signs
   * them.
   */
  public Set<OrganisationId> takeRecorded() {
    var taken = new HashSet<OrganisationId>();
    for (OrganisationId organisation : Set.copyOf(recorded)) {
      if (recorded.remove(organisation)) {
        taken.add(organisation);
      }
    }
    return taken;
  }

  private Leaf leaf(
      OrganisationId organisation, UUID act, Leaf.Kind kind, Action action, Leaf.Facts facts) {
    return new Leaf(organisation, act, clock.instant(), node, kind, action.code(), facts);
  }

  private OptionalLong append(OrganisationId organisation, NewLeaf leaf) {
    var writer =
        writers.computeIfAbsent(
            organisation,
            each -> new GroupCommit<>(LeafStore.BATCH_MAX, leaves -> store.append(each, leaves)));
    OptionalLong place = reached(() -> writer.write(leaf));
    recorded.add(organisation);
    return place;
  }

  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException failure) {
      throw new AuditUnavailable(
          "the log cannot be reached; nothing may happen until it can", failure);
    }
  }
}
