package eu.sluis.bench.privacy;

import eu.sluis.bench.privacy.Slice.Dimension;
import eu.sluis.bench.privacy.Tally.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How one contender does on one set: the counts, and between which bounds chance puts a figure. */
final class Quality {

  /** A figure that is given with its bounds. */
  enum Figure {
    NAMES_PRECISION("names, precision"),
    NAMES_RECALL("names, recall"),
    NAMES_F1("names, F1"),
    NAMES_EXACT_F1("names, exact F1"),
    DIRECT_PRECISION("direct identifiers, precision"),
    DIRECT_RECALL("direct identifiers, recall"),
    DIRECT_F1("direct identifiers, F1"),
    OTHERS_TO_DUTCH("names, other origins ÷ Dutch"),
    WORST_TO_DUTCH("names, worst origin ÷ Dutch"),
    LEAKAGE("leakage"),
    LOOK_ALIKES("look-alikes marked, share"),
    OVERMARKING("other text marked, share"),
    WORDS_LEAKED("words of persons under no finding");

    final String title;

    Figure(String title) {
      this.title = title;
    }

    /** NaN when the set says nothing about it. */
    double of(Tally tally) {
      return switch (this) {
        case NAMES_PRECISION -> tally.precision(Slice.NAMES);
        case NAMES_RECALL -> tally.recall(Slice.NAMES);
        case NAMES_F1 -> tally.f1(Slice.NAMES);
        case NAMES_EXACT_F1 -> tally.exactF1(Slice.NAMES);
        case DIRECT_PRECISION -> tally.precision(Slice.DIRECT);
        case DIRECT_RECALL -> tally.recall(Slice.DIRECT);
        case DIRECT_F1 -> tally.f1(Slice.DIRECT);
        case OTHERS_TO_DUTCH -> othersToDutch(tally);
        case WORST_TO_DUTCH -> worstToDutch(tally);
        case LEAKAGE -> tally.leakage(Slice.ALL);
        case LOOK_ALIKES -> tally.recall(Slice.LOOK_ALIKES);
        case OVERMARKING -> tally.overmarking();
        case WORDS_LEAKED -> 1 - tally.recall(Slice.WORDS_OF_PERSONS);
      };
    }
  }

  /** A figure with its bounds of 95%; NaN where the set says nothing about it. */
  record Bounded(double value, double low, double high) {}

  static final long SEED = 20261122;
  static final int RESAMPLES = 1000;
  private static final String DUTCH = "nl";

  /** An origin with fewer names says more about chance than about the origin. */
  static final int ORIGIN_NAMES_MIN = 20;

  private final Tally total = new Tally();
  private final List<Tally> items = new ArrayList<>();

  static Quality of(Contender contender, List<Item> set) throws IOException {
    var quality = new Quality();
    for (Item item : set) {
      quality.add(Scorer.score(item, contender.detect(item.text()).found()));
    }
    return quality;
  }

  void add(Tally item) {
    items.add(item);
    total.add(item);
  }

  Tally total() {
    return total;
  }

  int size() {
    return items.size();
  }

  /** Draws whole items again, because the labels of one text are not independent. */
  Map<Figure, Bounded> figures() {
    var random = new Random(SEED);
    var drawn = new EnumMap<Figure, double[]>(Figure.class);
    for (int round = 0; round < RESAMPLES; round++) {
      var sample = new Tally();
      for (int i = 0; i < items.size(); i++) {
        sample.add(items.get(random.nextInt(items.size())));
      }
      for (Figure figure : Figure.values()) {
        drawn.computeIfAbsent(figure, _ -> new double[RESAMPLES])[round] = figure.of(sample);
      }
    }
    var figures = new EnumMap<Figure, Bounded>(Figure.class);
    drawn.forEach(
        (figure, values) -> {
          double[] sorted =
              Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
          figures.put(
              figure,
              new Bounded(figure.of(total), quantile(sorted, 0.025), quantile(sorted, 0.975)));
        });
    return figures;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static double othersToDutch(Tally tally) {
    long labels = 0;
    long found = 0;
    for (String origin : tally.values(Dimension.ORIGIN)) {
      if (!origin.equals(DUTCH)) {
        var slice = new Slice(Dimension.ORIGIN, origin);
        labels += tally.get(slice, Count.LABELS);
        found += tally.get(slice, Count.FOUND);
      }
    }
    double dutch = tally.recall(new Slice(Dimension.ORIGIN, DUTCH));
    return labels == 0 || dutch == 0 ? Double.NaN : (double) found / labels / dutch;
  }

  private static double worstToDutch(Tally tally) {
    double dutch = tally.recall(new Slice(Dimension.ORIGIN, DUTCH));
    double worst =
        tally.values(Dimension.ORIGIN).stream()
            .filter(origin -> !origin.equals(DUTCH))
            .map(origin -> new Slice(Dimension.ORIGIN, origin))
            .filter(slice -> tally.get(slice, Count.LABELS) >= ORIGIN_NAMES_MIN)
            .mapToDouble(tally::recall)
            .min()
            .orElse(Double.NaN);
    return dutch == 0 ? Double.NaN : worst / dutch;
  }
}
