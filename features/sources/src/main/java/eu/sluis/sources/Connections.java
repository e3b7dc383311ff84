package eu.sluis.sources;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How sources elsewhere are reached, and how their last readings went. Every call blocks and may
 * throw {@link eu.sluis.register.StoreUnavailable}; each is one transaction. What is kept goes with
 * its source.
 */
public interface Connections {

  /** How a source elsewhere is reached; empty for a folder, for uploads, and when there is none. */
  Optional<Connection> find(OrganisationId organisation, SourceId source);

  /** Keeps it, sealed, instead of what was there. The mark begins anew. */
  void save(OrganisationId organisation, SourceId source, Connection connection);

  /** Where the next reading begins; blank when nothing is known. */
  String mark(OrganisationId organisation, SourceId source);

  /** Keeps where the next reading begins. */
  void mark(OrganisationId organisation, SourceId source, String mark);

  /** How the last reading went; empty before the first. */
  Optional<LastReading> lastReading(OrganisationId organisation, SourceId source);

  void save(OrganisationId organisation, SourceId source, LastReading reading);

  /**
   * How a source elsewhere is reached.
   *
   * @param every how long after a reading the next one begins
   */
  record Connection(Access access, Duration every) {

    /** The least and most time between two readings. */
    public static final Duration EVERY_MIN = Duration.ofMinutes(10);

    public static final Duration EVERY_MAX = Duration.ofDays(31);

    public Connection {
      if (every.compareTo(EVERY_MIN) < 0 || every.compareTo(EVERY_MAX) > 0) {
        throw new IllegalArgumentException(
            "between two readings must be 10 minutes to 31 days, was `" + every + "`");
      }
    }
  }

  /**
   * How a reading went.
   *
   * @param failure why it stopped; empty when it came to its end
   */
  record LastReading(
      Instant ended,
      Optional<Progress.Failure> failure,
      int read,
      int unchanged,
      int unreadable,
      int removed) {}
}
