package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Excerpts;
import eu.sluis.knowledge.internal.Odds;
import eu.sluis.knowledge.internal.support.Comparison;
import eu.sluis.knowledge.internal.support.Feature;
import eu.sluis.knowledge.internal.support.Trees;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether a passage says what a sentence claims. Safe on every thread.
 *
 * <p>The sentence is laid beside the sentences of the passage that it repeats, at most three, and
 * its claims are held against those: quantities with unit, bound and the words they stand with;
 * dates; names; denials and opposites, which cancel out in pairs; must, may and need not; all, some
 * and always; conditions and exceptions that were left out; who acts and who is acted upon; words
 * put in the place of others. What disagrees, and how far the sentence is in the passage's own
 * words, is judged together ({@link Trees}); above the limit that was learned the sentence is not
 * called supported. A name that stands nowhere in the passage cannot be outweighed, nor a figure
 * that neither stands there nor follows from it.
 *
 * <p>Words and their order know no meaning: a paraphrase in words that their list lacks is doubted.
 * A {@link PassageReader} knows more of what is said in other words and less of figures; the two
 * are weighed together. Leaving out a detail is no error; leaving out a condition is. Why it works
 * this way, and what was rejected: docs/decisions/0020, 0056 and 0066.
 */
public final class Support {

  /**
   * From this share of words that the passage lacks, nothing can outweigh them: a sentence about
   * something else altogether has little that disagrees.
   */
  private static final double NOVEL_MAX = 0.7;

  private static final Trees<Feature> TREES =
      Trees.learned(Feature.class, "trees.txt", Feature.class);

  /** What the odds of a reader count for beside what words doubt. */
  private static final double READ = 0.5;

  /** How doubtful a sentence may be that a reader read too, from 0 to 1. */
  private static final double READ_LIMIT = 0.13;

  /** So many parts of the passages are read for one sentence. */
  private static final int PARTS_MAX = 4;

  /** Of words that are sure one way or the other a little is left to the reader. */
  private static final double ODDS_MAX = 3;

  /** Where words see no difference at all, only a reader that is very sure casts a doubt. */
  private static final double ODDS_AGREED = 4.25;

  private final PassageReader reader;

  /** By words alone. */
  public Support() {
    this(PassageReader.NONE);
  }

  /** By words, and by what a reader makes of what they doubt. */
  public Support(PassageReader reader) {
    this.reader = reader;
  }

  /**
   * Checks one sentence of an answer against the texts that it cites.
   *
   * <p>A sentence that says nothing that can be checked (`Ja, dat mag.`) is unsupported with
   * nothing missing.
   */
  public Verdict check(String sentence, List<String> cited) {
    List<String> sources = sentences(cited);
    var comparison = Comparison.of(sentence, sources);
    if (!comparison.checkable()) {
      return new Verdict.Unsupported(List.of());
    }
    if (sources.isEmpty() || comparison.noFigureStands()) {
      return new Verdict.Unsupported(comparison.missing());
    }
    if (sources.contains(sentence.strip()) || doubted(sentence, cited, comparison).passes()) {
      return new Verdict.Supported();
    }
    boolean opposite =
        comparison.value(Feature.DENIAL) > 0 || comparison.value(Feature.NOVEL) > NOVEL_MAX;
    return opposite
        ? new Verdict.Unsupported(comparison.missing())
        : new Verdict.Partly(comparison.missing());
  }

  /**
   * How much a sentence is doubted, from 0 to 1, before it is held against the limit: to see what
   * another limit would do.
   */
  public double doubt(String sentence, List<String> cited) {
    List<String> sources = sentences(cited);
    var comparison = Comparison.of(sentence, sources);
    boolean nothing = !comparison.checkable() || sources.isEmpty() || comparison.noFigureStands();
    if (nothing) {
      return 1;
    }
    return sources.contains(sentence.strip()) ? 0 : doubted(sentence, cited, comparison).doubt();
  }

  private record Doubted(double doubt, double limit) {
    boolean passes() {
      return doubt <= limit;
    }
  }

  /** What words are sure of, a reader is not asked about. */
  private Doubted doubted(String sentence, List<String> cited, Comparison comparison) {
    double words = byWords(comparison);
    if (words == 1) {
      return new Doubted(1, TREES.limit());
    }
    OptionalDouble read =
        Excerpts.of(sentence, cited, PARTS_MAX).stream()
            .map(part -> reader.says(sentence, part.words()))
            .flatMapToDouble(OptionalDouble::stream)
            .max();
    if (read.isEmpty()) {
      return new Doubted(words, TREES.limit());
    }
    double odds = words == 0 ? -ODDS_AGREED : Odds.of(words, ODDS_MAX);
    return new Doubted(Odds.likely(odds - READ * read.getAsDouble()), READ_LIMIT);
  }

  private static double byWords(Comparison comparison) {
    if (comparison.value(Feature.AGREES) > 0) {
      return 0;
    }
    boolean invented =
        comparison.figuresInvented() >= 1
            || comparison.value(Feature.CONDITION_DENIED) > 0
            || comparison.value(Feature.NAME_MISSING) >= 1
            || comparison.value(Feature.NOVEL) >= NOVEL_MAX;
    return invented ? 1 : TREES.likely(comparison::value);
  }

  /**
   * What disagrees, by name and in a fixed order, each from 0 up: to learn from, and to explain a
   * verdict to who looks at what went wrong.
   */
  public static Map<String, Double> disagreements(String sentence, List<String> cited) {
    var comparison = Comparison.of(sentence, sentences(cited));
    var values = new LinkedHashMap<String, Double>();
    for (Feature feature : Feature.values()) {
      values.put(feature.name(), comparison.value(feature));
    }
    return Collections.unmodifiableMap(values);
  }

  private static List<String> sentences(List<String> cited) {
    var sentences = new ArrayList<String>();
    for (String text : cited) {
      for (Span span : Sentences.of(text)) {
        sentences.add(span.of(text));
      }
    }
    return sentences;
  }

  /** How well a sentence is supported, with what is missing. */
  public sealed interface Verdict {
    /** Everything checked stands in the cited text. */
    record Supported() implements Verdict {}

    /** Some of it; `missing` are the words, figures or names that do not stand there. */
    record Partly(List<String> missing) implements Verdict {
      public Partly {
        missing = List.copyOf(missing);
      }
    }

    /** Too little of it, none of its figures, or the opposite of it. */
    record Unsupported(List<String> missing) implements Verdict {
      public Unsupported {
        missing = List.copyOf(missing);
      }
    }
  }
}
