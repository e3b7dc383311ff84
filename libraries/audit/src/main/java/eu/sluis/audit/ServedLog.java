package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.Optional;

/**
 * The log of an organisation as files, as C2SP tlog-tiles lays them out: `checkpoint`, tiles of
 * hashes and bundles of entries. Bundles are put together from the leaves when they are asked for,
 * so that nothing is kept twice. Gives what is stored and checks nothing; that is for who reads
 * them.
 *
 * <p>Every method throws {@link AuditUnavailable} when a store cannot be reached. Safe on every
 * thread.
 */
public final class ServedLog {

  private final LeafStore leaves;
  private final TreeStore tree;

  public ServedLog(LeafStore leaves, TreeStore tree) {
    this.leaves = leaves;
    this.tree = tree;
  }

  /** The bytes at a path; empty when there is no such file. */
  public Optional<byte[]> file(OrganisationId organisation, String path) {
    try {
      if (path.equals(CheckpointVerifier.CHECKPOINT)) {
        return tree.checkpoint(organisation);
      }
      return TilePath.parse(path)
          .flatMap(
              tile ->
                  switch (tile) {
                    case TilePath.Hashes hashes -> tree.tile(organisation, hashes);
                    case TilePath.Entries entries -> bundle(organisation, entries);
                  });
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }

  private Optional<byte[]> bundle(OrganisationId organisation, TilePath.Entries path) {
    // An entry that no checkpoint holds yet is not part of what is served: its tile is not either.
    if (tree.tile(organisation, new TilePath.Hashes(0, path.index(), path.width())).isEmpty()) {
      return Optional.empty();
    }
    List<StoredLeaf> stored = leaves.read(organisation, path.index() * TilePath.FULL, path.width());
    return Optional.of(EntryBundle.encode(stored.stream().map(StoredLeaf::bytes).toList()));
  }
}
