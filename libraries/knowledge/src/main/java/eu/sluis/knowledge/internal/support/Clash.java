package eu.sluis.knowledge.internal.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two sentences say the same of the same thing, with another figure.
 *
 * <p>Strict on purpose, because who is shown three false ones looks at no fourth: neither sentence
 * may name something that the other puts something else in the place of, and all figures but those
 * of one kind must agree. A sentence for another year contradicts nothing.
 */
public final class Clash {

  /** Fewer words in common may be chance. */
  private static final int SHARED_MIN = 3;

  /** Share of the longer sentence that the two have in common. */
  private static final double ALIKE_MIN = 0.6;

  private static final Set<String> KINDS =
      Set.of(
          "money", "percent", "day", "workday", "month", "hour", "time", "date", "metre", "times",
          "number");

  private Clash() {}

  /**
   * The figures that differ, as written.
   *
   * @param one in the first sentence
   * @param other in the second
   */
  public record Figures(String one, String other) {}

  /** Whether a sentence says something that another could contradict. */
  public static boolean possible(Reading sentence) {
    return sentence.content().size() >= SHARED_MIN
        && sentence.quantities().stream().anyMatch(Clash::counts);
  }

  /** What differs; empty when they agree, or speak of something else. */
  public static Optional<Figures> between(Reading one, Reading other) {
    if (!alike(one.content(), other.content())) {
      return Optional.empty();
    }
    List<Quantity> ours = alone(one, other);
    List<Quantity> theirs = alone(other, one);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    Quantity first = ours.getFirst();
    boolean oneKind =
        counts(first)
            && ours.stream().allMatch(quantity -> quantity.kind().equals(first.kind()))
            && theirs.stream().allMatch(first::comparable);
    return oneKind
        ? Optional.of(new Figures(first.written(), theirs.getFirst().written()))
        : Optional.empty();
  }

  private static boolean alike(List<Token> one, List<Token> other) {
    long kept = one.stream().filter(token -> in(token, other)).count();
    long held = other.stream().filter(token -> in(token, one)).count();
    boolean replaced = kept < one.size() && held < other.size();
    return !replaced
        && Math.min(kept, held) >= SHARED_MIN
        && Math.min(kept, held) >= ALIKE_MIN * Math.max(one.size(), other.size());
  }

  private static boolean in(Token token, List<Token> others) {
    return others.stream().anyMatch(token::matches);
  }

  private static List<Quantity> alone(Reading one, Reading other) {
    return one.quantities().stream()
        .filter(quantity -> other.quantities().stream().noneMatch(quantity::equal))
        .toList();
  }

  private static boolean counts(Quantity quantity) {
    return KINDS.contains(quantity.kind()) && !year(quantity);
  }

  private static boolean year(Quantity quantity) {
    return quantity.kind().equals("number") && quantity.value().matches("(?:19|20)\\d\\d");
  }
}
