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
    var kept = new ArrayList<Candidate>();
    var marks = new ArrayList<Candidate>();
    var taken = new TreeMap<Integer, Candidate>();
    candidates.stream()
        .sorted(BEST_FIRST)
        .forEach(
            candidate -> {
              if (!candidate.category().replaceable()) {
                marks.add(candidate);
              } else if (free(candidate, taken)) {
                taken.put(candidate.start(), candidate);
                kept.add(candidate);
              }
            });
    kept.addAll(outermost(marks));
    kept.sort(Comparator.comparingInt(Candidate::start).thenComparing(Candidate::category));
    return kept;
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
