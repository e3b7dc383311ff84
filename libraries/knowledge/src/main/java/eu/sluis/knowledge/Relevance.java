package eu.sluis.knowledge;

import java.util.List;

/**
 * Whether what was found is enough to answer from; when not, the honest answer is that the sources
 * do not say.
 *
 * <p>How a caller decides that nothing supports an answer: {@link #enough} is false, or {@link
 * Extract} returns nothing. Set on the questions of the demonstration ({@code ./sluis bench
 * answers}): a higher bar kept silent about questions in other words than the documents', while the
 * right document was among the passages for nearly all of them. It keeps out what is plainly not
 * there, and does not replace showing the source.
 */
public final class Relevance {

  /** Share of the question, by weight, that the best passages must hold. */
  public static final double COVERAGE_MIN = 0.3;

  /**
   * How far the meaning of a passage must stand out: over what the nearest of as many passages
   * would by chance, in standard deviations. In other words than the question a passage has no
   * coverage.
   */
  public static final double MEANING_MIN = 0.8;

  /** How many of the first hits may bring that. */
  private static final int HITS_CONSIDERED = 3;

  private Relevance() {}

  /** True when one of the first hits covers the question, or lies near to it, well enough. */
  public static boolean enough(List<KnowledgeIndex.Hit> hits) {
    return hits.stream()
        .limit(HITS_CONSIDERED)
        .anyMatch(
            hit ->
                hit.coverage() >= COVERAGE_MIN
                    || hit.meaning().orElse(Double.NEGATIVE_INFINITY) >= MEANING_MIN);
  }
}
