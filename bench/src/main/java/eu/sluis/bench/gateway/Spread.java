package eu.sluis.bench.gateway;

import java.util.List;
import java.util.Locale;

/** One figure over the rounds: its median, and the lowest and highest beside it. */
record Spread(double low, double median, double high) {

  static Spread of(List<Double> rounds) {
    List<Double> sorted = rounds.stream().filter(figure -> !figure.isNaN()).sorted().toList();
    if (sorted.isEmpty()) {
      return new Spread(Double.NaN, Double.NaN, Double.NaN);
    }
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(sorted.getFirst(), median, sorted.getLast());
  }

  /** The median with the lowest and highest behind it; a dash when there is no figure. */
  String text(int decimals) {
    if (Double.isNaN(median)) {
      return "–";
    }
    String one = "%." + decimals + "f";
    return String.format(Locale.ROOT, one + " (" + one + " to " + one + ")", median, low, high);
  }
}
