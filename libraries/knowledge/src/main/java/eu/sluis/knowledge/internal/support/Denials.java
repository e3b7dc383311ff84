package eu.sluis.knowledge.internal.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Denials and opposites. */
final class Denials {

  private static final Set<String> COMPARATIVES =
      Set.of(
          "meer", "langer", "hoger", "ouder", "groter", "breder", "harder", "later", "minder",
          "korter", "lager", "kleiner", "jonger", "eerder", "verder", "onder", "boven", "binnen",
          "buiten");

  private static final Set<String> ARTICLES = Set.of("een", "de", "uw", "deze", "je", "geen");

  /** How far behind `zonder` the words of a condition may stand. */
  private static final int WITHOUT_WORDS = 3;

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
    int there = denials(repeated.stream().filter(token -> !besides(token)).toList());
    turns += said + there;
    boolean mayTurn = weak(claim.tokens()) || weak(repeated);
    boolean twice =
        said > 1 && there == 0 && !weak(repeated) && !claim.has("forbids") && !contraposed();
    if ((turns % 2 != 0 && !mayTurn) || twice) {
      found.raise(Feature.DENIAL, 1);
    } else if (turns % 2 != 0) {
      found.raise(Feature.DENIAL_PERHAPS, 1);
    }
    if (said == 1 && there == 0 && !claim.has("forbids") && withoutCondition()) {
      found.raise(Feature.CONDITION_DENIED, 1);
    }
    if (found.value(Feature.BOUND) > 0 && turns % 2 == 0) {
      found.clear(Feature.BOUND);
    }
    if (found.value(Feature.OPPOSITE) > 0 && turns % 2 == 0) {
      found.clear(Feature.OPPOSITE);
    }
  }

  /** `Niet A, dan geen B` where the passage has `B, mits A`: one denial in each clause. */
  private boolean contraposed() {
    boolean bound =
        alignment.focus().stream().anyMatch(source -> !Conditions.of(source.tokens()).isEmpty());
    var clauses = new HashSet<Integer>();
    var denied = claim.tokens().stream().filter(t -> t.is("negative") || t.is("forbids")).toList();
    boolean without = denied.stream().anyMatch(t -> t.folded().equals("zonder"));
    denied.forEach(token -> clauses.add(token.clause()));
    return bound && (without || clauses.size() == denied.size());
  }

  /** `Zonder foto krijgt u een pas` where the passage has `mits u een foto inlevert`. */
  private boolean withoutCondition() {
    List<Token> tokens = claim.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).folded().equals("zonder")) {
        var after = tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + WITHOUT_WORDS));
        return alignment.focus().stream()
            .flatMap(source -> Conditions.of(source.tokens()).stream())
            .flatMap(condition -> condition.tokens().stream())
            .filter(Token::content)
            .anyMatch(there -> after.stream().anyMatch(there::same));
      }
    }
    return false;
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

  /**
   * A denial of the passage about something else: `bromfietsen niet` behind a semicolon, and `die
   * niet voor vernietiging in aanmerking komen` where the sentence says nothing of that.
   */
  private boolean besides(Token token) {
    if (!token.is("negative")) {
      return false;
    }
    int at = repeated.indexOf(token);
    List<Token> clause =
        repeated.stream().filter(t -> t.clause() == token.clause() && t.content()).toList();
    boolean elliptic = clause.size() == 1 && !stands(clause.getFirst());
    if (elliptic || at + 1 >= repeated.size()) {
      return elliptic;
    }
    Token opener = repeated.get(Math.max(0, at - 1));
    boolean relative = opener.folded().equals("die") || opener.folded().equals("dat");
    return relative
        && repeated.subList(at + 1, Math.min(repeated.size(), at + 4)).stream()
            .filter(Token::content)
            .noneMatch(alignment::inClaim);
  }

  private boolean stands(Token token) {
    return claim.tokens().stream().anyMatch(said -> said.stem().equals(token.stem()));
  }

  /** Words such as `vervallen` and `gratis`, which deny something and need not. */
  private static boolean weak(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      // `Een pas` is a thing, `pas na` a bound.
      boolean thing = i > 0 && ARTICLES.contains(tokens.get(i - 1).folded());
      if (tokens.get(i).is("ends") && !(thing && tokens.get(i).folded().equals("pas"))) {
        return true;
      }
    }
    return false;
  }

  /** `niet meer dan` is a bound and denies nothing. */
  private static boolean bounds(List<Token> tokens, int at) {
    if (at > 0 && at + 1 < tokens.size() && tokens.get(at - 1).folded().equals("nog")) {
      // `nog geen achttien` is under eighteen.
      return tokens.get(at + 1).number();
    }
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
