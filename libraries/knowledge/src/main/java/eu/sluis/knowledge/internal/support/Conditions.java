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
          token.is("condition")
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
