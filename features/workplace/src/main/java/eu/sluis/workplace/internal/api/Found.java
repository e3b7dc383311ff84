package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.sluis.gateway.LookUp.Outcome;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Relevance;
import eu.sluis.knowledge.Versions.Placed;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.workplace.Search;
import eu.sluis.workplace.internal.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found.
 *
 * @param results best first
 * @param enough whether the best of these would be enough to answer from
 * @param certainty how sure it is that the passages hold an answer to the query, when it is a
 *     question: of the kind that is asked, with the words that it is about; 0 to 1, comparable
 *     between searches
 * @param rights what they were read with
 * @param sequence the number of its record in the log
 */
public record Found(
    List<Result> results,
    boolean enough,
    double certainty,
    Rights rights,
    @JsonIgnore long sequence) {

  public Found {
    results = List.copyOf(results);
  }

  /**
   * A passage.
   *
   * @param rank from 1
   * @param score higher is better; comparable within one answer only
   * @param coverage share of the words of the query that the passage holds, 0 to 1
   * @param link below the address of Sluis, to the passage in its original
   * @param article such as `4.3`; empty when the document has none
   * @param page from 1; 0 when the document has none
   * @param newer the passage among these results that came in its place; empty when none did
   */
  public record Result(
      int rank,
      double score,
      double coverage,
      String passage,
      String document,
      String link,
      String title,
      String source,
      List<String> headings,
      String article,
      int page,
      String confidentiality,
      String newer,
      String text) {}

  /** What was read with: the groups, the most closed class and the day. */
  public record Rights(List<String> groups, String ceiling, String day) {}

  static Found of(String query, Outcome.Found<Placed> outcome, Search search) {
    var results = new ArrayList<Result>();
    for (Placed one : outcome.found()) {
      results.add(result(results.size() + 1, one));
    }
    List<Hit> hits = outcome.found().stream().map(Placed::hit).toList();
    return new Found(
        results,
        Relevance.enough(hits),
        search.certainty(query, hits.stream().map(Hit::passage).toList()),
        rights(outcome.rights()),
        outcome.sequence());
  }

  private static Result result(int rank, Placed one) {
    Hit hit = one.hit();
    Passage passage = hit.passage();
    return new Result(
        rank,
        hit.score(),
        hit.coverage(),
        passage.id().toString(),
        passage.document().toString(),
        Places.link(passage),
        passage.documentTitle(),
        passage.source().toString(),
        passage.place().headings(),
        passage.place().article().orElse(""),
        passage.place().page().orElse(0),
        passage.confidentiality().code(),
        one.newer().map(newer -> newer.id().toString()).orElse(""),
        passage.text());
  }

  private static Rights rights(ReadingRights rights) {
    return new Rights(
        rights.groups().stream().map(GroupId::value).sorted().toList(),
        rights.ceiling().code(),
        rights.day().toString());
  }
}
