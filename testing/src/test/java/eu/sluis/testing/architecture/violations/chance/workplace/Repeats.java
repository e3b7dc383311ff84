package eu.sluis.testing.architecture.violations.chance.workplace;

import java.util.Random;

public final class Repeats {
  int guess(long seed) {
    return new Random(seed).nextInt();
  }
}
