package eu.sluis.injection;

import java.util.List;

/** How strong the signs of instructions in a text are: the fact that a policy decides by. */
public enum Strength {
  NONE,
  /** Ask a person. */
  SOME,
  /** Leave a passage out; refuse or ask. */
  STRONG;

  /** A sign with less confidence is none. */
  public static final double SOME_FROM = 0.5;

  public static final double STRONG_FROM = 0.8;

  public static Strength of(double confidence) {
    if (confidence >= STRONG_FROM) {
      return STRONG;
    }
    return confidence >= SOME_FROM ? SOME : NONE;
  }

  /** Of the strongest sign. */
  public static Strength of(List<Sign> signs) {
    return of(signs.stream().mapToDouble(Sign::confidence).max().orElse(0));
  }
}
