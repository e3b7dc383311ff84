package eu.sluis.knowledge.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/**
 * Remembers the stems of words that were seen, because a text repeats itself and Snowball takes
 * some microseconds a word. A fixed number of places; a new word takes the place of an old one.
 * Safe on every thread: losing a race costs computing a stem again.
 */
final class Stemming {

  private static final int PLACES = 1 << 16;

  private record Known(String word, String stem) {}

  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(PLACES);
  private final UnaryOperator<String> compute;

  Stemming(UnaryOperator<String> compute) {
    this.compute = compute;
  }

  String of(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Known there = known.get(place);
    if (there != null && there.word().equals(word)) {
      return there.stem();
    }
    String stem = compute.apply(word);
    known.set(place, new Known(word, stem));
    return stem;
  }
}
