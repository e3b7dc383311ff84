package eu.sluis.knowledge.internal.support;

import java.util.List;

/** Duties, quantifiers and conditions that were changed, added or dropped. */
final class Restrictions {

  /** Share of a condition's words that the sentence must hold to have kept it. */
  private static final double CONDITION_KEPT = 0.3;

  /** The same for `mits`, `tenzij` and `alleen`. */
  private static final double STRONG_CONDITION_KEPT = 0.45;

  private final Alignment alignment;
  private final Reading claim;
  private final List<Token> repeated;
  private final Disagreements found;

  Restrictions(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.repeated = alignment.repeated();
    this.found = found;
  }

  void modality() {
    boolean only = claim.has("only") || repeated.stream().anyMatch(token -> token.is("only"));
    if (only || found.value(Feature.BOUND) > 0) {
      // `Mag alleen daar` is `moet daar`; `vanaf 14 moet` is `onder 14 hoeft niet`.
      return;
    }
    if (Modality.conflict(Modality.of(claim.tokens()), Modality.of(repeated))) {
      found.raise(Feature.MODALITY, 1);
      claim.tokens().stream()
          .filter(token -> token.is("must") || token.is("may"))
          .findFirst()
          .ifPresent(token -> found.lacks(token.written()));
    }
  }

  void quantifiers() {
    var source = alignment.focus().stream().flatMap(reading -> reading.tokens().stream()).toList();
    for (String section : List.of("all", "always", "some")) {
      for (Token token : claim.tokens()) {
        boolean said = token.is(section) && !token.number();
        boolean repeats =
            source.stream().anyMatch(other -> other.is(section) || token.matches(other));
        if (said && !repeats && !inQuantity(token)) {
          found.raise(Feature.QUANTIFIER, 1);
          found.lacks(token.written());
        }
      }
    }
    boolean hedged = source.stream().anyMatch(token -> token.is("hedge"));
    boolean absolute =
        claim.tokens().stream()
            .anyMatch(t -> t.is("all") || t.is("always") || t.folded().equals("nooit"));
    if (hedged && absolute && !claim.has("hedge")) {
      found.raise(Feature.QUANTIFIER, 1);
    }
    boolean only = claim.has("only") && source.stream().noneMatch(token -> token.is("only"));
    boolean bound =
        source.stream().anyMatch(t -> t.is("condition") || t.is("exception") || t.is("negative"));
    if (only && !bound) {
      found.raise(Feature.QUANTIFIER, 0.5);
    }
    if (!notOnly(claim.tokens()) && claim.has("only") && notOnly(source)) {
      found.raise(Feature.QUANTIFIER, 1);
    }
    for (Token token : claim.tokens()) {
      boolean never = token.folded().equals("nooit") || token.folded().equals("ook");
      if (token.folded().equals("nooit")
          && never
          && source.stream().noneMatch(t -> t.folded().equals("nooit"))
          && source.stream()
              .anyMatch(
                  t -> t.is("condition") || t.is("exception") || t.folded().equals("zonder"))) {
        found.raise(Feature.QUANTIFIER, 1);
        found.lacks(token.written());
      }
    }
  }

  /** `niet alleen` */
  private static boolean notOnly(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("only") && tokens.get(i - 1).folded().equals("niet")) {
        return true;
      }
    }
    return false;
  }

  private boolean inQuantity(Token token) {
    return claim.quantities().stream()
        .anyMatch(q -> token.start() >= q.start() && token.start() < q.end());
  }

  void conditions() {
    boolean own = !Conditions.of(claim.tokens()).isEmpty();
    for (Reading source : alignment.focus()) {
      for (Conditions.Condition condition : Conditions.of(source.tokens())) {
        var rest = source.content().stream().filter(t -> !condition.tokens().contains(t)).toList();
        long mainKept = rest.stream().filter(alignment::inClaim).count();
        if (rest.isEmpty() || (double) mainKept / rest.size() < 0.3) {
          continue;
        }
        double all = 0;
        double kept = 0;
        for (Token token : condition.tokens()) {
          if (token.content()) {
            all++;
            kept += alignment.inClaim(token) ? 1 : 0;
          }
        }
        boolean sameFigure = false;
        for (Quantity quantity : source.quantities()) {
          boolean inside =
              condition.tokens().stream()
                  .anyMatch(t -> t.end() > quantity.start() && t.start() < quantity.end());
          if (inside) {
            all += 1;
            kept += alignment.inClaim(quantity) ? 1 : 0;
            sameFigure |= alignment.inClaim(quantity);
          }
        }
        if (all > 0
            && !sameFigure
            && kept / all < (condition.strong() ? STRONG_CONDITION_KEPT : CONDITION_KEPT)) {
          found.raise(Feature.CONDITION_DROPPED, (condition.strong() ? 1 : 0.8) * (own ? 0.6 : 1));
          found.lacks(
              source
                  .text()
                  .substring(
                      condition.tokens().getFirst().start(), condition.tokens().getLast().end()));
        }
      }
    }
    boolean bound = alignment.focus().stream().anyMatch(s -> !Conditions.of(s.tokens()).isEmpty());
    if (own && !bound) {
      boolean strong =
          Conditions.of(claim.tokens()).stream().anyMatch(Conditions.Condition::strong);
      found.raise(Feature.CONDITION_ADDED, strong ? 1 : 0.3);
    }
  }
}
