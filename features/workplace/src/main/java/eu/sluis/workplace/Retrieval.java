package eu.sluis.workplace;

import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.knowledge.Relevance;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Finds passages for a question: searched with the rights as a filter, then read again from the
 * database and checked against the same rights before anything is used.
 */
final class Retrieval {

  /** Passages that go to a model with one question. */
  static final int PASSAGES_MAX = 6;

  /** Sources that are offered when nothing supports an answer. */
  static final int NEAREST_MAX = 3;

  private final KnowledgeIndex index;
  private final PassageStore store;

  Retrieval(KnowledgeIndex index, PassageStore store) {
    this.index = index;
    this.store = store;
  }

  Found find(String question, ReadingRights rights) {
    List<Hit> hits = current(index.search(question, rights, PASSAGES_MAX), rights);
    List<Passage> passages = hits.stream().map(Hit::passage).toList();
    return Relevance.enough(hits)
        ? new Found(passages, List.of())
        : new Found(List.of(), passages.subList(0, Math.min(NEAREST_MAX, passages.size())));
  }

  /** What comes nearest, whether or not it is enough to answer from. */
  List<Hit> nearest(String query, ReadingRights rights, int limit) {
    return current(index.search(query, rights, limit), rights);
  }

  private List<Hit> current(List<Hit> hits, ReadingRights rights) {
    var now = new HashMap<PassageId, Passage>();
    store
        .current(rights.organisation(), hits.stream().map(hit -> hit.passage().id()).toList())
        .forEach(passage -> now.put(passage.id(), passage));
    var checked = new ArrayList<Hit>();
    for (Hit hit : hits) {
      Passage passage = now.get(hit.passage().id());
      if (passage != null && passage.readableWith(rights)) {
        checked.add(new Hit(passage, hit.score(), hit.coverage()));
      }
    }
    return checked;
  }

  /** Passages that support an answer, or else those that come nearest. */
  record Found(List<Passage> passages, List<Passage> nearest) {}
}
