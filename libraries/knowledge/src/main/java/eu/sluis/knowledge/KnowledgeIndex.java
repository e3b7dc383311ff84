package eu.sluis.knowledge;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds passages. A contract for every implementation (one kit tests them all):
 *
 * <ul>
 *   <li>Rights are a filter inside the search: a passage that the rights do not allow MUST NOT
 *       influence results, scores, counts or order.
 *   <li>It is a copy: the database has the truth and callers check each hit again with {@link
 *       PassageStore} before use.
 *   <li>Safe on every thread. A change is visible to searches that start after its call returned.
 * </ul>
 */
public interface KnowledgeIndex extends AutoCloseable {

  /** Replaces all passages of one document at once. */
  void replace(OrganisationId organisation, DocumentId document, List<Passage> passages);

  void removeDocument(OrganisationId organisation, DocumentId document);

  void removeSource(OrganisationId organisation, SourceId source);

  /** The best passages for a question in Dutch, best first, at most `limit`. */
  List<Hit> search(String question, ReadingRights rights, int limit);

  /** As {@link #search}, by words alone: no model is asked anything. */
  List<Hit> searchWords(String question, ReadingRights rights, int limit);

  /**
   * As {@link #search}, as if there were no other documents than these; what the rights do not
   * allow of them is not there either.
   */
  List<Hit> searchWithin(
      Set<DocumentId> documents, String question, ReadingRights rights, int limit);

  /**
   * Gives passages that have none their vectors, when the organisation has a model for that.
   * Searches go on meanwhile; called in the background until it returns 0. Vectors of an earlier
   * model serve until then, and are thrown away by the call that returns 0.
   *
   * @param atMost how many passages, 1 or more
   * @return how many it offered to the model; 0 when nothing is left
   */
  default int embed(OrganisationId organisation, int atMost) throws Embeddings.Unavailable {
    return 0;
  }

  /** Offers again what was left out: a rule may have changed. */
  default void offerAgain(OrganisationId organisation) {}

  /** How far the vectors of an organisation are; empty when it has no model for them. */
  default Optional<Vectored> vectored(OrganisationId organisation) {
    return Optional.empty();
  }

  /** How many passages of one organisation are in the index. */
  int count(OrganisationId organisation);

  @Override
  void close();

  /**
   * A found passage.
   *
   * @param score higher is better; comparable within one search only
   * @param coverage share of the question's content words that the passage holds, 0 to 1;
   *     comparable between searches
   * @param meaning how far its meaning stands out towards that of the question, in standard
   *     deviations of all passages that may be read, over what the nearest of as many would by
   *     chance; comparable between searches; empty when words alone found
   */
  record Hit(Passage passage, double score, double coverage, OptionalDouble meaning) {

    /** What words alone found. */
    public Hit(Passage passage, double score, double coverage) {
      this(passage, score, coverage, OptionalDouble.empty());
    }

    /** The same in another place, with the passage as it is now. */
    public Hit placed(Passage now, double at) {
      return new Hit(now, at, coverage, meaning);
    }
  }

  /**
   * How far the vectors of the chosen model are.
   *
   * @param passages all of the organisation
   * @param done those with a vector
   * @param leftOut those that may not go to the model
   * @param searches the model whose vectors serve now; empty while words alone do
   * @param silent whether the last question got no vector, so that words alone found
   */
  record Vectored(
      String model,
      int passages,
      int done,
      int leftOut,
      Optional<String> searches,
      boolean silent) {}
}
