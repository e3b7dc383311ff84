package eu.sluis.knowledge.internal.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a clause says somebody must or may do. */
enum Modality {
  MUST,
  MAY,
  MUST_NOT,
  NEED_NOT;

  private static final int DENIAL_REACH = 5;
  private static final Set<String> NEED = Set.of("hoeft", "hoeven", "behoeft", "behoeven");
  private static final Set<String> DENIALS = Set.of("niet", "geen", "nooit", "niemand", "nergens");

  static Set<Modality> of(List<Token> tokens) {
    var found = EnumSet.noneOf(Modality.class);
    var all = new ArrayList<>(tokens);
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      boolean denied = denied(all, i);
      if (NEED.contains(token.folded()) && denied) {
        found.add(NEED_NOT);
      } else if (token.is("must") || dient(all, i)) {
        found.add(!denied ? MUST : token.folded().startsWith("verplicht") ? NEED_NOT : MUST_NOT);
      } else if (token.is("may") && !token.folded().startsWith("recht")) {
        found.add(denied ? MUST_NOT : MAY);
      } else if (token.folded().equals("verboden") || token.folded().equals("verbod")) {
        found.add(MUST_NOT);
      }
    }
    return found;
  }

  private static boolean dient(List<Token> tokens, int at) {
    if (!tokens.get(at).folded().equals("dient") && !tokens.get(at).folded().equals("dienen")) {
      return false;
    }
    return tokens.subList(at, tokens.size()).stream().anyMatch(t -> t.folded().equals("te"));
  }

  private static boolean denied(List<Token> tokens, int at) {
    int clause = tokens.get(at).clause();
    for (int i = Math.max(0, at - 2); i <= Math.min(tokens.size() - 1, at + DENIAL_REACH); i++) {
      if (tokens.get(i).clause() == clause && DENIALS.contains(tokens.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether both cannot be said of the same thing by the same rule. */
  static boolean conflict(Set<Modality> said, Set<Modality> source) {
    return against(said, source, MUST, MAY)
        || against(said, source, MAY, MUST)
        || against(said, source, MUST, MUST_NOT)
        || against(said, source, MUST_NOT, MUST)
        || against(said, source, MUST_NOT, NEED_NOT)
        || against(said, source, NEED_NOT, MUST_NOT)
        || against(said, source, MUST, NEED_NOT)
        || against(said, source, NEED_NOT, MUST);
  }

  private static boolean against(
      Set<Modality> said, Set<Modality> source, Modality one, Modality other) {
    return said.contains(one)
        && source.contains(other)
        && !source.contains(one)
        && !said.contains(other);
  }
}
