package eu.sluis.knowledge.internal.support;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a sentence lies on the one it repeats best: what is the same, what is the same in other
 * words, what is new, and what stands in the place of something else. Nothing of it speaks against
 * a sentence by itself; it tells how much the disagreements mean.
 */
final class Shape {

  private static final Reading NOTHING = Reading.of("");

  /** Sections of the lexicon. */
  private static final Map<String, Feature> FLAGS =
      Map.of(
          "negative", Feature.SAID_NEGATIVE,
          "forbids", Feature.SAID_FORBIDS,
          "must", Feature.SAID_MUST,
          "may", Feature.SAID_MAY,
          "only", Feature.SAID_ONLY,
          "all", Feature.SAID_ALL,
          "always", Feature.SAID_ALWAYS,
          "some", Feature.SAID_SOME,
          "condition", Feature.SAID_CONDITION);

  /** How far words around may stand, in words; in the passage there is more between. */
  private static final int AROUND = 4;

  private final Alignment alignment;
  private final Reading claim;
  private final List<Token> content;
  private final Reading best;
  private final Disagreements found;

  Shape(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.content = claim.content();
    this.best = alignment.focus().isEmpty() ? NOTHING : alignment.focus().getFirst();
    this.found = found;
  }

  void measure() {
    if (content.isEmpty()) {
      return;
    }
    found.raise(Feature.WORDS, content.size());
    found.raise(Feature.FIGURES, claim.quantities().size());
    found.raise(Feature.SENTENCES, alignment.focus().size());
    found.raise(Feature.EXACT, share(this::exact));
    found.raise(Feature.SAME, share(token -> any(best, token::same)));
    found.raise(Feature.MATCHED, share(token -> any(best, token::matches)));
    found.raise(Feature.NEW_WORDS, content.size() * (1 - share(alignment::inPassage)));
    found.raise(Feature.ELSEWHERE, share(t -> alignment.inPassage(t) && !any(best, t::matches)));
    found.raise(Feature.SOURCE_LEFT, left());
    found.raise(Feature.PAIRS, pairs());
    found.raise(Feature.ORDER_KEPT, orderKept());
    flags();
    turned();
  }

  private boolean exact(Token token) {
    return any(best, other -> token.stem().equals(other.stem()));
  }

  private double share(Predicate<Token> of) {
    return (double) content.stream().filter(of).count() / content.size();
  }

  private static boolean any(Reading reading, Predicate<Token> of) {
    return reading.tokens().stream().anyMatch(of);
  }

  private double left() {
    List<Token> there = best.content();
    return there.isEmpty()
        ? 0
        : (double) there.stream().filter(t -> !alignment.inClaim(t)).count() / there.size();
  }

  /** Share of the words that follow one another there too. */
  private double pairs() {
    List<Token> there = best.content();
    int kept = 0;
    for (int i = 1; i < content.size(); i++) {
      Token left = content.get(i - 1);
      Token right = content.get(i);
      for (int j = 1; j < there.size(); j++) {
        if (left.same(there.get(j - 1)) && right.same(there.get(j))) {
          kept++;
          break;
        }
      }
    }
    return content.size() < 2 ? 0 : (double) kept / (content.size() - 1);
  }

  /** Of the words that both have, how many neighbours stand in the same order. */
  private double orderKept() {
    List<Token> there = best.content();
    int last = -1;
    int kept = 0;
    int all = 0;
    for (Token token : content) {
      int at = -1;
      for (int j = 0; j < there.size() && at < 0; j++) {
        at = token.same(there.get(j)) ? j : -1;
      }
      if (at >= 0) {
        kept += last >= 0 && at > last ? 1 : 0;
        all += last >= 0 ? 1 : 0;
        last = at;
      }
    }
    return all == 0 ? 0.5 : (double) kept / all;
  }

  private void flags() {
    FLAGS.forEach(
        (section, feature) -> {
          boolean said = any(claim, token -> token.is(section) && !token.number());
          boolean there = any(best, token -> token.is(section) && !token.number());
          found.raise(feature, (said ? 2 : 0) + (there ? 1 : 0));
        });
  }

  /** A word that turns the claim: its counterpart stands there, and it does not. */
  private void turned() {
    double most = 0;
    int count = 0;
    for (int i = 0; i < claim.tokens().size(); i++) {
      Token token = claim.tokens().get(i);
      var counterparts = Lexicon.DUTCH.turned(token.stem());
      if (counterparts.isEmpty() || any(best, token::same)) {
        continue;
      }
      for (int j = 0; j < best.tokens().size(); j++) {
        Token there = best.tokens().get(j);
        if (counterparts.contains(there.stem()) && !any(claim, there::same)) {
          count++;
          most = Math.max(most, beside(i, j));
        }
      }
    }
    found.raise(Feature.TURNED, count);
    found.raise(Feature.TURNED_IN_PLACE, most);
  }

  /** How far the words around the one agree with those around the other, from 0.2 to 1. */
  private double beside(int at, int there) {
    List<Token> around =
        window(claim.tokens(), at, AROUND).stream().filter(Token::content).toList();
    List<Token> others = window(best.tokens(), there, AROUND + 1);
    Token turned = claim.tokens().get(at);
    var beside = around.stream().filter(token -> !token.equals(turned)).toList();
    double held = beside.stream().filter(token -> others.stream().anyMatch(token::matches)).count();
    return beside.isEmpty() ? 0.5 : 0.2 + 0.8 * held / beside.size();
  }

  private static List<Token> window(List<Token> tokens, int at, int reach) {
    return tokens.subList(Math.max(0, at - reach), Math.min(tokens.size(), at + reach + 1));
  }
}
