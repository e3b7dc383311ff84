package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;
import java.util.Optional;

/**
 * Where a {@link Publisher} keeps what it signed: for each organisation the last checkpoint, and
 * the tiles of hashes below it.
 *
 * <p>A tile is kept once, as far as it is filled: a partial one is the beginning of it. Entries are
 * not kept here; they stand in the {@link LeafStore}.
 *
 * <p>Every implementation passes the same kit of tests (`TreeStoreKit` in the test jar of this
 * module). A failure is an unchecked exception and means: nothing was changed. Safe on every
 * thread.
 */
public interface TreeStore {

  /** The last checkpoint, as a signed note; empty before the first. */
  Optional<byte[]> checkpoint(OrganisationId organisation);

  /** The first `width` hashes of a tile; empty when it has not as many. */
  Optional<byte[]> tile(OrganisationId organisation, TilePath.Hashes path);

  /**
   * Keeps a larger tree and its checkpoint, all or nothing. MUST do nothing and give false when the
   * last checkpoint is of another size than `from`, so that of two publishers one goes on. MUST
   * refuse, with an exception, a tile that does not begin with what is kept of it.
   *
   * @param from leaves under the last checkpoint; 0 when there is none
   * @param to leaves under the new one, more than `from`
   * @param tiles every tile of the new tree that has hashes that the old one had not
   */
  boolean advance(
      OrganisationId organisation,
      long from,
      long to,
      Map<TilePath.Hashes, byte[]> tiles,
      byte[] checkpoint);

  /**
   * Puts a note with more signatures in the place of the last checkpoint. MUST do nothing and give
   * false when that is no longer of this size.
   */
  boolean cosign(OrganisationId organisation, long size, byte[] checkpoint);
}
