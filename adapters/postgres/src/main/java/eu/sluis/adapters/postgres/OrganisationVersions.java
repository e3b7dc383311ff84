package eu.sluis.adapters.postgres;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/**
 * How often something changed of an organisation that nodes remember. The database counts; a look
 * at it serves everyone who asks within {@link #FRESH}, so that many requests at once are one look.
 */
final class OrganisationVersions {

  /** How old a look may be: how long a change made on another node may not be seen on this one. */
  static final Duration FRESH = Duration.ofMillis(20);

  private final ToLongFunction<OrganisationId> count;
  private final Map<OrganisationId, Looker> lookers = new ConcurrentHashMap<>();

  OrganisationVersions(ToLongFunction<OrganisationId> count) {
    this.count = count;
  }

  /** The count of this moment, or of less than {@link #FRESH} ago. Throws what counting throws. */
  long of(OrganisationId organisation) {
    return lookers.computeIfAbsent(organisation, Looker::new).look();
  }

  /** Something was changed here: the next one looks anew. */
  void changed(OrganisationId organisation) {
    lookers.computeIfAbsent(organisation, Looker::new).seen = null;
  }

  /**
   * @param began before the database was asked, so that it is never younger than it says
   */
  private record Seen(long version, long began) {
    boolean isFresh() {
      return System.nanoTime() - began < FRESH.toNanos();
    }
  }

  private final class Looker {
    private final OrganisationId organisation;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @org.jspecify.annotations.Nullable Seen seen;

    Looker(OrganisationId organisation) {
      this.organisation = organisation;
    }

    long look() {
      Seen last = seen;
      if (last != null && last.isFresh()) {
        return last.version();
      }
      looking.lock();
      try {
        Seen meanwhile = seen;
        if (meanwhile != null && meanwhile.isFresh()) {
          return meanwhile.version();
        }
        long began = System.nanoTime();
        long version = count.applyAsLong(organisation);
        seen = new Seen(version, began);
        return version;
      } finally {
        looking.unlock();
      }
    }
  }
}
