package eu.sluis.knowledge.internal.support;

import eu.sluis.knowledge.internal.Dutch;
import java.util.List;
import java.util.Set;

/** The same words on the other side: of before and after, or of a comparison. */
final class Turned {

  private static final Set<String> BEFORE =
      Set.of("voordat", "voorafgaand", "alvorens", "vooraf", "eerdat");
  private static final Set<String> AFTER = Set.of("nadat", "na", "zodra", "achteraf", "erna");

  private static final Set<String> COMPARATIVES =
      Set.of(
          "meer",
          "minder",
          "hoger",
          "lager",
          "langer",
          "korter",
          "groter",
          "kleiner",
          "zwaarder",
          "lichter",
          "beter",
          "slechter",
          "sneller",
          "duurder",
          "goedkoper",
          "ouder",
          "jonger",
          "eerder",
          "later",
          "vaker",
          "zuiniger",
          "strenger",
          "veiliger");

  private final Alignment alignment;
  private final Reading claim;
  private final Disagreements found;

  Turned(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.found = found;
  }

  /** `B voordat A` where the passage has `B na A`. */
  void before() {
    var there = alignment.repeated();
    turned(BEFORE, AFTER, there);
    turned(AFTER, BEFORE, there);
  }

  private void turned(Set<String> own, Set<String> other, List<Token> there) {
    if (!has(claim.tokens(), own) || !has(there, other) || has(there, own)) {
      return;
    }
    var said = governed(claim.tokens(), own);
    var under = governed(there, other);
    var beside = there.stream().filter(t -> t.content() && !under.contains(t)).toList();
    if (said.isEmpty() || shared(said, under) >= shared(said, beside)) {
      found.raise(Feature.ORDER, 1);
      claim.tokens().stream()
          .filter(token -> own.contains(token.folded()))
          .forEach(token -> found.lacks(token.written()));
    }
  }

  /** What stands after one of the words in its clause. */
  private static List<Token> governed(List<Token> tokens, Set<String> words) {
    for (int i = 0; i < tokens.size(); i++) {
      if (words.contains(tokens.get(i).folded())) {
        int clause = tokens.get(i).clause();
        return tokens.subList(i + 1, tokens.size()).stream()
            .filter(token -> token.content() && token.clause() == clause)
            .toList();
      }
    }
    return List.of();
  }

  private static boolean has(List<Token> tokens, Set<String> words) {
    return tokens.stream().anyMatch(token -> words.contains(token.folded()));
  }

  /** `A geeft meer grip dan B` against `B geeft meer grip dan A`. */
  void compared() {
    int said = comparative(claim.tokens());
    if (said < 0) {
      return;
    }
    for (Reading source : alignment.focus()) {
      int there = comparative(source.tokens());
      if (there < 0
          || !Dutch.stem(claim.tokens().get(said).folded())
              .equals(Dutch.stem(source.tokens().get(there).folded()))) {
        continue;
      }
      double straight =
          shared(side(claim.tokens(), said, false), side(source.tokens(), there, false))
              + shared(side(claim.tokens(), said, true), side(source.tokens(), there, true));
      double left = shared(side(claim.tokens(), said, false), side(source.tokens(), there, true));
      double right = shared(side(claim.tokens(), said, true), side(source.tokens(), there, false));
      if (left > 0 && right > 0 && left + right > straight) {
        found.raise(Feature.ORDER, 1);
        found.lacks(claim.tokens().get(said).written());
      }
    }
  }

  private static int comparative(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (COMPARATIVES.contains(tokens.get(i).folded())
          && tokens.subList(i, tokens.size()).stream().anyMatch(t -> t.folded().equals("dan"))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Token> side(List<Token> tokens, int comparative, boolean after) {
    int than = comparative;
    while (!tokens.get(than).folded().equals("dan")) {
      than++;
    }
    var part = after ? tokens.subList(than, tokens.size()) : tokens.subList(0, comparative);
    return part.stream().filter(Token::content).toList();
  }

  private static double shared(List<Token> one, List<Token> other) {
    return one.stream().filter(t -> other.stream().anyMatch(t::same)).count();
  }
}
