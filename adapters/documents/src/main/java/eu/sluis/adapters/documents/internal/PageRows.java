package eu.sluis.adapters.documents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that stand on one line, from the top down. */
final class PageRows {

  /** Words whose lines differ less than this much of their size stand on one: a raised figure. */
  private static final float SAME_LINE = 0.45f;

  private PageRows() {}

  static List<List<Word>> of(List<Word> words) {
    var sorted = words.stream().sorted(Comparator.comparingDouble(Word::base)).toList();
    var rows = new ArrayList<List<Word>>();
    float base = 0;
    for (Word word : sorted) {
      if (rows.isEmpty() || word.base() - base > SAME_LINE * word.size()) {
        rows.add(new ArrayList<>());
        base = word.base();
      }
      rows.getLast().add(word);
    }
    return rows;
  }
}
