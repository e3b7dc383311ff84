package eu.sluis.knowledge.internal.support;

import java.util.List;
import java.util.Set;

/** Duties, quantifiers and conditions that were changed, added or dropped. */
final class Restrictions {

  /** Share of a condition's words that the sentence must hold to have kept it. */
  private static final double CONDITION_KEPT = 0.3;

  /** The same for `mits`, `tenzij` and `alleen`. */
  private static final double STRONG_CONDITION_KEPT = 0.45;

  /** Words that bind a rule as `alleen` does. */
  private static final Set<String> LIMITING =
      Set.of("eerst", "voordat", "alvorens", "nadat", "na", "voorwaarde", "voorwaarden", "vanaf");

  private static final Set<String> RELATIVE = Set.of("die", "dat", "waarvan", "waarvoor", "wier");

  private final Alignment alignment;
  private final Reading claim;
  private final List<Token> repeated;
  private final Disagreements found;

  Restrictions(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.repeated = alignment.repeated();
    this.found = found;
  }

  void modality() {
    boolean only = claim.has("only") || repeated.stream().anyMatch(token -> token.is("only"));
    if (only || requires() || found.value(Feature.BOUND) > 0) {
      // `Mag alleen daar` is `moet daar`; `vanaf 14 moet` is `onder 14 hoeft niet`.
      return;
    }
    if (Modality.conflict(Modality.of(claim.tokens()), Modality.of(repeated))) {
      found.raise(Feature.MODALITY, 1);
      claim.tokens().stream()
          .filter(token -> token.is("must") || token.is("may"))
          .findFirst()
          .ifPresent(token -> found.lacks(token.written()));
    }
  }

  /** `Om toeslag te krijgen moet u` where the passage has `als`: a condition, and no duty. */
  private boolean requires() {
    return claim.tokens().stream().anyMatch(token -> token.folded().equals("om"))
        && alignment.focus().stream().anyMatch(s -> s.has("condition"));
  }

  void quantifiers() {
    var source = alignment.focus().stream().flatMap(reading -> reading.tokens().stream()).toList();
    for (String section : List.of("all", "always", "some")) {
      for (Token token : claim.tokens()) {
        boolean said = token.is(section) && !token.number();
        boolean repeats =
            source.stream()
                .anyMatch(
                    other ->
                        other.is(section)
                            || (!section.equals("some") && (other.is("all") || other.is("always")))
                            || token.matches(other));
        if (said && !repeats && !inQuantity(token)) {
          found.raise(Feature.QUANTIFIER, 1);
          found.lacks(token.written());
        }
      }
    }
    boolean hedged = source.stream().anyMatch(token -> token.is("hedge"));
    boolean absolute =
        claim.tokens().stream()
            .anyMatch(t -> t.is("all") || t.is("always") || t.folded().equals("nooit"));
    if (hedged && absolute && !claim.has("hedge")) {
      found.raise(Feature.QUANTIFIER, 1);
    }
    boolean only = claim.has("only") && source.stream().noneMatch(token -> token.is("only"));
    boolean bound =
        source.stream()
            .anyMatch(
                t ->
                    t.is("condition")
                        || t.is("exception")
                        || t.is("negative")
                        || LIMITING.contains(t.folded()));
    if (only && !bound) {
      found.raise(Feature.QUANTIFIER, 0.5);
    }
    if (overrides(claim.tokens()) && !overrides(source)) {
      found.raise(Feature.OVERRIDE, 1);
    }
    if (bothForEither(source)) {
      found.raise(Feature.QUANTIFIER, 1);
    }
    if (!notOnly(claim.tokens()) && claim.has("only") && notOnly(source)) {
      found.raise(Feature.QUANTIFIER, 1);
    }
    for (Token token : claim.tokens()) {
      boolean never = token.folded().equals("nooit") || token.folded().equals("ook");
      if (token.folded().equals("nooit")
          && never
          && source.stream().noneMatch(t -> t.folded().equals("nooit"))
          && source.stream()
              .anyMatch(
                  t -> t.is("condition") || t.is("exception") || t.folded().equals("zonder"))) {
        found.raise(Feature.QUANTIFIER, 1);
        found.lacks(token.written());
      }
    }
  }

