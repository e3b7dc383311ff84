package eu.sluis.vocabulary;

import java.util.Locale;

/**
 * Whose law can compel the supplier of a model. A European data centre of an American supplier has
 * {@link Residency#EU} and {@link #NON_EU} at once.
 */
public enum Jurisdiction {
  EU,
  NON_EU;

  /** The name in YAML and the database: `non_eu`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The jurisdiction with this {@link #code()}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Jurisdiction ofCode(String code) {
    for (Jurisdiction jurisdiction : values()) {
      if (jurisdiction.code().equals(code)) {
        return jurisdiction;
      }
    }
    throw new IllegalArgumentException("`" + code + "` is not a jurisdiction; use eu or non_eu");
  }
}
