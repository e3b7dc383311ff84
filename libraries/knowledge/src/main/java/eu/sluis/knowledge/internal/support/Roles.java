package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does something and to whom, by the order of a Dutch clause: an actor after `door` acts; one
 * after another preposition does not; the first one without a preposition is the subject, which
 * acts in the active and not in the passive.
 */
record Roles(List<Token> acting, List<Token> others) {

  private static final int WORDS_BEFORE_MAX = 3;
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "aan", "bij", "van", "met", "tot", "namens", "voor", "in", "op", "naar", "uit", "tegen",
          "over", "onder", "via", "tussen", "per", "zonder", "ten", "der", "des");
  private static final Set<String> BETWEEN =
      Set.of(
          "de", "het", "een", "onze", "zijn", "haar", "hun", "uw", "deze", "die", "dat", "dit",
          "elke", "iedere", "ieder", "alle", "mevrouw", "heer", "nieuwe", "eigen", "andere");
  static final Set<String> PRONOUNS =
      Set.of("u", "hij", "zij", "men", "wie", "ze", "je", "iedereen", "een_ieder", "ieder");
  private static final Set<String> IMPERATIVES =
      Set.of(
          "laat",
          "vraag",
          "geef",
          "meld",
          "stuur",
          "neem",
          "bel",
          "zorg",
          "betaal",
          "vertel",
          "ga",
          "kies",
          "doe",
          "lees",
          "wacht",
          "bewaar",
          "controleer",
          "kijk",
          "dien",
          "lever",
          "maak");
  private static final Set<String> PASSIVE = Set.of("wordt", "worden", "werd", "werden");

  static Roles of(List<Token> tokens) {
    var acting = new ArrayList<Token>();
    var others = new ArrayList<Token>();
    boolean subjectSeen = false;
    int clause = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.clause() != clause) {
        clause = token.clause();
        subjectSeen = false;
      }
      if (conditional(tokens, clause)) {
        continue;
      }
      if (imperative(tokens, clause) && !PRONOUNS.contains(token.folded())) {
        subjectSeen = true;
      }
      if (PRONOUNS.contains(token.folded())) {
        if (preposition(tokens, i).isEmpty() && !subjectSeen) {
          acting.add(token);
          subjectSeen = true;
        }
        continue;
      }
      if (!token.actor()) {
        continue;
      }
      String before = preposition(tokens, i);
      if (before.equals("door")) {
        acting.add(token);
      } else if (!before.isEmpty() || subjectSeen || passive(tokens, clause)) {
        others.add(token);
        subjectSeen |= before.isEmpty();
      } else {
        acting.add(token);
        subjectSeen = true;
      }
    }
    return new Roles(acting, others);
  }

  /** `Laat uw werkgever weten`: the reader acts. */
  private static boolean imperative(List<Token> tokens, int clause) {
    return tokens.stream()
        .filter(token -> token.clause() == clause)
        .findFirst()
        .map(token -> IMPERATIVES.contains(token.folded()))
        .orElse(false);
  }

  /** Who gives leave in a condition acts in other words than elsewhere. */
  private static boolean conditional(List<Token> tokens, int clause) {
    return tokens.stream()
        .anyMatch(
            token -> token.clause() == clause && (token.is("condition") || token.is("exception")));
  }

  private static boolean passive(List<Token> tokens, int clause) {
    return tokens.stream()
        .anyMatch(token -> token.clause() == clause && PASSIVE.contains(token.folded()));
  }

  private static String preposition(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - WORDS_BEFORE_MAX); i--) {
      Token token = tokens.get(i);
      if (token.clause() != tokens.get(at).clause()) {
        return "";
      }
      if (token.folded().equals("door") || PREPOSITIONS.contains(token.folded())) {
        return token.folded();
      }
      if (!BETWEEN.contains(token.folded())) {
        return "";
      }
    }
    return "";
  }
}
