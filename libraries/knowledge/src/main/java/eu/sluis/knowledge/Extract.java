package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.AnswerSentences;
import eu.sluis.knowledge.internal.Clue;
import eu.sluis.knowledge.internal.Excerpts;
import eu.sluis.knowledge.internal.Odds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An answer made of sentences that stand word for word in the passages. Safe on every thread.
 *
 * <p>It never says anything of its own: what it returns can be found back with a plain text search.
 * When no sentence reaches {@link #SCORE_MIN} it returns nothing, and the caller says that the
 * sources do not tell.
 */
public final class Extract {

  /**
   * What the best sentence must reach, from 0 to 1: mostly the share of the question's content
   * words, weighted, that stand in the sentence and around it.
   */
  public static final double SCORE_MIN = 0.4;

  /** More passages are not read. */
  public static final int PASSAGES_MAX = 20;

  /** What the odds of a reader count for beside those of the words. */
  private static final double READ = 1.5;

  /** Passages that a reader reads for one question: of more, more seem to answer it. */
  private static final int READ_MAX = 3;

  /** Words that are sure one way or the other leave a little to the reader. */
  private static final double ODDS_MAX = 4;

  private final PassageReader reader;

  /** Silent only when no sentence has enough of the question's words. */
  public Extract() {
    this(PassageReader.NONE);
  }

  /** With a reader of passages beside the words, for {@link #certainty}. */
  public Extract(PassageReader reader) {
    this.reader = reader;
  }

  /**
   * The sentences that answer the question best, in an order that reads well; empty when none does.
   *
   * @param passages texts, best first
   */
  public List<Quotation> compose(String question, List<String> passages, int maxSentences) {
    return compose(question, passages, passages.stream().map(_ -> "").toList(), maxSentences);
  }

  /**
   * The same, for whole passages: what their titles and headings say of the question counts too.
   *
   * @param passages best first
   */
  public List<Quotation> composeFrom(String question, List<Passage> passages, int maxSentences) {
    var texts = passages.stream().map(Passage::text).toList();
    var above = passages.stream().map(Extract::above).toList();
    return compose(question, texts, above, maxSentences);
  }

  /**
   * The same, for texts with what stands above each: titles and headings, or nothing.
   *
   * @param above as long as `texts`
   */
  public List<Quotation> compose(
      String question, List<String> texts, List<String> above, int maxSentences) {
    if (maxSentences < 1) {
      throw new IllegalArgumentException(
          "maxSentences must be 1 or more, was `" + maxSentences + "`");
    }
    int read = Math.min(texts.size(), PASSAGES_MAX);
    return new AnswerSentences(question, texts.subList(0, read), above.subList(0, read))
        .best(SCORE_MIN, maxSentences);
  }

  /**
   * How likely it is that the passages answer the question, from 0 to 1: what is learned from the
   * kind of answer that is asked and the words that the question is about, and where they stand.
   *
   * @param passages best first
   */
  public double certainty(String question, List<Passage> passages) {
    double words = sentences(question, passages).certainty();
    OptionalDouble read = read(question, passages);
    return read.isPresent()
        ? Odds.likely(Odds.of(words, ODDS_MAX) + READ * read.getAsDouble())
        : words;
  }

  private OptionalDouble read(String question, List<Passage> passages) {
    var first = passages.stream().limit(READ_MAX).toList();
    return Excerpts.of(question, first.stream().map(Passage::text).toList(), READ_MAX).stream()
        .map(
            part ->
                reader.answers(
                    question, above(first.get(part.text())).strip() + "\n" + part.words()))
        .flatMapToDouble(OptionalDouble::stream)
        .max();
  }

  /**
   * What tells whether the passages answer the question, by name and in a fixed order, each from 0
   * up: to learn from. Empty when there is no sentence.
   *
   * @param passages best first
   */
  public static Map<String, Double> clues(String question, List<Passage> passages) {
    var named = new LinkedHashMap<String, Double>();
    sentences(question, passages)
        .best()
        .ifPresent(
            found -> {
              for (Clue clue : Clue.values()) {
                named.put(clue.name(), found.getOrDefault(clue, 0.0));
              }
            });
    return Collections.unmodifiableMap(named);
  }

  private static AnswerSentences sentences(String question, List<Passage> passages) {
    var read = passages.stream().limit(PASSAGES_MAX).toList();
    return new AnswerSentences(
        question,
        read.stream().map(Passage::text).toList(),
        read.stream().map(Extract::above).toList());
  }

  private static String above(Passage passage) {
    return passage.documentTitle() + " " + String.join(" ", passage.place().headings());
  }

  /**
   * A sentence and where it stands.
   *
   * @param passage index in the list that was given, from 0
   */
  public record Quotation(String sentence, int passage) {}
}
