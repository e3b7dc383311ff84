package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that all stand in the passage, but bound to one another otherwise: another subject, another
 * body, another noun.
 */
final class Bindings {

  /** Share of the other words of a clause that must agree before its subject is held against it. */
  private static final double SAME_DEED_MIN = 0.5;

  private static final Set<String> FINITE =
      Set.of(
          "is",
          "zijn",
          "was",
          "waren",
          "heeft",
          "hebben",
          "kan",
          "kunnen",
          "mag",
          "mogen",
          "moet",
          "moeten",
          "hoeft",
          "hoeven",
          "wordt",
          "worden",
          "krijgt",
          "krijgen",
          "betaalt",
          "betalen",
          "zorgt",
          "zorgen",
          "beslist",
          "bepaalt",
          "bepalen",
          "stelt",
          "stellen",
          "geeft",
          "geven",
          "vraagt",
          "vragen",
          "doet",
          "doen",
          "gaat",
          "gaan",
          "draagt",
          "dragen",
          "helpt",
          "ondersteunt",
          "wijst",
          "neemt",
          "nemen",
          "houdt",
          "maakt",
          "heet",
          "dient",
          "dienen",
          "zal",
          "zullen",
          "blijft",
          "blijven",
          "ontvangt",
          "ontvangen",
          "benoemt",
          "benoemen",
          "haalt",
          "verleent",
          "besluit",
          "treft",
          "voert",
          "vult",
          "meldt",
          "controleert");
  private static final Set<String> PASSIVE = Set.of("wordt", "worden", "werd", "werden");
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "aan",
          "bij",
          "van",
          "met",
          "tot",
          "voor",
          "in",
          "op",
          "naar",
          "uit",
          "tegen",
          "over",
          "onder",
          "via",
          "tussen",
          "per",
          "zonder",
          "na",
          "als",
          "indien",
          "wanneer",
          "wie",
          "ook",
          "dan",
          "binnen",
          "vanaf",
          "door",
          "tijdens",
          "alleen",
          "volgens",
          "bent",
          "heeft",
          "is",
          "wilt",
          "kunt",
          "moet",
          "mag",
          "er",
          "hier",
          "daar",
          "sinds",
          "om",
          "zowel",
          "gedurende");

  private final Alignment alignment;
  private final Reading claim;
  private final Disagreements found;

  Bindings(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.found = found;
  }

  /** The nouns before the first finite verb of a clause, when it begins with its subject. */
  private static List<Token> subject(List<Token> clause) {
    if (clause.isEmpty()
        || NO_SUBJECT.contains(clause.getFirst().folded())
        || clause.stream().anyMatch(token -> PASSIVE.contains(token.folded()))) {
      return List.of();
    }
    var nouns = new ArrayList<Token>();
    for (Token token : clause) {
      if (FINITE.contains(token.folded()) || (!nouns.isEmpty() && finite(token))) {
        return nouns;
      }
      if (NO_SUBJECT.contains(token.folded())) {
        return nouns;
      }
      if (token.content()) {
        nouns.add(token);
      }
    }
    return List.of();
  }

  private static boolean in(Token said, List<Token> clause) {
    return clause.stream()
        .anyMatch(t -> said.matches(t) && !said.folded().equals(t.folded()) && !t.capital());
  }

  /** `sluit`, `beoordeelt`: as verbs of the third person end, right after a noun. */
  private static boolean finite(Token token) {
    String word = token.folded();
    return token.content()
        && !token.capital()
        && word.length() > 4
        && word.endsWith("t")
        && !word.matches(
            ".*(?:heid|iteit|schrift|ent|ist|acht|icht|ocht|echt|ucht|recht|dienst|kst)");
  }

  private static List<List<Token>> clauses(Reading reading) {
    var clauses = new ArrayList<List<Token>>();
    for (Token token : reading.tokens()) {
      while (clauses.size() <= token.clause()) {
        clauses.add(new ArrayList<>());
      }
      clauses.get(token.clause()).add(token);
    }
    return clauses;
  }

  /** The same is said of another. */
  void subjects() {
    for (List<Token> clause : clauses(claim)) {
      List<Token> said = subject(clause);
      if (said.isEmpty()) {
        continue;
      }
      var rest = clause.stream().filter(t -> t.content() && !said.contains(t)).toList();
      if (rest.isEmpty()) {
        continue;
      }
      for (Reading source : alignment.focus()) {
        for (List<Token> other : clauses(source)) {
          long shared = rest.stream().filter(t -> other.stream().anyMatch(t::matches)).count();
          List<Token> there = subject(other);
          boolean differs =
              !there.isEmpty()
                  && said.stream().noneMatch(t -> there.stream().anyMatch(t::matches))
                  && there.stream().noneMatch(alignment::inClaim);
          double deed = (double) shared / rest.size();
          // `Onderverhuur is verboden` names the deed.
          boolean names = said.stream().allMatch(t -> !t.actor() && in(t, other));
          if (differs
              && !names
              && deed >= SAME_DEED_MIN
              && said.stream().allMatch(alignment::inPassage)) {
            found.raise(Feature.SUBJECT, deed);
            found.lacks(said.getFirst().written());
            return;
          }
        }
      }
    }
  }

  /**
   * A body or a name that acts elsewhere in the passage, where the repeated sentence has others.
   */
  void names() {
    if (alignment.focus().isEmpty()) {
      return;
    }
    Reading best = alignment.focus().getFirst();
    int at = alignment.sources().indexOf(best);
    var near = new ArrayList<>(best.tokens());
    if (at + 1 < alignment.sources().size()) {
      near.addAll(alignment.sources().get(at + 1).tokens());
    }
    if (at > 0) {
      near.addAll(alignment.sources().get(at - 1).tokens());
    }
    boolean own = near.stream().anyMatch(token -> token.actor() && !alignment.inClaim(token));
    boolean first = true;
    for (Token token : claim.tokens()) {
      boolean name = token.actor() || (!first && token.capital() && token.content());
      first = false;
      if (name && own && alignment.inPassage(token) && near.stream().noneMatch(token::matches)) {
        found.raise(Feature.NAME_ELSEWHERE, 1);
        found.lacks(token.written());
      }
    }
  }

  /** `door het college` where the same is done `door een inzamelaar`. */
  void agents() {
    var said = after(claim.tokens(), "door");
    var there = new ArrayList<Token>();
    alignment.focus().stream().limit(1).forEach(s -> there.addAll(after(s.tokens(), "door")));
    for (Token token : said) {
      if (!there.isEmpty()
          && there.stream().noneMatch(token::matches)
          && there.stream().noneMatch(alignment::inClaim)) {
        found.raise(Feature.SUBJECT, 1);
        found.lacks(token.written());
      }
    }
  }

  /** The first word of content after each `word`, at most three words on. */
  private static List<Token> after(List<Token> tokens, String word) {
    var found = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).folded().equals(word)) {
        tokens.subList(i + 1, Math.min(tokens.size(), i + 4)).stream()
            .filter(Token::actor)
            .findFirst()
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private record Pair(Token first, Token second) {}

  /** A word with an ending as adjectives have, right before a noun. */
  private static List<Pair> pairs(Reading reading) {
    var pairs = new ArrayList<Pair>();
    List<Token> tokens = reading.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token one = tokens.get(i - 1);
      Token two = tokens.get(i);
      boolean adjective =
          one.content()
              && !one.number()
              && one.folded().length() > 3
              && (one.folded().endsWith("e") || one.folded().endsWith("s"));
      if (adjective && two.content() && !two.number() && one.clause() == two.clause()) {
        pairs.add(new Pair(one, two));
      }
    }
    return pairs;
  }

  void modifiers() {
    List<Pair> there = new ArrayList<>();
    alignment.sources().forEach(source -> there.addAll(pairs(source)));
    for (Pair said : pairs(claim)) {
      boolean stands =
          there.stream()
              .anyMatch(p -> said.first().matches(p.first()) && said.second().matches(p.second()));
      boolean nounWithOther =
          there.stream()
              .anyMatch(p -> said.second().same(p.second()) && !said.first().matches(p.first()));
      boolean wordWithOther =
          there.stream()
              .anyMatch(p -> said.first().same(p.first()) && !said.second().matches(p.second()));
      if (!stands && nounWithOther) {
        found.raise(Feature.MODIFIER, wordWithOther ? 1 : 0.6);
        found.lacks(said.first().written());
      }
    }
  }

  /** `per rekening` against `per persoon`. */
  void units() {
    var said = afterPer(claim.tokens());
    var there = new ArrayList<Token>();
    alignment.focus().forEach(source -> there.addAll(afterPer(source.tokens())));
    for (Token token : said) {
      if (!there.isEmpty() && there.stream().noneMatch(token::same)) {
        found.raise(Feature.UNIT, 1);
        found.lacks(token.written());
      }
    }
  }

  private static List<Token> afterPer(List<Token> tokens) {
    var found = new ArrayList<Token>();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).folded().equals("per") && tokens.get(i).content()) {
        found.add(tokens.get(i));
      }
    }
    return found;
  }
}
