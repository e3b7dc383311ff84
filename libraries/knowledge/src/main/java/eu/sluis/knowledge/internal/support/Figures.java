package eu.sluis.knowledge.internal.support;

import java.util.Set;

/**
 * Figures, amounts, dates and terms that are not in the passage, or stand with something else
 * there.
 */
final class Figures {

  /** How much better the words beside another figure must fit, as a share of those words. */
  private static final double OTHER_FITS_BETTER = 0.12;

  /** Another figure beside it tells more than a word. */
  private static final double BESIDE_WEIGHT = 1.5;

  /** What a figure measures, in words that say little elsewhere. */
  private static final Set<String> MEASURED =
      Set.of(
          "langer", "korter", "hoger", "lager", "breder", "groter", "kleiner", "ouder", "jonger");

  private final Alignment alignment;
  private final Reading claim;
  private final Disagreements found;

  Figures(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.found = found;
  }

  void quantities() {
    for (Quantity quantity : claim.quantities()) {
      if (quantity.kind().equals("ordinal") && quantity.value().equals("1")) {
        continue;
      }
      var all = alignment.sources().stream().flatMap(s -> s.quantities().stream()).toList();
      if (all.stream().noneMatch(quantity::equal)) {
        if (!implied(quantity)) {
          found.raise(Feature.QUANTITY_MISSING, 1);
          found.lacks(quantity.written());
        }
        continue;
      }
      if (elsewhere(quantity) || besideAnother(quantity)) {
        found.raise(Feature.QUANTITY_ELSEWHERE, 1);
        found.lacks(quantity.written());
      }
      var near =
          alignment.focus().stream()
              .flatMap(s -> s.quantities().stream())
              .filter(quantity::equal)
              .toList();
      boolean turned =
          alignment.focus().stream()
              .flatMap(s -> s.tokens().stream())
              .anyMatch(t -> t.folded().equals("daarboven") || t.folded().equals("daaronder"));
      if (!turned
          && !near.isEmpty()
          && near.stream().allMatch(q -> quantity.bound().against(q.bound()))) {
        found.raise(Feature.BOUND, 1);
      }
      if (!near.isEmpty() && near.stream().allMatch(q -> quantity.anchor().against(q.anchor()))) {
        found.raise(Feature.ORDER, 1);
        found.lacks(quantity.written());
      }
    }
  }

  /** `een week`, `één adres`: often an article and no number. */
  private boolean implied(Quantity quantity) {
    boolean period = Set.of("day", "month", "hour").contains(quantity.kind());
    return (quantity.value().equals("1") && !(period && instead()))
        || quantity.kind().equals("times");
  }

  /** The repeated sentence counts in another unit: `een maand` where it has `een jaar`. */
  private boolean instead() {
    return alignment.focus().stream()
        .limit(1)
        .flatMap(source -> source.quantities().stream())
        .anyMatch(
            there ->
                Set.of("day", "month", "hour").contains(there.kind()) && !alignment.inClaim(there));
  }

  /**
   * Another figure of the kind stands with words of the claim that this one does not stand with.
   */
  private boolean elsewhere(Quantity quantity) {
    double own = -1;
    double other = -1;
    for (Reading source : alignment.sources()) {
      for (Quantity there : source.quantities()) {
        if (quantity.equal(there)) {
          own = Math.max(own, fit(source, there));
        } else if (quantity.comparable(there) && !alignment.inClaim(there)) {
          other = Math.max(other, fit(source, there));
        }
      }
    }
    return other > own + OTHER_FITS_BETTER;
  }

  /**
   * Wherever it stands, a figure of another kind of the claim stands in another value beside it.
   */
  private boolean besideAnother(Quantity quantity) {
    boolean found = false;
    for (Reading source : alignment.sources()) {
      for (Quantity there : source.quantities()) {
        if (!quantity.equal(there)) {
          continue;
        }
        int clause = Alignment.clauseOf(source, there);
        var beside =
            source.quantities().stream()
                .filter(q -> !q.kind().equals(there.kind()))
                .filter(q -> Alignment.clauseOf(source, q) == clause)
                .toList();
        boolean other =
            claim.quantities().stream()
                .filter(q -> q.kind().equals("ordinal"))
                .anyMatch(
                    q ->
                        beside.stream().anyMatch(q::comparable)
                            && beside.stream().noneMatch(q::equal));
        if (!other) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Share of the words around a figure, up to the next comma, that the claim has too. */
  private double fit(Reading source, Quantity quantity) {
    int clause = Alignment.clauseOf(source, quantity);
    double all = 0.5;
    double shared = 0;
    for (Token token : source.tokens()) {
      boolean tells = token.content() || MEASURED.contains(token.folded());
      if (tells && token.clause() == clause && between(source, quantity, token)) {
        all++;
        shared += claim.tokens().stream().anyMatch(token::same) ? 1 : 0;
      }
    }
    for (Quantity beside : source.quantities()) {
      if (!beside.equals(quantity)
          && !beside.kind().equals(quantity.kind())
          && Alignment.clauseOf(source, beside) == clause) {
        all += BESIDE_WEIGHT;
        shared += alignment.inClaim(beside) ? BESIDE_WEIGHT : 0;
      }
    }
    return shared / all;
  }

  /** Nothing of the same kind stands between the figure and the word. */
  private static boolean between(Reading source, Quantity quantity, Token token) {
    int from = Math.min(token.start(), quantity.start());
    int to = Math.max(token.end(), quantity.end());
    return source.quantities().stream()
        .noneMatch(
            other ->
                !other.equals(quantity)
                    && other.kind().equals(quantity.kind())
                    && other.start() >= from
                    && other.end() <= to);
  }
}
