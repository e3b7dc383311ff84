package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where a {@link MerkleLog} keeps its leaves; append only, one row of places for each organisation.
 *
 * <p>Every implementation passes the same kit of tests (`LeafStoreKit` in the test jar of this
 * module). A failure is an unchecked exception and means: nothing was acknowledged. Safe on every
 * thread.
 */
public interface LeafStore {

  /** Leaves in one call of {@link #append}. */
  int BATCH_MAX = 256;

  /**
   * Appends leaves in their order, in one transaction, and gives the place of each.
   *
   * <ul>
   *   <li>MUST be durable on return and visible to every later call.
   *   <li>MUST give places that follow each other without a gap, from 0, whoever else appends.
   *   <li>MUST keep each entry as it is, to the byte.
   *   <li>MUST give no place to an outcome whose intent is not open (there is none at that place,
   *       it is of another act, or it has its outcome, in this same call too); the other leaves are
   *       written.
   * </ul>
   *
   * @param leaves 1 to {@link #BATCH_MAX}
   * @return as many as there are leaves; empty for an outcome that was refused
   */
  List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves);

  /** How many leaves there are. */
  long size(OrganisationId organisation);

  /**
   * Leaves from a place on, in order, at most `limit`. Empty when there is none; MUST NOT skip one.
   */
  List<StoredLeaf> read(OrganisationId organisation, long from, int limit);

  /**
   * The leaves at these places, in order of their places; a place without a leaf is left out.
   *
   * @param places at most {@link #BATCH_MAX}
   */
  List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places);

  /**
   * Intents without an outcome, oldest first: what a start after a crash closes. MUST take a time
   * that grows with what is open, and not with the log.
   */
  List<StoredLeaf> open(OrganisationId organisation);
}
