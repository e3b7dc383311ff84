package eu.sluis.workplace;

import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.LookUp;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.knowledge.Reranker;
import eu.sluis.knowledge.Versions.Placed;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.UseCaseId;
import java.util.List;

/**
 * Passages for a program, found as for a question: with the rights of whoever is behind it, in the
 * search and again against the database.
 */
public final class Search {

  /** In UTF-16 code units. */
  public static final int QUERY_CHARACTERS_MAX = 2_000;

  public static final int RESULTS_MAX = 50;

  private final Gateway gateway;
  private final Retrieval retrieval;
  private final Extract extract;

  public Search(
      Gateway gateway,
      KnowledgeIndex index,
      PassageStore passages,
      Reranker reranker,
      Extract extract) {
    this.gateway = gateway;
    this.retrieval = new Retrieval(index, passages, reranker);
    this.extract = extract;
  }

  /** How likely it is that these passages answer the query, from 0 to 1. */
  public double certainty(String query, List<Passage> passages) {
    return extract.certainty(query, passages);
  }

  /**
   * Best first.
   *
   * @param client the identifier of the key, for the record
   * @param limit at most {@link #RESULTS_MAX}
   */
  public LookUp.Outcome<Placed> find(
      Asker asker, UseCaseId useCase, String client, String query, int limit) {
    if (query.length() > QUERY_CHARACTERS_MAX || limit < 1 || limit > RESULTS_MAX) {
      throw new IllegalArgumentException("a query or a limit is beyond its bounds");
    }
    return gateway.lookUp(
        new LookUp<>(asker, useCase, client, rights -> retrieval.nearest(query, rights, limit)));
  }
}
