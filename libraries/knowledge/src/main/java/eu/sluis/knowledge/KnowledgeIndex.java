package eu.sluis.knowledge;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.util.List;

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

  /**
   * Gives passages that have none their vectors, when the index has a model for that. Searches go
   * on meanwhile; called in the background until it returns 0.
   *
   * @param atMost how many passages, 1 or more
   * @return how many it did; 0 when nothing is left
   */
  default int embed(OrganisationId organisation, int atMost) throws Embeddings.Unavailable {
    return 0;
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
   */
  record Hit(Passage passage, double score, double coverage) {}
}
