package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds what was recorded to the signed tree. A leaf is durable before it gets here; until then no
 * checkpoint holds it, and who could write the database could still change it unseen. So it is
 * called often: once a second while there are new leaves, and at the end.
 *
 * <p>It keeps nothing: each call begins with the last checkpoint, checks its signatures and its
 * right edge, and adds to that. On any number of nodes it may run at the same time; the {@link
 * TreeStore} lets one go on. Safe on every thread.
 */
public final class Publisher {

  /** Leaves that one checkpoint adds, so that a long log is not all in memory. */
  public static final int LEAVES_MAX = 64 * 1024;

  /** There as soon as anything was signed, however little. */
  private static final TilePath.Hashes FIRST = new TilePath.Hashes(0, 0, 1);

  private final LeafStore leaves;
  private final TreeStore tree;
  private final ServedLog served;
  private final LogKeys keys;
  private final InstantSource clock;

  public Publisher(LeafStore leaves, TreeStore tree, LogKeys keys, InstantSource clock) {
    this.leaves = leaves;
    this.tree = tree;
    this.served = new ServedLog(leaves, tree);
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Signs every leaf that was recorded before this call.
   *
   * @return the tree that is signed now, by this call or another; empty for a log without leaves
   * @throws AuditDamaged when the last checkpoint, its tiles or a new leaf are not what was
   *     written; nothing was signed then, for it would sign the damage
   * @throws AuditUnavailable when a store cannot be reached; nothing was changed then
   */
  public Optional<SignedTree> publish(OrganisationId organisation) {
    Optional<SignedTree> last = last(organisation);
    try {
      if (last.isEmpty() && tree.tile(organisation, FIRST).isPresent()) {
        // Another node may have begun just now; it keeps both at once.
        last = last(organisation);
        if (last.isEmpty()) {
          // It was taken away; signing anew would cover up a new past.
          throw new AuditDamaged(CheckpointVerifier.CHECKPOINT);
        }
      }
      long size = leaves.size(organisation);
      if (size < size(last)) {
        // What was signed is gone: an older copy of one table, or somebody's work.
        throw new AuditDamaged(size);
      }
      while (size(last) < size) {
        long before = size(last);
        sign(organisation, last.map(SignedTree::edge).orElse(TreeEdge.EMPTY), size);
        last = last(organisation);
        if (size(last) <= before) {
          // Neither we nor another node got further: what the store says of its size is not true.
          throw new AuditDamaged(CheckpointVerifier.CHECKPOINT);
        }
      }
      return last;
    } catch (AuditDamaged | AuditUnavailable known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be signed; try again later", failure);
    }
  }

  /**
   * As {@link #publish}, also for a log without leaves: that has a checkpoint that is not kept, to
   * ask a witness about.
   */
  SignedTree current(OrganisationId organisation) {
    return publish(organisation)
        .orElseGet(
            () -> {
              var empty = new Checkpoint(LogKeys.origin(organisation), TreeHead.EMPTY);
              return SignedTree.empty(empty, signed(organisation, empty));
            });
  }

  private SignedNote signed(OrganisationId organisation, Checkpoint checkpoint) {
    return checkpoint.sign(keys.of(organisation), clock.instant().getEpochSecond());
  }

  private static long size(Optional<SignedTree> tree) {
    return tree.map(signed -> signed.head().size()).orElse(0L);
  }

  /** The last tree that was signed, checked. */
  public Optional<SignedTree> last(OrganisationId organisation) {
    return SignedTree.last(organisation, served, keys.verifiers(organisation));
  }

  private void sign(OrganisationId organisation, TreeEdge edge, long size) {
    long from = edge.size();
    long to = Math.min(size, from + LEAVES_MAX);
    var tiles = new HashMap<TilePath.Hashes, byte[]>();
    while (edge.size() < to) {
      TreeEdge.Grown grown = edge.append(hashes(organisation, edge.size(), to));
      tiles.putAll(grown.tiles());
      edge = grown.edge();
    }
    var checkpoint = new Checkpoint(LogKeys.origin(organisation), edge.head());
    SignedNote note = signed(organisation, checkpoint);
    // Another node was first when this is false; what it signed stands.
    var _ = tree.advance(organisation, from, to, widest(tiles), note.bytes());
  }

  private List<Hash> hashes(OrganisationId organisation, long from, long to) {
    int limit = (int) Math.min(LeafStore.BATCH_MAX, to - from);
    var hashes = new ArrayList<Hash>();
    for (StoredLeaf leaf : leaves.read(organisation, from, limit)) {
      if (leaf.sequence() != from + hashes.size()) {
        throw new AuditDamaged(from + hashes.size());
      }
      var _ = leaf.sound(organisation);
      hashes.add(leaf.hash());
    }
    if (hashes.isEmpty()) {
      throw new AuditDamaged(from);
    }
    return hashes;
  }

  /** A tile that grew in several steps, only as it is at the end. */
  private static Map<TilePath.Hashes, byte[]> widest(Map<TilePath.Hashes, byte[]> tiles) {
    var widest = new HashMap<TilePath, TilePath.Hashes>();
    for (TilePath.Hashes path : tiles.keySet()) {
      widest.merge(path.whole(), path, (one, other) -> one.width() > other.width() ? one : other);
    }
    var kept = new HashMap<TilePath.Hashes, byte[]>();
    widest.values().forEach(path -> kept.put(path, tiles.get(path)));
    return kept;
  }
}
