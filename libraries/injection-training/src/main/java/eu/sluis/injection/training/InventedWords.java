package eu.sluis.injection.training;

import java.util.SplittableRandom;

/**
 * Puts words that nobody knows in the place of longer words, so that what was never seen is learned
 * to say nothing.
 */
final class InventedWords {

  private static final String[] BEGINNINGS = {
    "b", "bl", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "sch", "st",
    "t", "v", "w", "z", "be", "ge", "ver", "on", "her", "voor"
  };
  private static final String[] MIDDLES = {"a", "aa", "e", "ee", "i", "ie", "o", "oe", "u", "ui"};
  private static final String[] ENDS = {
    "l", "r", "n", "k", "st", "ng", "ting", "den", "lijk", "heid", "ste", "s", "men", "ing", "eren"
  };
  private static final int SHORTEST = 5;

  private InventedWords() {}

  static String in(String text, SplittableRandom random) {
    var out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end - at >= SHORTEST && random.nextInt(3) == 0) {
        out.append(word(random));
      } else {
        out.append(text, at, end);
      }
      if (end < text.length()) {
        out.append(text.charAt(end));
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static String word(SplittableRandom random) {
    var word = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      word.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)]);
      word.append(MIDDLES[random.nextInt(MIDDLES.length)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }
}
