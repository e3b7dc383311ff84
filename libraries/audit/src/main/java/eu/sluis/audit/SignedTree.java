package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Optional;

/**
 * The tree under the last checkpoint of a log, read from its stores and held against its signature:
 * what the server itself relies on is checked as an outsider would check it. Not safe on several
 * threads.
 */
public final class SignedTree {

  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final TileReader tiles;

  private SignedTree(SignedNote note, Checkpoint checkpoint, TileReader tiles) {
    this.note = note;
    this.checkpoint = checkpoint;
    this.tiles = tiles;
  }

  /**
   * Reads the last checkpoint and the right edge below it; empty when nothing was signed yet.
   *
   * @throws AuditDamaged when a signature or a tile is not right
   * @throws AuditUnavailable when a store cannot be reached
   */
  public static Optional<SignedTree> last(
      OrganisationId organisation, ServedLog log, TrustedKeys keys) {
    Optional<byte[]> bytes = log.file(organisation, CheckpointVerifier.CHECKPOINT);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      SignedNote note = SignedNote.parse(bytes.get());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!(keys.named(LogKeys.origin(organisation)).verify(note) instanceof NoteVerdict.Signed)
          || !checkpoint.origin().equals(LogKeys.origin(organisation))) {
        throw new AuditDamaged(CheckpointVerifier.CHECKPOINT);
      }
      var tiles = new TileReader(path -> log.file(organisation, path), checkpoint.head());
      return Optional.of(new SignedTree(note, checkpoint, tiles));
    } catch (Malformed malformed) {
      throw new AuditDamaged(CheckpointVerifier.CHECKPOINT);
    } catch (TileDamaged damaged) {
      throw new AuditDamaged(damaged.path());
    }
  }

  public SignedNote note() {
    return note;
  }

  public TreeHead head() {
    return checkpoint.head();
  }

  /** The right edge, to add leaves to. */
  TreeEdge edge() {
    return tiles.edge();
  }

  /** Whether the tree has come as far as this leaf. */
  public boolean holds(long sequence) {
    return sequence < head().size();
  }

  /**
   * Holds a leaf against the tree.
   *
   * @param sequence a place that the tree {@link #holds}
   * @param leaf the hash of what stands there now
   * @return whether it is what was signed
   * @throws AuditDamaged when a tile is not right
   */
  public boolean signed(long sequence, Hash leaf) {
    return hash(sequence).equals(leaf);
  }

  private Hash hash(long sequence) {
    try {
      return tiles.leaf(sequence);
    } catch (TileDamaged damaged) {
      throw new AuditDamaged(damaged.path());
    }
  }

  /**
   * The place of a leaf as a file by itself, for `sluis verify`.
   *
   * @param sequence one that the tree {@link #holds}
   * @throws AuditDamaged when a tile is not right
   */
  public TlogProof proof(long sequence) {
    try {
      return new TlogProof(
          Optional.empty(), sequence, tiles.inclusion(sequence).path(), note, checkpoint);
    } catch (TileDamaged damaged) {
      throw new AuditDamaged(damaged.path());
    }
  }

  /**
   * Shows that this tree goes on from an older one of the same log.
   *
   * @param older leaves of the older one, at most as many as this one has
   * @throws AuditDamaged when a tile is not right
   */
  public ConsistencyProof consistency(long older) {
    try {
      return tiles.consistency(older);
    } catch (TileDamaged damaged) {
      throw new AuditDamaged(damaged.path());
    }
  }
}
