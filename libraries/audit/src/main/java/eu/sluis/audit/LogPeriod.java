package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads what was written between two moments, oldest first, a page at a time. Each entry is held
 * against its own hash. The log it reads ends where it ended when the reading began. Used by one
 * thread.
 */
public final class LogPeriod {

  /** The clocks of two nodes that write one log may differ by this much. */
  public static final Duration CLOCKS_APART_MAX = Duration.ofMinutes(5);

  /** Intents that are remembered for their outcome; one that is not is read again. */
  private static final int REMEMBERED_MAX = 10_000;

  private final LeafStore store;
  private final OrganisationId organisation;
  private final Map<Long, Leaf> intents =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Leaf> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  public LogPeriod(LeafStore store, OrganisationId organisation) {
    this.store = store;
    this.organisation = organisation;
  }

  /**
   * An entry with its place.
   *
   * @param concludes the place of the intent that it ends; empty unless it is an outcome
   */
  public record Placed(long sequence, OptionalLong concludes, Leaf leaf) {}

  /** What is done with each entry. */
  @FunctionalInterface
  public interface Reader {
    void read(Placed entry) throws IOException;
  }

  /**
   * Gives every entry that was written from `from` up to, and not at, `until`.
   *
   * @throws IOException when the reader does
   * @throws AuditDamaged when an entry is not what was written; what came before it was given
   * @throws AuditUnavailable when the store cannot be reached
   */
  public void between(Instant from, Instant until, Reader reader) throws IOException {
    long end = reachable(() -> store.size(organisation));
    long place = firstFrom(from.minus(CLOCKS_APART_MAX), end);
    Instant last = until.plus(CLOCKS_APART_MAX);
    while (place < end) {
      for (Placed entry : page(place, end)) {
        Instant time = entry.leaf().time();
        if (!time.isBefore(last)) {
          return;
        }
        if (entry.leaf().kind() instanceof Leaf.Kind.Intent) {
          intents.put(entry.sequence(), entry.leaf());
        }
        if (!time.isBefore(from) && time.isBefore(until)) {
          reader.read(entry);
        }
        place = entry.sequence() + 1;
      }
    }
  }

  /**
   * The intent that an outcome ends; the entry itself when it is no outcome.
   *
   * @throws AuditDamaged when that intent is not what was written
   * @throws AuditUnavailable when the store cannot be reached
   */
  public Leaf beginning(Placed entry) {
    if (entry.concludes().isEmpty()) {
      return entry.leaf();
    }
    long place = entry.concludes().getAsLong();
    Leaf known = intents.get(place);
    return known == null ? page(place, place + 1).getFirst().leaf() : known;
  }

  /** Times grow with places but for clocks that differ, for which the caller leaves room. */
  private long firstFrom(Instant moment, long end) {
    long low = 0;
    long high = end;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (page(middle, middle + 1).getFirst().leaf().time().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Never empty. */
  private List<Placed> page(long from, long end) {
    int wanted = (int) Math.min(AuditReader.PAGE_MAX, end - from);
    List<StoredLeaf> leaves = reachable(() -> store.read(organisation, from, wanted));
    for (int i = 0; i < wanted; i++) {
      if (i >= leaves.size() || leaves.get(i).sequence() != from + i) {
        throw new AuditDamaged(from + i);
      }
    }
    return leaves.stream()
        .map(leaf -> new Placed(leaf.sequence(), leaf.concludes(), leaf.sound(organisation)))
        .toList();
  }

  private static <T> T reachable(java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }
}
