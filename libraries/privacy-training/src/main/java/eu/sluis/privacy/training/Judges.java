package eu.sluis.privacy.training;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which texts of a set judge what was learned, and are not learned from: those with the numbers
 * `from`, `from + step` and so on up to `to`.
 */
public record Judges(int from, int to, int step) implements IntPredicate {

  /** All are learned from. */
  private static final Judges NONE = new Judges(1, 0, 1);

  public Judges {
    if (step < 1) {
      throw new IllegalArgumentException("STEP must be 1 or more, was `" + step + "`");
    }
  }

  /**
   * As arguments of a command: `FROM TO STEP`, or nothing.
   *
   * @throws IllegalArgumentException when they are neither
   */
  public static Judges of(List<String> arguments) {
    if (arguments.isEmpty()) {
      return NONE;
    }
    if (arguments.size() != 3) {
      throw new IllegalArgumentException("what judges is FROM TO STEP");
    }
    return new Judges(
        Integer.parseInt(arguments.get(0)),
        Integer.parseInt(arguments.get(1)),
        Integer.parseInt(arguments.get(2)));
  }

  @Override
  public boolean test(int number) {
    return number >= from && number <= to && (number - from) % step == 0;
  }
}
