package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pieces of a sentence that bind what it says: `tenzij`, `mits`, `alleen`, `als`, `is er`. */
final class Conditions {

  private static final Set<String> STRONG =
      Set.of(
          "mits",
          "tenzij",
          "behalve",
          "voor_zover",
          "op_voorwaarde",
          "behoudens",
          "met_uitzondering_van",
          "alleen_als",
          "zonder");

  private static final Set<String> BEFORE_IF =
      Set.of("alleen", "ook", "en", "of", "maar", "dan", "zelfs", "behalve", "slechts", "mag");
  private static final Set<String> AFTER_IF =
      Set.of(
          "u", "je", "jij", "de", "het", "een", "uw", "er", "deze", "dit", "die", "hij", "zij",
          "ze", "we", "iemand", "men", "zijn", "haar", "hun", "dat", "daar", "geen", "beide");
  private static final Set<String> NOT_AFTER_IF =
      Set.of(
          "bedoeld",
          "genoemd",
          "vermeld",
          "omschreven",
          "zodanig",
          "ware",
          "gevolg",
          "zijnde",
          "zelfstandige",
          "volgt",
          "bijvoorbeeld");
  private static final Set<String> COMPARING = Set.of("zowel", "even", "dezelfde", "hetzelfde");

  private Conditions() {}

  /**
   * A condition.
   *
   * @param strong whether it is said in so many words that nothing holds without it
   */
  record Condition(List<Token> tokens, boolean strong) {}

  /** The conditions of a sentence, each as the words from its marker to the end of its clause. */
  static List<Condition> of(List<Token> tokens) {
    var found = new ArrayList<Condition>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean only = token.is("only");
      boolean marks =
          (token.is("condition") && !role(tokens, i))
              || token.is("exception")
              || token.folded().equals("zonder")
              || leave(tokens, i);
      if (marks || only) {
        found.add(new Condition(rest(tokens, i), only || STRONG.contains(token.folded())));
      }
    }
    if (found.isEmpty() && turned(tokens)) {
      found.add(new Condition(rest(tokens, 0), false));
    }
    return found;
  }

  /** `als bedoeld in`, `starten als zelfstandige`, `zowel ... als`, `net zo belangrijk als`. */
  private static boolean role(List<Token> tokens, int at) {
    if (!tokens.get(at).folded().equals("als")) {
      return false;
    }
    boolean first =
        at == 0
            || tokens.get(at - 1).clause() != tokens.get(at).clause()
            || BEFORE_IF.contains(tokens.get(at - 1).folded());
    boolean compares =
        tokens.subList(0, at).stream().anyMatch(token -> COMPARING.contains(token.folded()));
    if (at + 1 >= tokens.size() || compares) {
      return true;
    }
    Token next = tokens.get(at + 1);
    if (NOT_AFTER_IF.contains(next.folded())) {
      return true;
    }
    return !first && !AFTER_IF.contains(next.folded()) && !next.number();
  }

  /** `met toestemming van het college` */
  private static boolean leave(List<Token> tokens, int at) {
    return (tokens.get(at).folded().equals("met") || tokens.get(at).folded().equals("na"))
        && at + 1 < tokens.size()
        && Set.of("toestemming", "instemming", "goedkeuring", "medewerking")
            .contains(tokens.get(at + 1).folded());
  }

  /** `Bent u 75 of ouder, dan ...` and `Wie niet betaalt, krijgt ...`. */
  private static boolean turned(List<Token> tokens) {
    int clause = tokens.isEmpty() ? 0 : tokens.getFirst().clause();
    return tokens.stream()
        .filter(token -> token.clause() == clause + 1)
        .findFirst()
        .map(token -> token.folded().equals("dan"))
        .orElse(false);
  }

  private static List<Token> rest(List<Token> tokens, int from) {
    int clause = tokens.get(from).clause();
    return tokens.subList(from, tokens.size()).stream()
        .filter(token -> token.clause() == clause)
        .toList();
  }
}
