package eu.sluis.knowledge;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A model that says how surely a passage says what a sentence claims. It knows meaning where {@link
 * Support} knows words; {@link SupportCheck} lets the two speak together. A contract:
 *
 * <ul>
 *   <li>Whoever makes one answers for it that only passages reach the model that may go where it
 *       runs, and that personal data is taken out of them first.
 *   <li>It MUST NOT log or put in an exception anything of the sentence or the passages.
 *   <li>Safe on every thread.
 * </ul>
 */
@FunctionalInterface
public interface Entailment {

  /** No model. */
  Entailment NONE = (_, _) -> List.of();

  /**
   * For each passage, in their order, from 0 (it does not say so) to 1 (it surely does); empty for
   * one that may not go to the model. An empty list when there is no model or it does not answer.
   *
   * @param passages of one organisation, at least one
   */
  List<OptionalDouble> scores(String sentence, List<Passage> passages);
}
