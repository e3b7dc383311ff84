package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.function.Function;

/**
 * Where a {@link ChainedLog} keeps its entries; append only.
 *
 * <p>Every implementation passes the same kit of tests. A failure is an unchecked exception and
 * means: nothing was written.
 */
public interface AuditStore {

  /**
   * Appends one entry. MUST call `next` with the current head while no other writer of this
   * organisation can append, MUST be durable on return, and MUST keep the entry's bytes as they
   * are.
   */
  ChainedEntry append(OrganisationId organisation, Function<ChainHead, ChainedEntry> next);

  /** Entries from `fromSequence`, in order, at most `limit`. */
  List<ChainedEntry> read(OrganisationId organisation, long fromSequence, int limit);

  /** Intents without an outcome, oldest first: what a start after a crash closes. */
  List<OpenIntent> open(OrganisationId organisation);

  /** The end of a chain. An empty chain has {@link #START}. */
  record ChainHead(long nextSequence, String hash) {
    public static final ChainHead START = new ChainHead(0, "0".repeat(64));
  }
}
