package eu.sluis.knowledge;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A model that says how well passages answer a question: slower than a search, and better at
 * telling the best of a few apart. A contract:
 *
 * <ul>
 *   <li>Whoever makes one answers for it that only passages reach the model that may go where it
 *       runs, and that personal data is taken out of them first.
 *   <li>It MUST NOT log or put in an exception anything of the question or the passages.
 *   <li>Safe on every thread.
 * </ul>
 */
@FunctionalInterface
public interface Reranker {

  /** Passages in one call. */
  int PASSAGES_MAX = 30;

  /** Leaves the order as it is. */
  Reranker NONE = (_, _) -> List.of();

  /**
   * A number for each passage, in their order, higher is better; empty for one that may not go to
   * the model, which keeps its place. An empty list when there is no such model or it does not
   * answer: the order then stays as it was.
   *
   * @param passages of one organisation, at most {@link #PASSAGES_MAX}
   */
  List<OptionalDouble> scores(String question, List<Passage> passages);
}
