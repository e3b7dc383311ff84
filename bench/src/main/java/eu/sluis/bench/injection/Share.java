package eu.sluis.bench.injection;

import java.util.Locale;

/** A part of a whole, with the bounds of 95% of Wilson (1927). */
record Share(int part, int whole) {

  private static final double Z = 1.959964;

  double value() {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  double low() {
    return whole == 0 ? Double.NaN : Math.max(0, middle() - half());
  }

  double high() {
    return whole == 0 ? Double.NaN : Math.min(1, middle() + half());
  }

  /** As `12 of 180, 6.7% (3.9–11.3)`. */
  String said() {
    if (whole == 0) {
      return "–";
    }
    return String.format(
        Locale.ROOT,
        "%d of %d, %.1f%% (%.1f–%.1f)",
        part,
        whole,
        100 * value(),
        100 * low(),
        100 * high());
  }

  private double middle() {
    return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double half() {
    double spread = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
    return Z * Math.sqrt(spread) / (1 + Z * Z / whole);
  }
}
