package eu.sluis.sources.health;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What questions found and did not find, as numbers in the database. Every call blocks and may
 * throw {@link eu.sluis.register.StoreUnavailable}; each is one transaction.
 */
public interface UsageStore {

  /** Adds how often passages were found; those that are gone are left out. */
  void found(OrganisationId organisation, Map<PassageId, Integer> times, LocalDate day);

  /**
   * Adds a question without an answer.
   *
   * @param askers for each word of it, the one bit of who asked
   * @param nearest the sources that came nearest
   */
  void unanswered(
      OrganisationId organisation, Map<String, Long> askers, Set<SourceId> nearest, LocalDate day);

  /** Words of questions without an answer from this day on, most asked first. */
  List<Word> words(OrganisationId organisation, LocalDate since, int limit);

  /** How many questions without an answer came nearest to each source, from this day on. */
  Map<SourceId, Integer> nearest(OrganisationId organisation, LocalDate since);

  /** Counts the questions without an answer that came nearest to a source from nothing again. */
  void takenUp(OrganisationId organisation, SourceId source);

  /** Removes what is from before this day. */
  void forget(OrganisationId organisation, LocalDate before);

  /**
   * A word with its numbers.
   *
   * @param askers at least so many people asked with this word
   */
  record Word(String word, int questions, int askers) {}
}
