package eu.sluis.knowledge.internal.support;

import java.util.List;

/**
 * What stands between the words that a claim and the sentence it repeats best have in the same
 * order. A word of its own in each, in the same gap, is one in the place of the other, even where
 * another sentence of the passage has it too.
 */
final class Gaps {

  /** More words of its own in one gap are another way to say it. */
  private static final int SUBSTITUTED_WORDS_MAX = 2;

  private final List<Token> said;
  private final List<Token> there;
  private final Disagreements found;

  Gaps(Alignment alignment, Disagreements found) {
    this.said = alignment.claim().content();
    this.there = alignment.focus().isEmpty() ? List.of() : alignment.focus().getFirst().content();
    this.found = found;
  }

  void compare() {
    int[][] kept = kept();
    int own = 0;
    int others = 0;
    boolean first = true;
    int i = 0;
    int j = 0;
    while (i < said.size() && j < there.size()) {
      if (said.get(i).matches(there.get(j)) && kept[i][j] == kept[i + 1][j + 1] + 1) {
        gap(own, first ? Math.min(others, 1) : others);
        own = 0;
        others = 0;
        first = false;
        i++;
        j++;
      } else if (kept[i + 1][j] >= kept[i][j + 1]) {
        own++;
        i++;
      } else {
        others++;
        j++;
      }
    }
    if (!first) {
      gap(own + said.size() - i, others + there.size() - j);
    }
  }

  private void gap(int own, int others) {
    if (own == 0) {
      return;
    }
    boolean instead = others > 0 && own <= SUBSTITUTED_WORDS_MAX;
    found.raise(instead ? Feature.SUBSTITUTED : Feature.INSERTED, 1);
  }

  /** The longest run of words in the same order, from each pair of places on. */
  private int[][] kept() {
    var kept = new int[said.size() + 1][there.size() + 1];
    for (int i = said.size() - 1; i >= 0; i--) {
      for (int j = there.size() - 1; j >= 0; j--) {
        kept[i][j] =
            said.get(i).matches(there.get(j))
                ? kept[i + 1][j + 1] + 1
                : Math.max(kept[i + 1][j], kept[i][j + 1]);
      }
    }
    return kept;
  }
}
