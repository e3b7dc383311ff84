package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who does what to whom, and in which order. */
final class Actors {

  private static final Reading NOTHING = Reading.of("");

  /** Words that point back to who was named before. */
  private static final Set<String> BACK = Set.of("hij", "zij", "ze", "deze");

  private final Alignment alignment;
  private final Reading claim;
  private final Disagreements found;

  Actors(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.found = found;
  }

  void roles() {
    var said = Roles.of(claim.tokens());
    var source = alignment.focus().stream().map(reading -> Roles.of(reading.tokens())).toList();
    for (Token actor : said.acting()) {
      if (Roles.PRONOUNS.contains(actor.folded())) {
        continue;
      }
      boolean acts = source.stream().anyMatch(r -> r.acting().stream().anyMatch(actor::matches));
      boolean undergoes =
          source.stream().anyMatch(r -> r.others().stream().anyMatch(actor::matches));
      boolean anybody = source.stream().anyMatch(r -> !r.acting().isEmpty());
      if (!acts && undergoes && anybody) {
        found.raise(Feature.ROLE, 1);
        found.lacks(actor.written());
      } else if (replacedActor(actor, said)) {
        found.raise(Feature.ACTOR, 1);
        found.lacks(actor.written());
      }
    }
    for (Token actor : said.others()) {
      boolean acts = source.stream().anyMatch(r -> r.acting().stream().anyMatch(actor::matches));
      boolean same = source.stream().anyMatch(r -> r.others().stream().anyMatch(actor::matches));
      if (acts && !same && !said.acting().isEmpty()) {
        found.raise(Feature.ROLE, 0.5);
      }
    }
  }

  /**
   * Where the passage tells of the same deed, somebody else does it, who does not occur in the
   * claim.
   */
  private boolean replacedActor(Token actor, Roles said) {
    Reading best = deed(actor);
    if (best.tokens().stream().anyMatch(actor::matches)) {
      return false;
    }
    var acting = Roles.of(best.tokens()).acting();
    if (acting.stream().allMatch(other -> BACK.contains(other.folded()))) {
      return false;
    }
    return acting.stream()
        .filter(other -> !Roles.PRONOUNS.contains(other.folded()))
        .anyMatch(
            other ->
                said.acting().stream().noneMatch(other::matches)
                    && said.others().stream().noneMatch(other::matches));
  }

  /** The sentence of the passage that tells most of what the actor is said to do. */
  private Reading deed(Token actor) {
    Reading best = NOTHING;
    double most = 0;
    var deed =
        claim.content().stream().filter(t -> t.clause() == actor.clause() && !t.actor()).toList();
    for (Reading source : alignment.sources()) {
      double shared =
          deed.stream().filter(t -> source.content().stream().anyMatch(t::matches)).count();
      shared +=
          claim.quantities().stream()
              .filter(q -> source.quantities().stream().anyMatch(q::equal))
              .count();
      if (shared > most) {
        most = shared;
        best = source;
      }
    }
    return best;
  }

  /** `eerst A, daarna B` against `eerst B`. */
  void order() {
    var source = alignment.focus().stream().flatMap(reading -> reading.tokens().stream()).toList();
    var first = after(claim.tokens(), "eerst");
    var firstThere = after(source, "eerst");
    var next = after(source, "daarna");
    boolean turned =
        first.stream()
            .anyMatch(
                token ->
                    next.stream().anyMatch(token::matches)
                        && firstThere.stream().noneMatch(token::matches));
    if (turned) {
      found.raise(Feature.ORDER, 1);
      found.lacks("eerst");
    }
  }

  private static List<Token> after(List<Token> tokens, String word) {
    var found = new ArrayList<Token>();
    boolean inside = false;
    for (Token token : tokens) {
      if (token.folded().equals("eerst") || token.folded().equals("daarna")) {
        inside = token.folded().equals(word);
      } else if (inside && token.content()) {
        found.add(token);
      }
    }
    return found;
  }
}
