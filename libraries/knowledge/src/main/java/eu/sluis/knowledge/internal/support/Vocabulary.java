package eu.sluis.knowledge.internal.support;

import java.util.List;
import java.util.Set;

/** Names and words of which the passage knows nothing, and words put in the place of its own. */
final class Vocabulary {

  /** From this share of words in the same order a sentence is called literal. */
  private static final double LITERAL_MIN = 0.6;

  /** From this share on what is left out may be a condition in other words. */
  private static final double LEFT_OUT_FROM = 0.8;

  private static final Set<String> PAYING =
      Set.of("betaalt", "betalen", "betaal", "kost", "kosten");

  private final Alignment alignment;
  private final Reading claim;
  private final Disagreements found;

  Vocabulary(Alignment alignment, Disagreements found) {
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.found = found;
  }

  void names() {
    boolean first = true;
    for (Token token : claim.tokens()) {
      boolean name = !first && token.capital() && !token.number();
      first = false;
      if (name && !token.content() && !written(token)) {
        found.raise(Feature.NAME_PART, 1);
        found.lacks(token.written());
      }
      if (name && token.content() && !alignment.inPassage(token) && !abbreviates(token)) {
        found.raise(Feature.NAME_MISSING, 1);
        found.lacks(token.written());
      }
    }
  }

  /** Whether a word that is not one of content stands there with a capital, too. */
  private boolean written(Token token) {
    return alignment.sources().stream()
        .flatMap(source -> source.tokens().stream())
        .anyMatch(there -> there.written().equals(token.written()));
  }

  /** `de rechtbank` where the passage knows only an ombudsman. */
  void bodies() {
    var others =
        alignment.focus().stream()
            .flatMap(source -> source.tokens().stream())
            .filter(token -> token.actor() && !alignment.inClaim(token))
            .toList();
    for (Token token : claim.tokens()) {
      if (token.actor()
          && !alignment.inPassage(token)
          && !alignment.addresses(token)
          && !others.isEmpty()) {
        found.raise(Feature.BODY_MISSING, 1);
        found.lacks(token.written());
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

  void words() {
    List<Token> content = claim.content();
    if (content.isEmpty()) {
      return;
    }
    double novel = 0;
    double unaligned = 0;
    for (Token token : content) {
      boolean unknown = !known(token);
      novel += unknown ? 1 : 0;
      unaligned += unknown || elsewhere(token) ? 1 : 0;
    }
    long figures = claim.quantities().stream().filter(this::stands).count();
    found.raise(Feature.NOVEL, novel / (content.size() + figures));
    found.raise(Feature.UNALIGNED, unaligned / content.size());
    double literal = 0;
    for (Reading one : alignment.focus()) {
      literal = Math.max(literal, (double) inOrder(content, one.content()) / content.size());
    }
    found.raise(Feature.LITERAL, literal);
    if (literal >= LEFT_OUT_FROM) {
      List<Token> best = alignment.focus().getFirst().content();
      double left = best.stream().filter(token -> !alignment.inClaim(token)).count();
      found.raise(Feature.LEFT_OUT, best.isEmpty() ? 0 : left / best.size());
    }
    if (literal >= LITERAL_MIN || content.size() - literal * content.size() <= 1.01) {
      found.raise(Feature.NOVEL_IN_LITERAL, Math.min(2, novel));
    }
    for (int i = 0; i < content.size(); i++) {
      Token token = content.get(i);
      if (!known(token)) {
        found.lacks(token.written());
      }
      if (!alignment.addresses(token) && replaced(content, i)) {
        found.raise(Feature.REPLACED, 1);
        found.lacks(token.written());
      }
    }
  }

  private boolean elsewhere(Token token) {
    return alignment.inPassage(token) && !alignment.inFocus(token);
  }

  /** In the passage, or a word for paying where a row of a table only gives the amount. */
  private boolean known(Token token) {
    boolean pays = PAYING.contains(token.folded());
    return alignment.inPassage(token)
        || alignment.addresses(token)
        || (Lexicon.OF_AGE.contains(token.folded()) && eighteen())
        || (pays
            && alignment.sources().stream()
                .flatMap(source -> source.quantities().stream())
                .anyMatch(quantity -> quantity.kind().equals("money")));
  }

  private boolean stands(Quantity quantity) {
    return alignment.sources().stream()
        .flatMap(source -> source.quantities().stream())
        .anyMatch(quantity::equal);
  }

  private boolean eighteen() {
    return alignment.sources().stream()
        .flatMap(source -> source.quantities().stream())
        .anyMatch(quantity -> quantity.kind().equals("month") && quantity.value().equals("216"));
  }

  /** Another word stands there in a sentence that lacks this one. */
  private boolean replaced(List<Token> content, int at) {
    return alignment.focus().stream()
        .filter(source -> source.tokens().stream().noneMatch(content.get(at)::matches))
        .anyMatch(source -> replaces(content, at, source.content()));
  }

  /** Both neighbours stand in the source with another word between them. */
  private static boolean replaces(List<Token> content, int at, List<Token> source) {
    if (source.isEmpty()) {
      return false;
    }
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
}
