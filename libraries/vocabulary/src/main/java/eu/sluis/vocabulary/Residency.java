package eu.sluis.vocabulary;

import java.util.Locale;

/**
 * Where a model processes what it is sent, from nearest to farthest. The order of the constants is
 * the order of strength: earlier is stronger. Says nothing about whose law binds the supplier: that
 * is {@link Jurisdiction}.
 */
public enum Residency {
  ON_PREMISES,
  NETHERLANDS,
  EU,
  OUTSIDE_EU;

  /** The name in YAML and the database: `on_premises`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The residency with this {@link #code()}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Residency ofCode(String code) {
    for (Residency residency : values()) {
      if (residency.code().equals(code)) {
        return residency;
      }
    }
    throw new IllegalArgumentException(
        "`" + code + "` is not a residency; use on_premises, netherlands, eu or outside_eu");
  }

  /** Whether processing here keeps within `farthest`. */
  public boolean within(Residency farthest) {
    return compareTo(farthest) <= 0;
  }
}