  /** `ook als`, `zelfs zonder`: what limits a rule is said not to. */
  private static boolean overrides(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).folded();
      boolean even = word.equals("ook") || word.equals("zelfs");
      if (word.equals("ongeacht") || (even && i + 1 < tokens.size() && limits(tokens.get(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean limits(Token token) {
    return token.is("condition")
        || Set.of("zonder", "voordat", "nadat", "na", "zonder_toestemming")
            .contains(token.folded());
  }

  /** `gevangenisstraf en geldboete` where the passage has `of` between the two. */
  private boolean bothForEither(List<Token> source) {
    List<Token> said = claim.tokens();
    for (int i = 1; i + 1 < said.size(); i++) {
      if (!Set.of("en", "zowel").contains(said.get(i).folded())) {
        continue;
      }
      Token left = said.get(i - 1);
      Token right = said.get(i + 1);
      if (!left.content() || !right.content()) {
        continue;
      }
      for (int j = 1; j + 1 < source.size(); j++) {
        if (source.get(j).folded().equals("of")
            && near(source, j - 3, j, left)
            && near(source, j + 1, j + 4, right)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean near(List<Token> tokens, int from, int to, Token token) {
    return tokens.subList(Math.max(0, from), Math.min(tokens.size(), to)).stream()
        .anyMatch(token::same);
  }

  /** `niet alleen` */
  private static boolean notOnly(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("only") && tokens.get(i - 1).folded().equals("niet")) {
        return true;
      }
    }
    return false;
  }

  private boolean inQuantity(Token token) {
    return claim.quantities().stream()
        .anyMatch(q -> token.start() >= q.start() && token.start() < q.end());
  }

  void conditions() {
    boolean own = !Conditions.of(claim.tokens()).isEmpty();
    for (Reading source : alignment.focus()) {
      for (Conditions.Condition condition : Conditions.of(source.tokens())) {
        var rest = source.content().stream().filter(t -> !condition.tokens().contains(t)).toList();
        long mainKept = rest.stream().filter(alignment::inClaim).count();
        boolean both = claim.has("only") && condition.tokens().getFirst().is("only") && own;
        if (both || rest.isEmpty() || (double) mainKept / rest.size() < 0.3) {
          continue;
        }
        double all = 0;
        double kept = 0;
        for (Token token : condition.tokens()) {
          if (token.content()) {
            all++;
            kept += alignment.inClaim(token) ? 1 : 0;
          }
        }
        boolean sameFigure = false;
        for (Quantity quantity : source.quantities()) {
          boolean inside =
              condition.tokens().stream()
                  .anyMatch(t -> t.end() > quantity.start() && t.start() < quantity.end());
          if (inside) {
            all += 1;
            kept += alignment.inClaim(quantity) ? 1 : 0;
            sameFigure |= alignment.inClaim(quantity);
          }
        }
        if (all > 0
            && !sameFigure
            && kept / all < (condition.strong() ? STRONG_CONDITION_KEPT : CONDITION_KEPT)) {
          found.raise(Feature.CONDITION_DROPPED, (condition.strong() ? 1 : 0.8) * (own ? 0.6 : 1));
          found.lacks(
              source
                  .text()
                  .substring(
                      condition.tokens().getFirst().start(), condition.tokens().getLast().end()));
        }
      }
    }
    everyone();
    boolean bound = alignment.focus().stream().anyMatch(s -> !Conditions.of(s.tokens()).isEmpty());
    if (own && !bound) {
      boolean strong =
          Conditions.of(claim.tokens()).stream().anyMatch(Conditions.Condition::strong);
      found.raise(Feature.CONDITION_ADDED, strong ? 1 : 0.3);
    }
  }

  /** `alle vogels` where the passage has `alle vogels die in bijlage A staan`. */
  private void everyone() {
    if (!claim.has("all")) {
      return;
    }
    for (Reading source : alignment.focus()) {
      List<Token> tokens = source.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        Token opener = tokens.get(i);
        Token noun = tokens.get(i - 1);
        boolean relative = RELATIVE.contains(opener.folded()) && alignment.inClaim(noun);
        if (!relative || !noun.content()) {
          continue;
        }
        var inside =
            tokens.stream().filter(t -> t.clause() == opener.clause() && t.content()).toList();
        long kept = inside.stream().filter(alignment::inClaim).count();
        if (!inside.isEmpty() && (double) kept / inside.size() < CONDITION_KEPT) {
          found.raise(Feature.CONDITION_DROPPED, 0.8);
          found.lacks(noun.written() + " " + opener.written());
          return;
        }
      }
    }
  }
}
