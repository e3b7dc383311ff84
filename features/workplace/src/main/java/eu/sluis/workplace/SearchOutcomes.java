package eu.sluis.workplace;

import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import java.util.List;

/**
 * Is told what questions found and did not find, to count it. Called on the thread of a question:
 * an implementation MUST NOT throw, and keeps neither the question nor who asked it.
 */
public interface SearchOutcomes {

  /** Counts nothing. */
  SearchOutcomes UNCOUNTED =
      new SearchOutcomes() {
        @Override
        public void found(OrganisationId organisation, List<Passage> passages) {}

        @Override
        public void unanswered(Asker asker, String lowered, List<Passage> nearest) {}
      };

  /** Passages that a question found. */
  void found(OrganisationId organisation, List<Passage> passages);

  /**
   * A question to which nothing gave an answer.
   *
   * @param lowered the question without the personal data that was recognised
   * @param nearest what came nearest, of what the asker may read
   */
  void unanswered(Asker asker, String lowered, List<Passage> nearest);
}
