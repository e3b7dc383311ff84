package eu.sluis.workplace;

import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.knowledge.Relevance;
import eu.sluis.knowledge.Reranker;
import eu.sluis.knowledge.Versions;
import eu.sluis.knowledge.Versions.Placed;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds passages for a question: searched with the rights as a filter, then read again from the
 * database and checked against the same rights before anything is used.
 */
public final class Retrieval {

  /** Passages that go to a model with one question. */
  static final int PASSAGES_MAX = 6;

  /** So many times what is asked for is looked through, for newer versions of what was found. */
  private static final int WIDER = 2;

  /** Sources that are offered when nothing supports an answer. */
  static final int NEAREST_MAX = 3;

  private final KnowledgeIndex index;
  private final PassageStore store;
  private final Reranker reranker;
  private final int wholeCharacters;

  /**
   * @param wholeCharacters see {@link SearchSettings}
   */
  public Retrieval(
      KnowledgeIndex index, PassageStore store, Reranker reranker, int wholeCharacters) {
    this.index = index;
    this.store = store;
    this.reranker = reranker;
    this.wholeCharacters = wholeCharacters;
  }

  Retrieval(KnowledgeIndex index, PassageStore store, Reranker reranker) {
    this(index, store, reranker, SearchSettings.WHOLE_CHARACTERS);
  }

  /** What an answer may stand on. */
  Found find(String question, ReadingRights rights) {
    return found(best(question, rights, PASSAGES_MAX));
  }

  /**
   * What an answer about these documents may stand on: all of them, in reading order, when they are
   * short, and else what is found in them. A document that is kept out of search stays out.
   */
  Found findIn(List<DocumentId> about, String question, ReadingRights rights) {
    List<Passage> all = readable(about, rights);
    int characters = all.stream().mapToInt(passage -> passage.text().length()).sum();
    if (characters <= wholeCharacters) {
      return new Found(all, List.of(), List.of());
    }
    List<Hit> hits = index.searchWithin(Set.copyOf(about), question, rights, PASSAGES_MAX);
    List<Passage> found = current(hits, rights).stream().map(Hit::passage).toList();
    return found.isEmpty()
        ? new Found(List.of(), all.subList(0, Math.min(NEAREST_MAX, all.size())), List.of())
        : new Found(found, List.of(), List.of());
  }

  /** What may be read now of some documents, in the order of the list and of reading. */
  List<Passage> readable(List<DocumentId> documents, ReadingRights rights) {
    List<PassageId> ids =
        documents.stream()
            .distinct()
            .flatMap(one -> store.passages(rights.organisation(), one).stream())
            .map(Passage::id)
            .toList();
    return store.current(rights.organisation(), ids).stream()
        .filter(passage -> passage.readableWith(rights))
        .toList();
  }

  /** The same by words alone: nothing goes to any model. */
  Found findByWords(String question, ReadingRights rights) {
    List<Hit> hits = index.searchWords(question, rights, WIDER * PASSAGES_MAX);
    return found(placed(question, current(hits, rights), PASSAGES_MAX));
  }

  /** An answer stands on what holds now, and not on a version that something came in place of. */
  private static Found found(List<Placed> placed) {
    List<Passage> newest =
        placed.stream()
            .filter(one -> one.newer().isEmpty())
            .map(one -> one.hit().passage())
            .toList();
    return Relevance.enough(placed.stream().map(Placed::hit).toList())
        ? new Found(newest, List.of(), older(placed))
        : new Found(List.of(), newest.subList(0, Math.min(NEAREST_MAX, newest.size())), List.of());
  }

  private static List<Turn.Older> older(List<Placed> placed) {
    var older = new ArrayList<Turn.Older>();
    for (Placed one : placed) {
      Passage passage = one.hit().passage();
      one.newer()
          .map(newer -> new Turn.Older(newer.id(), passage.id(), passage.hash()))
          .ifPresent(older::add);
    }
    return List.copyOf(older);
  }

  private static List<Placed> placed(String question, List<Hit> hits, int limit) {
    List<Placed> placed = Versions.newestFirst(question, hits);
    return placed.subList(0, Math.min(limit, placed.size()));
  }

  /** What comes nearest, whether or not it is enough to answer from. */
  List<Placed> nearest(String query, ReadingRights rights, int limit) {
    return best(query, rights, limit);
  }

  /** The first of what was found, in the order of the reranker when that answers. */
  private List<Placed> best(String question, ReadingRights rights, int limit) {
    int wide = Math.max(WIDER * limit, reranker == Reranker.NONE ? 0 : Reranker.PASSAGES_MAX);
    List<Hit> hits = current(index.search(question, rights, wide), rights);
    List<Hit> first = hits.subList(0, Math.min(hits.size(), Reranker.PASSAGES_MAX));
    List<Hit> ordered =
        ordered(hits, reranker.scores(question, first.stream().map(Hit::passage).toList()));
    // The reranker may take seconds, in which somebody may lose a right.
    List<Hit> still = reranker == Reranker.NONE ? ordered : current(ordered, rights);
    return placed(question, still, limit);
  }

  /** Those with a number change places among themselves; a place keeps its score. */
  private static List<Hit> ordered(List<Hit> hits, List<OptionalDouble> numbers) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < Math.min(hits.size(), numbers.size()); i++) {
      if (numbers.get(i).isPresent()) {
        places.add(i);
      }
    }
    var better = new ArrayList<>(places);
    better.sort(
        Comparator.comparingDouble((Integer place) -> numbers.get(place).orElse(0)).reversed());
    var ordered = new ArrayList<>(hits);
    for (int i = 0; i < places.size(); i++) {
      Hit hit = hits.get(better.get(i));
      double score = hits.get(places.get(i)).score();
      ordered.set(places.get(i), hit.placed(hit.passage(), score));
    }
    return List.copyOf(ordered);
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
        checked.add(hit.placed(passage, hit.score()));
      }
    }
    return checked;
  }

  /**
   * Passages that support an answer, or else those that come nearest.
   *
   * @param older what was found and left out, because a newer version of it was found too
   */
  record Found(List<Passage> passages, List<Passage> nearest, List<Turn.Older> older) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of());
  }
}
