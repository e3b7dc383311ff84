package eu.sluis.testing.architecture.violations.chance.workplace;

import java.util.Collections;
import java.util.List;

public final class Shuffles {
  void shuffle(List<String> cards) {
    Collections.shuffle(cards);
  }
}
