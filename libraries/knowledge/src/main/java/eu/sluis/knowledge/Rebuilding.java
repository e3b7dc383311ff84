package eu.sluis.knowledge;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import java.util.List;

/**
 * An index that can be made anew while it serves. A contract:
 *
 * <ul>
 *   <li>Searches find what they found before until the new index is whole, and from then on what
 *       stands in it; none fails and none sees a part.
 *   <li>What is replaced or removed meanwhile is visible at once, and is not undone by the new
 *       index, also when the documents are read from a moment before it.
 *   <li>When the documents cannot be given to the end, the index stays as it is.
 *   <li>Vectors of passages that did not change are kept.
 * </ul>
 */
public interface Rebuilding {

  /** Makes the index of one organisation anew; returns when the new one serves. */
  void rebuild(OrganisationId organisation, Documents documents);

  /** What must be in the index afterwards, and nothing else. */
  @FunctionalInterface
  interface Documents {
    /** Gives every document once, on this thread. */
    void each(Taker to);
  }

  /** Takes a document, with its passages of one moment. */
  @FunctionalInterface
  interface Taker {
    void take(DocumentId document, List<Passage> passages);
  }
}
