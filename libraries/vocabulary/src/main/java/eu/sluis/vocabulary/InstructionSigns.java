package eu.sluis.vocabulary;

import java.util.Locale;

/**
 * How strongly a text reads as if somebody in it gives instructions to a model, from weakest to
 * strongest.
 */
public enum InstructionSigns {
  NONE,
  SOME,
  STRONG;

  /** The name in YAML: `strong`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stronger of the two. */
  public InstructionSigns max(InstructionSigns other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean atLeast(InstructionSigns other) {
    return compareTo(other) >= 0;
  }
}
