package eu.sluis.knowledge;

import java.util.List;

/**
 * API sketch; to be implemented: an answer made of sentences that stand word for word in the
 * passages.
 */
public final class Extract {

  /**
   * The sentences that answer the question best, in an order that reads well; empty when none does.
   *
   * @param passages texts, best first
   */
  public List<Quotation> compose(String question, List<String> passages, int maxSentences) {
    throw new IllegalStateException("sketch");
  }

  /**
   * A sentence and where it stands.
   *
   * @param passage index in the list that was given, from 0
   */
  public record Quotation(String sentence, int passage) {}
}
