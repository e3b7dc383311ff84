package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Each clause of a claim beside the one clause of the passage that has most of its words. What a
 * whole sentence denies or allows says little where it has a denial and a permission: `de familie
 * krijgt ze niet terug; zij worden weggegooid`.
 */
final class Clauses {

  /** From this share of its words on a clause says the same of something. */
  private static final double HELD_MIN = 0.5;

  private static final List<Set<String>> SIDES =
      List.of(
          Set.of("in", "binnen"),
          Set.of("uit", "buiten"),
          Set.of("voor", "voordat", "tot"),
          Set.of("na", "nadat", "vanaf"),
          Set.of("boven", "meer", "hoger", "langer", "ouder", "groter", "zwaarder", "vaker"),
          Set.of("onder", "minder", "lager", "korter", "jonger", "kleiner", "lichter"),
          Set.of("aan", "met"),
          Set.of("af", "zonder"),
          Set.of("heen"),
          Set.of("terug"));

  private static final Set<String> READER = Set.of("u", "je", "jij", "uw", "jouw");
  private static final Set<String> WRITER = Set.of("wij", "we", "ons", "onze");

  /** A clause, and the share of the claim's clause that it holds. */
  private record Found(List<Token> tokens, double held) {}

  private final Alignment alignment;
  private final Disagreements found;

  Clauses(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.found = found;
  }

  void compare() {
    var there = alignment.sources().stream().flatMap(source -> of(source).stream()).toList();
    for (List<Token> said : of(alignment.claim())) {
      Found best = best(said, there);
      if (best.held() >= HELD_MIN) {
        compare(said, best);
      }
    }
  }

  private static List<List<Token>> of(Reading reading) {
    var clauses = new ArrayList<List<Token>>();
    for (Token token : reading.tokens()) {
      if (clauses.isEmpty() || clauses.getLast().getFirst().clause() != token.clause()) {
        clauses.add(new ArrayList<>());
      }
      clauses.getLast().add(token);
    }
    return clauses;
  }

  private static Found best(List<Token> said, List<List<Token>> there) {
    var content = said.stream().filter(token -> token.content() || token.number()).toList();
    var best = new Found(List.of(), 0);
    for (List<Token> clause : there) {
      double held =
          content.stream().filter(token -> clause.stream().anyMatch(token::matches)).count();
      // Of two that hold as much the one that says less beside it.
      double share = content.isEmpty() ? 0 : held / content.size() - 0.001 * clause.size();
      best = share > best.held() ? new Found(clause, share) : best;
    }
    return best;
  }

  private void compare(List<Token> said, Found best) {
    List<Token> there = best.tokens();
    int turns = denials(said) + denials(there);
    for (Token token : said) {
      boolean opposes = there.stream().anyMatch(token::opposes);
      turns += opposes && there.stream().noneMatch(token::same) ? 1 : 0;
    }
    if (turns % 2 != 0) {
      found.raise(Feature.CLAUSE_DENIED, best.held());
    }
    if (Modality.conflict(Modality.of(said), Modality.of(there))) {
      found.raise(Feature.CLAUSE_MODALITY, best.held());
    }
    for (int side = 0; side < SIDES.size(); side++) {
      int other = side ^ 1;
      if (only(said, SIDES.get(side), SIDES.get(other))
          && only(there, SIDES.get(other), SIDES.get(side))) {
        found.raise(Feature.CLAUSE_OTHER_SIDE, best.held());
      }
    }
    if ((only(said, READER, WRITER) && only(there, WRITER, READER))
        || (only(said, WRITER, READER) && only(there, READER, WRITER))) {
      found.raise(Feature.CLAUSE_OTHER_PERSON, best.held());
    }
  }

  private static int denials(List<Token> tokens) {
    return (int) tokens.stream().filter(t -> t.is("negative") || t.is("forbids")).count();
  }

  private static boolean only(List<Token> tokens, Set<String> these, Set<String> others) {
    return tokens.stream().anyMatch(token -> these.contains(token.folded()))
        && tokens.stream().noneMatch(token -> others.contains(token.folded()));
  }
}
