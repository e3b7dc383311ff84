package eu.sluis.vocabulary;

import java.util.Locale;

/** What happens to personal data before text goes to a model, from mildest to strictest. */
public enum Treatment {
  /** It goes along as it is. */
  LEAVE,
  /** A pseudonym goes in its place; the answer gets the real value back. */
  PSEUDONYMISE,
  /** It is taken out for good: not sent, not kept, never restored. */
  REMOVE;

  /** The name in YAML: `pseudonymise`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stricter of the two. */
  public Treatment max(Treatment other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
