package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a sentence does not agree with the sentences of the passage that it repeats. */
public final class Comparison {

  /** Share of a condition's words that the sentence must hold to have kept it. */
  private static final double CONDITION_KEPT = 0.3;

  /** The same for `mits`, `tenzij` and `alleen`. */
  private static final double STRONG_CONDITION_KEPT = 0.45;

  /** From this share of words in the same order a sentence is called literal. */
  private static final double LITERAL_MIN = 0.6;

  private static final Set<String> COMPARATIVES =
      Set.of(
          "meer", "langer", "hoger", "ouder", "groter", "breder", "harder", "later", "minder",
          "korter", "lager", "kleiner", "jonger", "eerder", "verder");

  private static final Set<String> PAYING =
      Set.of("betaalt", "betalen", "betaal", "kost", "kosten");

  private final Alignment alignment;
  private final Reading claim;
  private final List<Token> repeated;
  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);
  private final Set<String> missing = new LinkedHashSet<>();

  private Comparison(Alignment alignment) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.repeated = alignment.repeated();
    for (Feature feature : Feature.values()) {
      values.put(feature, 0.0);
    }
    quantities();
    names();
    modality();
    quantifiers();
    conditions();
    roles();
    order();
    words();
    denial();
  }

  /**
   * Compares a sentence with the sentences of what it cites.
   *
   * @param sources sentences, in reading order
   */
  public static Comparison of(String sentence, List<String> sources) {
    return new Comparison(
        new Alignment(Reading.of(sentence), sources.stream().map(Reading::of).toList()));
  }

  public double value(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** What the passage does not say, in the sentence's words or, for a condition, the passage's. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /** Whether the sentence says anything that can be checked. */
  public boolean checkable() {
    return !claim.content().isEmpty() || !claim.quantities().isEmpty();
  }

  /** Whether the sentence has figures, and none of them stands in the passage. */
  public boolean noFigureStands() {
    return !claim.quantities().isEmpty()
        && value(Feature.QUANTITY_MISSING) >= claim.quantities().size();
  }

  private void raise(Feature feature, double by) {
    values.merge(feature, by, Double::sum);
  }

  private void quantities() {
    for (Quantity quantity : claim.quantities()) {
      if (quantity.kind().equals("ordinal") && quantity.value().equals("1")) {
        continue;
      }
      var all = alignment.sources().stream().flatMap(s -> s.quantities().stream()).toList();
      if (all.stream().noneMatch(quantity::equal)) {
        if (!implied(quantity)) {
          raise(Feature.QUANTITY_MISSING, 1);
          missing.add(quantity.written());
        }
        continue;
      }
      if (elsewhere(quantity) || besideAnother(quantity)) {
        raise(Feature.QUANTITY_ELSEWHERE, 1);
        missing.add(quantity.written());
      }
      var near =
          alignment.focus().stream()
              .flatMap(s -> s.quantities().stream())
              .filter(quantity::equal)
              .toList();
      boolean turned =
          alignment.focus().stream()
              .flatMap(s -> s.tokens().stream())
              .anyMatch(t -> t.folded().equals("daarboven") || t.folded().equals("daaronder"));
      if (!turned
          && !near.isEmpty()
          && near.stream().allMatch(q -> quantity.bound().against(q.bound()))) {
        raise(Feature.BOUND, 1);
      }
      if (!near.isEmpty() && near.stream().allMatch(q -> quantity.anchor().against(q.anchor()))) {
        raise(Feature.ORDER, 1);
        missing.add(quantity.written());
      }
    }
  }

  /** `een week`, `één adres`: often an article and no number. */
  private static boolean implied(Quantity quantity) {
    return quantity.value().equals("1") || quantity.kind().equals("times");
  }

  /**
   * Another figure of the kind stands with words of the claim that this one does not stand with.
   */
  private boolean elsewhere(Quantity quantity) {
    double own = -1;
    double other = -1;
    for (Reading source : alignment.sources()) {
      for (Quantity there : source.quantities()) {
        if (quantity.equal(there)) {
          own = Math.max(own, fit(source, there));
        } else if (quantity.comparable(there) && !alignment.inClaim(there)) {
          other = Math.max(other, fit(source, there));
        }
      }
    }
    return other > own + 0.2;
  }

  /**
   * Wherever it stands, a figure of another kind of the claim stands in another value beside it.
   */
  private boolean besideAnother(Quantity quantity) {
    boolean found = false;
    for (Reading source : alignment.sources()) {
      for (Quantity there : source.quantities()) {
        if (!quantity.equal(there)) {
          continue;
        }
        int clause = Alignment.clauseOf(source, there);
        var beside =
            source.quantities().stream()
                .filter(q -> !q.kind().equals(there.kind()))
                .filter(q -> Alignment.clauseOf(source, q) == clause)
                .toList();
        boolean other =
            claim.quantities().stream()
                .filter(q -> q.kind().equals("ordinal"))
                .anyMatch(
                    q ->
                        beside.stream().anyMatch(q::comparable)
                            && beside.stream().noneMatch(q::equal));
        if (!other) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Share of the words around a figure, up to the next comma, that the claim has too. */
  private double fit(Reading source, Quantity quantity) {
    int clause = Alignment.clauseOf(source, quantity);
    double all = 0.5;
    double shared = 0;
    for (Token token : source.tokens()) {
      if (token.content() && token.clause() == clause && between(source, quantity, token)) {
        all++;
        shared += claim.tokens().stream().anyMatch(token::same) ? 1 : 0;
      }
    }
    for (Quantity beside : source.quantities()) {
      if (!beside.equals(quantity)
          && !beside.kind().equals(quantity.kind())
          && Alignment.clauseOf(source, beside) == clause) {
        all++;
        shared += alignment.inClaim(beside) ? 1 : 0;
      }
    }
    return shared / all;
  }

  /** Nothing of the same kind stands between the figure and the word. */
  private static boolean between(Reading source, Quantity quantity, Token token) {
    int from = Math.min(token.start(), quantity.start());
    int to = Math.max(token.end(), quantity.end());
    return source.quantities().stream()
        .noneMatch(
            other ->
                !other.equals(quantity)
                    && other.kind().equals(quantity.kind())
                    && other.start() >= from
                    && other.end() <= to);
  }

  private void names() {
    boolean first = true;
    for (Token token : claim.tokens()) {
      boolean name = !first && token.capital() && !token.number();
      first = false;
      if (name && token.content() && !alignment.inPassage(token) && !abbreviates(token)) {
        raise(Feature.NAME_MISSING, 1);
        missing.add(token.written());
      }
    }
  }

  /** `VOG` for `verklaring omtrent het gedrag`, `EU` for `Europese Unie`. */
  private boolean abbreviates(Token token) {
    String letters = token.folded();
    if (letters.length() < 2 || letters.length() > 4 || !token.written().matches("\\p{Lu}+")) {
      return false;
    }
    for (Reading source : alignment.sources()) {
      var initials = new StringBuilder();
      source.tokens().stream()
          .filter(other -> other.content())
          .forEach(other -> initials.append(other.folded().charAt(0)));
      if (initials.indexOf(letters) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void modality() {
    boolean only = claim.has("only") || repeated.stream().anyMatch(token -> token.is("only"));
    if (only || value(Feature.BOUND) > 0) {
      // `Mag alleen daar` is `moet daar`; `vanaf 14 moet` is `onder 14 hoeft niet`.
      return;
    }
    if (Modality.conflict(Modality.of(claim.tokens()), Modality.of(repeated))) {
      raise(Feature.MODALITY, 1);
      claim.tokens().stream()
          .filter(token -> token.is("must") || token.is("may"))
          .findFirst()
          .ifPresent(token -> missing.add(token.written()));
    }
  }

  private void quantifiers() {
    var source = alignment.focus().stream().flatMap(reading -> reading.tokens().stream()).toList();
    for (String section : List.of("all", "always", "some")) {
      for (Token token : claim.tokens()) {
        boolean said = token.is(section) && !token.number();
        boolean repeats =
            source.stream().anyMatch(other -> other.is(section) || token.matches(other));
        if (said && !repeats && !inQuantity(token)) {
          raise(Feature.QUANTIFIER, 1);
          missing.add(token.written());
        }
      }
    }
    boolean hedged = source.stream().anyMatch(token -> token.is("hedge"));
    boolean absolute =
        claim.tokens().stream()
            .anyMatch(t -> t.is("all") || t.is("always") || t.folded().equals("nooit"));
    if (hedged && absolute && !claim.has("hedge")) {
      raise(Feature.QUANTIFIER, 1);
    }
    boolean only = claim.has("only") && source.stream().noneMatch(token -> token.is("only"));
    boolean bound =
        source.stream().anyMatch(t -> t.is("condition") || t.is("exception") || t.is("negative"));
    if (only && !bound) {
      raise(Feature.QUANTIFIER, 0.5);
    }
    for (Token token : claim.tokens()) {
      boolean never = token.folded().equals("nooit") || token.folded().equals("ook");
      if (token.folded().equals("nooit")
          && never
          && source.stream().noneMatch(t -> t.folded().equals("nooit"))
          && source.stream()
              .anyMatch(
                  t -> t.is("condition") || t.is("exception") || t.folded().equals("zonder"))) {
        raise(Feature.QUANTIFIER, 1);
        missing.add(token.written());
      }
    }
  }

  private boolean inQuantity(Token token) {
    return claim.quantities().stream()
        .anyMatch(q -> token.start() >= q.start() && token.start() < q.end());
  }

  private void conditions() {
    boolean own = !Conditions.of(claim.tokens()).isEmpty();
    for (Reading source : alignment.focus()) {
      for (Conditions.Condition condition : Conditions.of(source.tokens())) {
        var rest = source.content().stream().filter(t -> !condition.tokens().contains(t)).toList();
        long mainKept = rest.stream().filter(alignment::inClaim).count();
        if (rest.isEmpty() || (double) mainKept / rest.size() < 0.3) {
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
        for (Quantity quantity : source.quantities()) {
          boolean inside =
              condition.tokens().stream()
                  .anyMatch(t -> t.end() > quantity.start() && t.start() < quantity.end());
          if (inside) {
            all += 1;
            kept += alignment.inClaim(quantity) ? 1 : 0;
          }
        }
        if (all > 0 && kept / all < (condition.strong() ? STRONG_CONDITION_KEPT : CONDITION_KEPT)) {
          raise(Feature.CONDITION_DROPPED, (condition.strong() ? 1 : 0.8) * (own ? 0.6 : 1));
          missing.add(
              source
                  .text()
                  .substring(
                      condition.tokens().getFirst().start(), condition.tokens().getLast().end()));
        }
      }
    }
    boolean bound = alignment.focus().stream().anyMatch(s -> !Conditions.of(s.tokens()).isEmpty());
    if (own && !bound) {
      boolean strong =
          Conditions.of(claim.tokens()).stream().anyMatch(Conditions.Condition::strong);
      raise(Feature.CONDITION_ADDED, strong ? 1 : 0.3);
    }
  }

  private void roles() {
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
        raise(Feature.ROLE, 1);
        missing.add(actor.written());
      } else if (replacedActor(actor, said)) {
        raise(Feature.ACTOR, 1);
        missing.add(actor.written());
      }
    }
    for (Token actor : said.others()) {
      boolean acts = source.stream().anyMatch(r -> r.acting().stream().anyMatch(actor::matches));
      boolean same = source.stream().anyMatch(r -> r.others().stream().anyMatch(actor::matches));
      if (acts && !same && !said.acting().isEmpty()) {
        raise(Feature.ROLE, 0.5);
      }
    }
  }

  /**
   * Where the passage tells of the same deed, somebody else does it, who does not occur in the
   * claim.
   */
  private boolean replacedActor(Token actor, Roles said) {
    Reading best = null;
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
    if (best == null || best.tokens().stream().anyMatch(actor::matches)) {
      return false;
    }
    return Roles.of(best.tokens()).acting().stream()
        .filter(other -> !Roles.PRONOUNS.contains(other.folded()))
        .anyMatch(
            other ->
                said.acting().stream().noneMatch(other::matches)
                    && said.others().stream().noneMatch(other::matches));
  }

  /** `eerst A, daarna B` against `eerst B`. */
  private void order() {
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
      raise(Feature.ORDER, 1);
      missing.add("eerst");
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

  private void words() {
    List<Token> content = claim.content();
    if (content.isEmpty()) {
      return;
    }
    List<Token> source = alignment.focus().stream().flatMap(s -> s.content().stream()).toList();
    double novel = 0;
    double unaligned = 0;
    for (Token token : content) {
      novel += known(token) ? 0 : 1;
      unaligned += alignment.inFocus(token) ? 0 : 1;
    }
    raise(Feature.NOVEL, novel / content.size());
    raise(Feature.UNALIGNED, unaligned / content.size());
    double literal = 0;
    for (Reading one : alignment.focus()) {
      literal = Math.max(literal, (double) inOrder(content, one.content()) / content.size());
    }
    raise(Feature.LITERAL, literal);
    if (literal >= LITERAL_MIN || content.size() - literal * content.size() <= 1.01) {
      raise(Feature.NOVEL_IN_LITERAL, Math.min(2, novel));
    }
    for (int i = 0; i < content.size(); i++) {
      Token token = content.get(i);
      if (!known(token)) {
        missing.add(token.written());
      }
      if (!alignment.inFocus(token) && replaces(content, i, source)) {
        raise(Feature.REPLACED, 1);
        missing.add(token.written());
      }
    }
  }

  /** In the passage, or a word for paying where a row of a table only gives the amount. */
  private boolean known(Token token) {
    boolean pays = PAYING.contains(token.folded());
    return alignment.inPassage(token)
        || (pays
            && alignment.sources().stream()
                .flatMap(source -> source.quantities().stream())
                .anyMatch(quantity -> quantity.kind().equals("money")));
  }

  /** Both neighbours stand in the source with another word between them. */
  private static boolean replaces(List<Token> content, int at, List<Token> source) {
    for (int i = 1; i < source.size(); i++) {
      boolean left = at == 0 ? i == 1 : content.get(at - 1).stem().equals(source.get(i - 1).stem());
      boolean right =
          at + 1 >= content.size()
              ? i + 1 >= source.size()
              : i + 1 < source.size()
                  && content.get(at + 1).stem().equals(source.get(i + 1).stem());
      boolean start =
          at == 0 && content.size() > 1 && source.getFirst().stem().equals(content.get(1).stem());
      if (left && right && !start && !content.get(at).matches(source.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The longest run of words that stand in the same order in both. */
  private static int inOrder(List<Token> one, List<Token> other) {
    var lengths = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        lengths[i][j] =
            one.get(i - 1).stem().equals(other.get(j - 1).stem())
                ? lengths[i - 1][j - 1] + 1
                : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
      }
    }
    return lengths[one.size()][other.size()];
  }

  /**
   * Denials, opposites and bounds that turn the meaning cancel out in pairs; one left over tells.
   */
  private void denial() {
    int turns = 0;
    for (Token token : claim.tokens()) {
      if (opposed(token) && !(COMPARATIVES.contains(token.folded()) && besideQuantity(token))) {
        turns++;
        raise(Feature.OPPOSITE, 1);
        missing.add(token.written());
      }
    }
    turns += (int) value(Feature.BOUND);
    turns += denials(claim.tokens()) + denials(repeated);
    if (turns % 2 != 0) {
      raise(Feature.DENIAL, 1);
    }
    if (value(Feature.BOUND) > 0 && turns % 2 == 0) {
      values.put(Feature.BOUND, 0.0);
    }
    if (value(Feature.OPPOSITE) > 0 && turns % 2 == 0) {
      values.put(Feature.OPPOSITE, 0.0);
    }
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
                (q.start() > token.end() && q.start() - token.end() <= 25)
                    || (token.start() >= q.end() && token.start() - q.end() <= 8));
  }

  private static int denials(List<Token> tokens) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("negative") && !bounds(tokens, i)) {
        count++;
      }
    }
    return count;
  }

  /** `niet meer dan` is a bound and denies nothing. */
  private static boolean bounds(List<Token> tokens, int at) {
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
