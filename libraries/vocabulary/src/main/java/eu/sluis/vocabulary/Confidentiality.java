package eu.sluis.vocabulary;

import java.util.Locale;

/**
 * How closed a document is, from least to most, on the scale of Dutch municipal case systems
 * (`vertrouwelijkheidaanduiding` of the ZGW APIs). The order of the constants is the order of the
 * scale.
 */
public enum Confidentiality {
  OPENBAAR,
  BEPERKT_OPENBAAR,
  INTERN,
  ZAAKVERTROUWELIJK,
  VERTROUWELIJK,
  CONFIDENTIEEL,
  GEHEIM,
  ZEER_GEHEIM;

  /** The name in YAML, the database and the ZGW APIs: `beperkt_openbaar`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The class with this {@link #code()}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Confidentiality ofCode(String code) {
    for (Confidentiality confidentiality : values()) {
      if (confidentiality.code().equals(code)) {
        return confidentiality;
      }
    }
    throw new IllegalArgumentException(
        "`" + code + "` is not a confidentiality; use one from openbaar to zeer_geheim");
  }

  /** Whether something of this class may be shown where `ceiling` is the most closed allowed. */
  public boolean within(Confidentiality ceiling) {
    return compareTo(ceiling) <= 0;
  }

  /** The more closed of the two. */
  public Confidentiality max(Confidentiality other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
