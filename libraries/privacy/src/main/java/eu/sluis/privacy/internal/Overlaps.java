package eu.sluis.privacy.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Chooses among candidates that claim the same characters: the surest, then the longest, then the
 * first. Of marks on a passage only those go that lie inside another of their category.
 */
final class Overlaps {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.confidence())
          .thenComparingInt(candidate -> candidate.start() - candidate.end())
          .thenComparingInt(Candidate::start)
          .thenComparing(Candidate::category);

  private Overlaps() {}

  static List<Candidate> resolved(Collection<Candidate> candidates) {
    var spans = new ArrayList<Candidate>();
    var marks = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      (candidate.category().replaceable() ? spans : marks).add(candidate);
    }
    // The same order as they came in, where they start at one place.
    spans.sort(Comparator.comparingInt(Candidate::start));
    List<Candidate> kept = apart(spans);
    marks.sort(BEST_FIRST);
    kept.addAll(outermost(marks));
    kept.sort(Comparator.comparingInt(Candidate::start).thenComparing(Candidate::category));
    return kept;
  }

  /** Those that are kept of candidates in the order of the text. */
  private static List<Candidate> apart(List<Candidate> sorted) {
    var kept = new ArrayList<Candidate>();
    int from = 0;
    int end = 0;
    for (int i = 0; i <= sorted.size(); i++) {
      if (i == sorted.size() || (i > from && sorted.get(i).start() >= end)) {
        // What stands together and touches nothing else.
        best(sorted.subList(from, i), kept);
        from = i;
      }
      end = i < sorted.size() ? Math.max(end, sorted.get(i).end()) : end;
    }
    return kept;
  }

  private static void best(List<Candidate> together, List<Candidate> kept) {
    if (together.size() <= 1) {
      kept.addAll(together);
      return;
    }
    var taken = new TreeMap<Integer, Candidate>();
    together.sort(BEST_FIRST);
    for (Candidate candidate : together) {
      if (free(candidate, taken)) {
        taken.put(candidate.start(), candidate);
        kept.add(candidate);
      }
    }
  }

  private static boolean free(Candidate candidate, NavigableMap<Integer, Candidate> taken) {
    Map.Entry<Integer, Candidate> before = taken.lowerEntry(candidate.end());
    return before == null || !before.getValue().overlaps(candidate);
  }

  private static List<Candidate> outermost(List<Candidate> marks) {
    marks.sort(
        Comparator.comparing(Candidate::category)
            .thenComparingInt(Candidate::start)
            .thenComparingInt(mark -> -mark.end()));
    var outermost = new ArrayList<Candidate>();
    for (Candidate mark : marks) {
      boolean inside =
          !outermost.isEmpty()
              && outermost.getLast().category() == mark.category()
              && mark.end() <= outermost.getLast().end();
      if (!inside) {
        outermost.add(mark);
      }
    }
    return outermost;
  }
}
