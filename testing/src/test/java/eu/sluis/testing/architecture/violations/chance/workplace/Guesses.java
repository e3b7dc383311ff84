package eu.sluis.testing.architecture.violations.chance.workplace;

import java.util.Random;

public final class Guesses {
  int guess() {
    return new Random().nextInt();
  }
}
