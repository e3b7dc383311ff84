package eu.sluis.sources.health;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Findings, figures and care of sources in the database. Every call blocks and may throw {@link
 * eu.sluis.register.StoreUnavailable}; each is one transaction.
 */
public interface HealthStore {

  /**
   * Makes the open findings of a source these: new ones are added, those that are no longer there
   * go, an accepted one that is there all the same is open again, and a declined one stays so.
   */
  void found(OrganisationId organisation, SourceId source, List<Finding> findings);

  /** All findings of a source, also what was decided, newest first. */
  List<Finding> findings(OrganisationId organisation, SourceId source);

  /** How many findings are open, by source. */
  Map<SourceId, Integer> open(OrganisationId organisation);

  /**
   * Records what a person decided about an open finding.
   *
   * @return false when it was not open
   */
  boolean decide(
      OrganisationId organisation, UUID finding, boolean accepted, PersonId by, Instant when);

  /** Nobody, for a source of which nothing is known. */
  Care care(OrganisationId organisation, SourceId source);

  void care(OrganisationId organisation, SourceId source, Care care);

  /** Keeps the figure of a day instead of an earlier one of that day. */
  void measured(OrganisationId organisation, SourceId source, Quality quality);

  /** From this day on, oldest first. */
  List<Quality> quality(OrganisationId organisation, SourceId source, LocalDate since);
}
