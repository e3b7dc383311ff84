package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence beside the sentences of a passage that it repeats: the best one, and at most two more
 * that say what the best one does not.
 */
final class Alignment {

  private static final int SENTENCES_MAX = 3;

  /** What a further sentence must add, as a share of the claim. */
  private static final double ADDED_MIN = 0.2;

  /** A clause belongs to what is repeated when this share of its words is. */
  private static final double CLAUSE_MIN = 0.26;

  /** The same in a further sentence. */
  private static final double FURTHER_CLAUSE_MIN = 0.5;

  private final Reading claim;
  private final List<Reading> sources;
  private final List<Reading> focus = new ArrayList<>();

  Alignment(Reading claim, List<Reading> sources) {
    this.claim = claim;
    this.sources = sources;
    choose();
  }

  private record Item(int at, boolean quantity) {}

  private Set<Item> covered(Reading source) {
    var items = new HashSet<Item>();
    List<Token> content = claim.content();
    for (int i = 0; i < content.size(); i++) {
      Token token = content.get(i);
      if (source.tokens().stream().anyMatch(other -> other.content() && token.matches(other))) {
        items.add(new Item(i, false));
      }
    }
    for (int i = 0; i < claim.quantities().size(); i++) {
      Quantity quantity = claim.quantities().get(i);
      if (source.quantities().stream().anyMatch(quantity::equal)) {
        items.add(new Item(i, true));
      }
    }
    return items;
  }

  private void choose() {
    int all = claim.content().size() + claim.quantities().size();
    var items = new HashSet<Item>();
    while (focus.size() < Math.min(SENTENCES_MAX, sources.size())) {
      Reading best = sources.getFirst();
      double most = -1;
      for (Reading source : sources) {
        if (focus.contains(source)) {
          continue;
        }
        var added = covered(source);
        added.removeAll(items);
        // Of two that say as much the one that says less beside it.
        double score = added.size() - 0.01 * source.content().size();
        if (score > most) {
          most = score;
          best = source;
        }
      }
      var added = covered(best);
      added.removeAll(items);
      if (!focus.isEmpty() && added.size() < Math.max(1, ADDED_MIN * all)) {
        return;
      }
      if (focus.contains(best)) {
        return;
      }
      items.addAll(added);
      focus.add(best);
    }
  }

  Reading claim() {
    return claim;
  }

  List<Reading> sources() {
    return sources;
  }

  List<Reading> focus() {
    return focus;
  }

  boolean inPassage(Token token) {
    return in(token, sources);
  }

  /** Somebody whom the passage may call `u`, `wie` or `hij`. */
  boolean addresses(Token token) {
    return token.is("person")
        && sources.stream().flatMap(s -> s.tokens().stream()).anyMatch(t -> t.is("address"));
  }

  boolean inFocus(Token token) {
    return in(token, focus);
  }

  private static boolean in(Token token, List<Reading> where) {
    return where.stream().flatMap(source -> source.tokens().stream()).anyMatch(token::matches);
  }

  boolean inClaim(Token source) {
    return claim.tokens().stream().anyMatch(source::matches);
  }

  boolean inClaim(Quantity source) {
    return claim.quantities().stream().anyMatch(source::equal);
  }

  private boolean repeatsWord(Token source) {
    return claim.tokens().stream().anyMatch(source::same);
  }

  /** The tokens of the clauses that the claim repeats. */
  List<Token> repeated() {
    var tokens = new ArrayList<Token>();
    for (int at = 0; at < focus.size(); at++) {
      Reading source = focus.get(at);
      var clauses = new LinkedHashSet<Integer>();
      source.tokens().forEach(token -> clauses.add(token.clause()));
      for (int clause : clauses) {
        if (repeats(source, clause, at == 0)) {
          source.tokens().stream().filter(token -> token.clause() == clause).forEach(tokens::add);
        }
      }
    }
    return tokens;
  }

  private boolean repeats(Reading source, int clause, boolean best) {
    double least = best ? CLAUSE_MIN : FURTHER_CLAUSE_MIN;
    var content = source.content().stream().filter(token -> token.clause() == clause).toList();
    long shared = content.stream().filter(this::repeatsWord).count();
    boolean single = best && source.tokens().getLast().clause() == 0;
    if (single || (!content.isEmpty() && (double) shared / content.size() >= least)) {
      return true;
    }
    return source.quantities().stream()
        .filter(quantity -> clauseOf(source, quantity) == clause)
        .anyMatch(this::inClaim);
  }

  static int clauseOf(Reading reading, Quantity quantity) {
    for (Token token : reading.tokens()) {
      if (token.end() > quantity.start()) {
        return token.clause();
      }
    }
    return reading.tokens().isEmpty() ? 0 : reading.tokens().getLast().clause();
  }
}
