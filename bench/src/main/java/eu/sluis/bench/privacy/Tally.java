package eu.sluis.bench.privacy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Counts per slice. Adds up: the tally of a set is the sum of those of its items. */
final class Tally {

  /** What is counted. */
  enum Count {
    /** Labels. */
    LABELS,
    /** Labels with a finding on exactly their letters. */
    EXACT,
    /** Labels of which at least half lies under findings of a category that is right. */
    FOUND,
    /** Characters of labels. */
    CHARACTERS,
    /** Of those, the ones under no finding at all. */
    LEAKED,
    /** Findings. */
    FINDINGS,
    /** Findings on exactly the letters of a label of a category that is right. */
    FINDINGS_EXACT,
    /** Findings that touch a label of a category that is right. */
    FINDINGS_RIGHT,
    /** Characters outside labels and look-alikes. */
    OTHER_CHARACTERS,
    /** Of those, the ones under a finding. */
    OTHER_MARKED
  }

  // Sums are made a million times over when bounds are drawn, hence an array per slice.
  private static final Map<Count, Integer> PLACE = new EnumMap<>(Count.class);

  static {
    for (Count count : Count.values()) {
      PLACE.put(count, PLACE.size());
    }
  }

  private final Map<Slice, long[]> counts = new LinkedHashMap<>();

  void add(Slice slice, Count count, long amount) {
    counts.computeIfAbsent(slice, _ -> new long[PLACE.size()])[placeOf(count)] += amount;
  }

  void add(Tally other) {
    other.counts.forEach(
        (slice, theirs) -> {
          long[] ours = counts.computeIfAbsent(slice, _ -> new long[PLACE.size()]);
          for (int i = 0; i < ours.length; i++) {
            ours[i] += theirs[i];
          }
        });
  }

  long get(Slice slice, Count count) {
    long[] found = counts.get(slice);
    return found == null ? 0 : found[placeOf(count)];
  }

  /** The values of a dimension that were seen, sorted. */
  Set<String> values(Slice.Dimension dimension) {
    var values = new TreeSet<String>();
    counts.keySet().stream()
        .filter(slice -> slice.dimension() == dimension)
        .map(Slice::value)
        .forEach(values::add);
    return values;
  }

  double precision(Slice slice) {
    return share(get(slice, Count.FINDINGS_RIGHT), get(slice, Count.FINDINGS));
  }

  double recall(Slice slice) {
    return share(get(slice, Count.FOUND), get(slice, Count.LABELS));
  }

  double f1(Slice slice) {
    return harmonic(precision(slice), recall(slice));
  }

  double exactPrecision(Slice slice) {
    return share(get(slice, Count.FINDINGS_EXACT), get(slice, Count.FINDINGS));
  }

  double exactRecall(Slice slice) {
    return share(get(slice, Count.EXACT), get(slice, Count.LABELS));
  }

  double exactF1(Slice slice) {
    return harmonic(exactPrecision(slice), exactRecall(slice));
  }

  /** The share of the labelled characters under no finding at all. */
  double leakage(Slice slice) {
    return share(get(slice, Count.LEAKED), get(slice, Count.CHARACTERS));
  }

  /** The share of all other text that lies under a finding. */
  double overmarking() {
    return share(get(Slice.ALL, Count.OTHER_MARKED), get(Slice.ALL, Count.OTHER_CHARACTERS));
  }

  private static int placeOf(Count count) {
    return Objects.requireNonNull(PLACE.get(count));
  }

  /** NaN when there is nothing to take a share of. */
  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static double harmonic(double precision, double recall) {
    if (Double.isNaN(recall) || Double.isNaN(precision)) {
      // Nothing found of what is there is 0; nothing there is nothing to say.
      return Double.isNaN(recall) ? Double.NaN : 0;
    }
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
