package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the log for people and pages, newest first. Each entry is held against its own hash; {@link
 * SignedTree} holds it against what was signed. Safe on every thread.
 */
public final class AuditReader {

  public static final int PAGE_MAX = 500;

  private final LeafStore store;

  public AuditReader(LeafStore store) {
    this.store = store;
  }

  /**
   * A piece of the log.
   *
   * @param records newest first
   * @param olderBefore what to give {@link #before} for the next page; empty at the beginning of
   *     the log
   */
  public record Page(List<AuditRecord> records, OptionalLong olderBefore) {
    public Page {
      records = List.copyOf(records);
    }
  }

  /**
   * The last entries.
   *
   * @param limit 1 to {@link #PAGE_MAX}
   * @throws AuditDamaged when an entry is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public Page newest(OrganisationId organisation, int limit) {
    return before(organisation, Long.MAX_VALUE, limit);
  }

  /**
   * The entries with a sequence below `sequence`.
   *
   * @param limit 1 to {@link #PAGE_MAX}
   * @throws AuditDamaged when an entry is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public Page before(OrganisationId organisation, long sequence, int limit) {
    if (limit < 1 || limit > PAGE_MAX) {
      throw new IllegalArgumentException(
          "a page must have 1 to %d entries, was `%d`".formatted(PAGE_MAX, limit));
    }
    try {
      long end = Math.min(sequence, store.size(organisation));
      long start = Math.max(0, end - limit);
      if (end <= 0) {
        return new Page(List.of(), OptionalLong.empty());
      }
      var records = new ArrayList<AuditRecord>();
      List<StoredLeaf> leaves = store.read(organisation, start, (int) (end - start));
      for (StoredLeaf leaf : leaves) {
        if (leaf.sequence() != start + records.size()) {
          throw new AuditDamaged(start + records.size());
        }
        requireIntent(organisation, leaf, leaves);
        records.add(AuditRecord.of(organisation, leaf));
      }
      if (records.size() != end - start) {
        throw new AuditDamaged(start + records.size());
      }
      return new Page(
          records.reversed(), start > 0 ? OptionalLong.of(start) : OptionalLong.empty());
    } catch (AuditDamaged damaged) {
      throw damaged;
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }

  /** The place of an intent is kept beside the leaf and not in it; the leaf names its hash. */
  private void requireIntent(
      OrganisationId organisation, StoredLeaf outcome, List<StoredLeaf> page) {
    if (!(outcome.sound(organisation).kind() instanceof Leaf.Kind.Outcome(var intent, var _))) {
      return;
    }
    long place = outcome.concludes().orElseThrow();
    long first = page.getFirst().sequence();
    // Most intents are on the page of their outcome.
    List<StoredLeaf> there =
        place >= first
            ? page.subList((int) (place - first), (int) (place - first) + 1)
            : store.read(organisation, place, 1);
    if (there.stream().noneMatch(leaf -> leaf.sequence() == place && leaf.hash().equals(intent))) {
      throw new AuditDamaged(outcome.sequence());
    }
  }
}
