package eu.sluis.knowledge.internal.support;

import java.util.List;
import java.util.Set;

/** Denials and opposites. */
final class Denials {

  private static final Set<String> COMPARATIVES =
      Set.of(
          "meer", "langer", "hoger", "ouder", "groter", "breder", "harder", "later", "minder",
          "korter", "lager", "kleiner", "jonger", "eerder", "verder", "onder", "boven", "binnen",
          "buiten");

  private final Alignment alignment;
  private final Reading claim;
  private final List<Token> repeated;
  private final Disagreements found;

  Denials(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.repeated = alignment.repeated();
    this.found = found;
  }

  /**
   * Denials, opposites and bounds that turn the meaning cancel out in pairs; one left over tells.
   */
  void denial() {
    int turns = 0;
    for (Token token : claim.tokens()) {
      if (opposed(token) && !(COMPARATIVES.contains(token.folded()) && besideQuantity(token))) {
        turns++;
        found.raise(Feature.OPPOSITE, 1);
        found.lacks(token.written());
      }
    }
    turns += (int) found.value(Feature.BOUND);
    int said = denials(claim.tokens());
    int there = denials(repeated);
    turns += said + there;
    boolean mayTurn = weak(claim.tokens()) || weak(repeated);
    boolean twice = said > 1 && there == 0 && !weak(repeated) && !claim.has("forbids");
    if ((turns % 2 != 0 && !mayTurn) || twice) {
      found.raise(Feature.DENIAL, 1);
    } else if (turns % 2 != 0) {
      found.raise(Feature.DENIAL_PERHAPS, 1);
    }
    if (found.value(Feature.BOUND) > 0 && turns % 2 == 0) {
      found.clear(Feature.BOUND);
    }
    if (found.value(Feature.OPPOSITE) > 0 && turns % 2 == 0) {
      found.clear(Feature.OPPOSITE);
    }
  }

  private boolean opposed(Token token) {
    var source = alignment.focus().stream().flatMap(reading -> reading.tokens().stream()).toList();
    return source.stream().anyMatch(token::opposes) && source.stream().noneMatch(token::same);
  }

  /** A comparative that makes a bound: `ouder dan 18 jaar`, `18 jaar of ouder`. */
  private boolean besideQuantity(Token token) {
    return claim.quantities().stream()
        .anyMatch(
            q ->
                (q.start() >= token.end() && q.start() - token.end() <= 25)
                    || (token.start() >= q.end() && token.start() - q.end() <= 8));
  }

  private static int denials(List<Token> tokens) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean denies = token.is("negative") || token.is("forbids");
      if (denies && !bounds(tokens, i)) {
        count++;
      }
    }
    return count;
  }

  /** Words such as `vervallen` and `gratis`, which deny something and need not. */
  private static boolean weak(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.is("ends"));
  }

  /** `niet meer dan` is a bound and denies nothing. */
  private static boolean bounds(List<Token> tokens, int at) {
    if (!tokens.get(at).folded().equals("niet") && !tokens.get(at).folded().equals("geen")) {
      return false;
    }
    if (at + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.get(at + 1).folded();
    return COMPARATIVES.contains(next);
  }
}
