package eu.sluis.privacy;

import java.util.Random;

/** Random tests print their seed; `-Dsluis.seed=` plays one again. */
final class Seeds {

  private Seeds() {}

  static Random random(String test) {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println(test + ": seed " + seed + ", again with -Dsluis.seed=" + seed);
    return new Random(seed);
  }
}
