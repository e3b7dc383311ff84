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
 * first. Marks on a passage are all kept.
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
    var taken = new TreeMap<Integer, Candidate>();
    candidates.stream()
        .sorted(BEST_FIRST)
        .forEach(
            candidate -> {
              if (!candidate.category().replaceable()) {
                kept.add(candidate);
              } else if (free(candidate, taken)) {
                taken.put(candidate.start(), candidate);
                kept.add(candidate);
              }
            });
    kept.sort(Comparator.comparingInt(Candidate::start).thenComparing(Candidate::category));
    return kept;
  }

  private static boolean free(Candidate candidate, NavigableMap<Integer, Candidate> taken) {
    Map.Entry<Integer, Candidate> before = taken.lowerEntry(candidate.end());
    return before == null || !before.getValue().overlaps(candidate);
  }
}
