package eu.sluis.knowledge.internal.support;

import java.util.List;

/**
 * Something of the passage that took the place of something else of it. All words stand in the
 * passage then, but the one sentence that the claim repeats has another figure, body or name there.
 */
final class Swaps {

  /** Share of the rest of the claim that the sentence must hold. */
  private static final double REPEATED_MIN = 0.6;

  private final Reading claim;
  private final Alignment alignment;
  private final Disagreements found;

  Swaps(Alignment alignment, Disagreements found) {
    this.claim = alignment.claim();
    this.alignment = alignment;
    this.found = found;
  }

  void swaps() {
    for (Reading source : alignment.focus().stream().limit(1).toList()) {
      for (Quantity said : claim.quantities()) {
        boolean there = source.quantities().stream().anyMatch(said::equal);
        boolean another =
            source.quantities().stream().anyMatch(q -> said.comparable(q) && !alignment.inClaim(q));
        if (!there && another) {
          raise(source, said.written());
        }
      }
      boolean first = true;
      for (Token said : claim.tokens()) {
        boolean name = !first && said.capital();
        first = false;
        if (said.content() && !in(said, source) && (said.actor() || name)) {
          boolean another =
              source.tokens().stream()
                  .skip(1)
                  .filter(token -> token.content() && !alignment.inClaim(token))
                  .anyMatch(token -> said.actor() ? token.actor() : token.capital());
          if (another && alignment.inPassage(said)) {
            raise(source, said.written());
          }
        }
      }
    }
  }

  private void raise(Reading source, String written) {
    double rest = rest(source);
    if (rest >= REPEATED_MIN) {
      found.raise(Feature.SWAPPED, rest);
      found.lacks(written);
    }
  }

  /** Share of the claim, without one thing of it, that stands in the sentence. */
  private double rest(Reading source) {
    List<Token> content = claim.content();
    double all = content.size() + claim.quantities().size() - 1.0;
    double held = content.stream().filter(token -> in(token, source)).count();
    held +=
        claim.quantities().stream()
            .filter(said -> source.quantities().stream().anyMatch(said::equal))
            .count();
    return all < 1 ? 0 : held / all;
  }

  private static boolean in(Token token, Reading source) {
    return source.tokens().stream().anyMatch(token::matches);
  }
}
