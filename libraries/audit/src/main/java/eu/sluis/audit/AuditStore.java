package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.function.Function;

/**
 * Where a {@link ChainedLog} keeps its entries; append only, one chain for each organisation.
 *
 * <p>Every implementation passes the same kit of tests (`AuditStoreKit` in the test jar of this
 * module). A failure is an unchecked exception and means: nothing was written. Safe on every
 * thread.
 */
public interface AuditStore {

  /**
   * Appends one entry and returns it.
   *
   * <ul>
   *   <li>MUST call `next` with the current head while no other writer of this organisation can
   *       append, and at most once.
   *   <li>MUST be durable on return and visible to every later call.
   *   <li>MUST keep the entry's texts as they are, to the byte.
   *   <li>MUST write nothing when `next` throws, and throw the same exception.
   *   <li>MUST write nothing and throw {@link IntentNotOpen} when the entry concludes a sequence
   *       that is not an open intent of this organisation.
   * </ul>
   */
  ChainedEntry append(OrganisationId organisation, Function<ChainHead, ChainedEntry> next);

  /** The end of the chain; {@link ChainHead#START} when there is nothing. */
  ChainHead head(OrganisationId organisation);

  /**
   * Entries from `fromSequence`, in order of sequence, at most `limit`. Empty when there is none;
   * MUST NOT skip one.
   */
  List<ChainedEntry> read(OrganisationId organisation, long fromSequence, int limit);

  /** Intents without an outcome, oldest first: what a start after a crash closes. */
  List<OpenIntent> open(OrganisationId organisation);

  /** The end of a chain. An empty chain has {@link #START}. */
  record ChainHead(long nextSequence, String hash) {
    public static final ChainHead START = new ChainHead(0, "0".repeat(64));
  }
}
