package eu.sluis.knowledge.internal.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Figures that stand nowhere in the passage and may follow from it all the same: a sum, a multiple,
 * a case within a bound that the passage sets. And figures in the place of another of their kind.
 */
final class Worked {

  private static final Set<String> AMOUNTS =
      Set.of("money", "number", "day", "month", "hour", "percent", "workday");

  /** What an amount may be multiplied by. */
  private static final Set<String> COUNTS =
      Set.of("number", "day", "month", "hour", "times", "metre", "square-metre", "cubic-metre");

  private static final Set<String> WEEKEND = Set.of("zaterdag", "zondag");
  private static final List<Integer> YEARLY = List.of(2, 4, 12, 52);

  /** Words before a figure that make it the figure of a case: `een kind van elf`. */
  private static final Set<String> CASE =
      Set.of(
          "wie", "als", "met", "voor", "van", "een", "iemand", "bij", "wanneer", "bent", "heeft");

  private static final int CASE_CHARS_MAX = 25;

  /** What a figure counts for that stands nowhere, when nothing else agrees. */
  private static final double ALONE = 0.1;

  /** What the rest counts for when the sentence has no figure that this one could replace. */
  private static final double NO_OTHER = 0.4;

  private final Alignment alignment;
  private final Reading claim;
  private final Disagreements found;
  private final Reading best;
  private final List<Quantity> there;

  Worked(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.found = found;
    this.best = alignment.focus().isEmpty() ? Reading.of("") : alignment.focus().getFirst();
    this.there = alignment.sources().stream().flatMap(s -> s.quantities().stream()).toList();
  }

  void figures() {
    for (Quantity said : claim.quantities()) {
      if (there.stream().anyMatch(said::equal)) {
        stands(said);
      } else if (follows(said)) {
        found.raise(Feature.FIGURE_WORKED_OUT, 1);
      } else {
        missing(said);
      }
    }
    best.quantities().stream()
        .filter(quantity -> !alignment.inClaim(quantity))
        .forEach(_ -> found.raise(Feature.FIGURES_LEFT, 1));
  }

  private void stands(Quantity said) {
    if (best.quantities().stream().noneMatch(said::equal)) {
      found.raise(Feature.FIGURE_FROM_AFAR, 1);
    }
    boolean number = said.kind().equals("number");
    if (there.stream().filter(said::equal).noneMatch(q -> number == q.kind().equals("number"))) {
      found.raise(Feature.FIGURE_OF_OTHER_UNIT, 1);
    }
  }

  private void missing(Quantity said) {
    boolean bounded =
        there.stream().anyMatch(q -> q.comparable(said) && q.bound() != Quantity.Bound.NONE);
    boolean first = said.start() < claim.text().length() / 2;
    boolean ofCase = ofCase(said);
    if (ofCase && bounded) {
      found.raise(Feature.FIGURE_OF_CASE, 1);
    } else if (ofCase && first) {
      found.raise(Feature.FIGURE_PERHAPS_OF_CASE, 1);
    } else if (there.stream().noneMatch(q -> related(said, q))) {
      found.raise(Feature.FIGURE_OF_OTHER_KIND, 1);
    } else {
      found.raise(Feature.FIGURE_REPLACED, rest(said));
    }
    if (said.kind().equals("money")) {
      found.raise(Feature.AMOUNT_MISSING, 1);
    }
  }

  private boolean related(Quantity said, Quantity other) {
    return other.comparable(said)
        || (timed(said) && timed(other))
        || said.kind().equals("number")
        || other.kind().equals("number");
  }

  private static boolean timed(Quantity quantity) {
    return Set.of("day", "month", "hour", "workday").contains(quantity.kind());
  }

  private boolean ofCase(Quantity said) {
    return claim.tokens().stream()
        .filter(t -> t.end() <= said.start() && said.start() - t.end() < CASE_CHARS_MAX)
        .anyMatch(token -> CASE.contains(token.folded()));
  }

  /** How much of the claim stands in the sentence that it repeats best. */
  private double rest(Quantity said) {
    var content = claim.content();
    if (content.isEmpty()) {
      return ALONE;
    }
    boolean other =
        best.quantities().stream().anyMatch(q -> related(said, q) && !alignment.inClaim(q));
    double held = content.stream().filter(t -> best.tokens().stream().anyMatch(t::matches)).count();
    return ALONE + (other ? 1 : NO_OTHER) * held / content.size();
  }

  /**
   * A sum or a difference, a multiple of an amount, what is left of a whole, a day of the weekend.
   */
  private boolean follows(Quantity said) {
    if (said.kind().equals("weekday")) {
      String days = WEEKEND.contains(said.value()) ? "weekend" : "werkdag";
      return alignment.sources().stream()
          .flatMap(source -> source.tokens().stream())
          .anyMatch(token -> token.folded().startsWith(days));
    }
    if (!AMOUNTS.contains(said.kind())) {
      return false;
    }
    var goal = new BigDecimal(said.value());
    List<BigDecimal> same =
        there.stream()
            .filter(q -> q.kind().equals(said.kind()))
            .map(q -> new BigDecimal(q.value()))
            .toList();
    return sum(same, goal) || (said.kind().equals("money") && multiple(same, goal, factors(said)));
  }

  private static boolean sum(List<BigDecimal> terms, BigDecimal goal) {
    for (int i = 0; i < terms.size(); i++) {
      for (int j = 0; j < terms.size(); j++) {
        boolean sum = i < j && terms.get(i).add(terms.get(j)).compareTo(goal) == 0;
        if (sum || (i != j && terms.get(i).subtract(terms.get(j)).compareTo(goal) == 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean multiple(
      List<BigDecimal> amounts, BigDecimal goal, List<BigDecimal> factors) {
    return amounts.stream()
        .anyMatch(
            amount ->
                factors.stream().anyMatch(factor -> amount.multiply(factor).compareTo(goal) == 0));
  }

  /** Counts of the claim and the passage, shares of the passage, months and weeks of a year. */
  private List<BigDecimal> factors(Quantity said) {
    var factors = new ArrayList<BigDecimal>();
    boolean yearly = claim.quantities().stream().anyMatch(q -> q.kind().equals("per"));
    if (yearly) {
      YEARLY.forEach(times -> factors.add(BigDecimal.valueOf(times)));
    }
    for (Quantity quantity : there) {
      if (quantity.kind().equals("percent")) {
        var share = new BigDecimal(quantity.value()).movePointLeft(2);
        factors.add(share);
        factors.add(BigDecimal.ONE.subtract(share));
      }
    }
    for (Quantity quantity : claim.quantities()) {
      if (!quantity.equals(said) && COUNTS.contains(quantity.kind())) {
        String number = Quantities.firstNumber(quantity.written());
        if (!number.isEmpty()) {
          factors.add(new BigDecimal(number));
        }
      }
    }
    return factors;
  }
}
