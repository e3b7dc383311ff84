package eu.sluis.knowledge;

import eu.sluis.knowledge.Support.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * Whether passages say what a sentence of an answer claims: by {@link Support}, and by a model for
 * entailment beside it where one is chosen. Safe on every thread.
 *
 * <p>The model changes two things. What it does not find in the passages is no longer supported;
 * and a doubt about words alone is lifted when it is sure, which is where a paraphrase goes. A
 * figure or a name that the passages do not have is never lifted, and neither is what says the
 * opposite. A sentence that stands word for word in a passage needs no model.
 */
public final class SupportCheck {

  /** Below this the model does not find it. */
  static final double FOUND_MIN = 0.3;

  /** From here on the model is sure. */
  static final double SURE_MIN = 0.7;

  private final BiFunction<String, List<String>, Verdict> words;
  private final Entailment entailment;

  public SupportCheck(Support support, Entailment entailment) {
    this(support::check, entailment);
  }

  /**
   * @param words what stands for {@link Support}
   */
  SupportCheck(BiFunction<String, List<String>, Verdict> words, Entailment entailment) {
    this.words = words;
    this.entailment = entailment;
  }

  /** By words alone, without the model: for who looks for the passage that says something. */
  public boolean says(Passage passage, String sentence) {
    return words.apply(sentence, List.of(passage.text())) instanceof Verdict.Supported;
  }

  /** Checks one sentence of an answer against the passages that it cites. */
  public Verdict check(String sentence, List<Passage> cited) {
    Verdict byWords = words.apply(sentence, cited.stream().map(Passage::text).toList());
    return switch (byWords) {
      case Verdict.Supported _ when !quoted(sentence, cited) && below(sentence, cited) ->
          new Verdict.Partly(List.of());
      case Verdict.Partly(var missing)
          when missing.stream().noneMatch(SupportCheck::mustStand) && sure(sentence, cited) ->
          new Verdict.Supported();
      case Verdict.Supported _, Verdict.Partly _, Verdict.Unsupported _ -> byWords;
    };
  }

  private boolean below(String sentence, List<Passage> cited) {
    OptionalDouble best = best(sentence, cited);
    return best.isPresent() && best.getAsDouble() < FOUND_MIN;
  }

  private boolean sure(String sentence, List<Passage> cited) {
    OptionalDouble best = best(sentence, cited);
    return best.isPresent() && best.getAsDouble() >= SURE_MIN;
  }

  /** Empty when not every passage was judged: one that was left out may be the one that says it. */
  private OptionalDouble best(String sentence, List<Passage> cited) {
    if (cited.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<OptionalDouble> scores = entailment.scores(sentence, cited);
    boolean all =
        scores.size() == cited.size() && scores.stream().allMatch(OptionalDouble::isPresent);
    return all
        ? scores.stream().mapToDouble(OptionalDouble::getAsDouble).max()
        : OptionalDouble.empty();
  }

  private static boolean quoted(String sentence, List<Passage> cited) {
    String plain = plain(sentence);
    return cited.stream().anyMatch(passage -> plain(passage.text()).contains(plain));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** A figure or a name. */
  private static boolean mustStand(String missing) {
    return missing.chars().anyMatch(Character::isDigit)
        || missing.chars().anyMatch(Character::isUpperCase);
  }
}
