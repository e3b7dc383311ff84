package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;
import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Hashes;
import eu.sluis.injection.internal.text.Letters;
import eu.sluis.injection.internal.text.Reading;
import java.util.List;

/**
 * Text that was turned around or of which the letters were shifted (rot13). Only sentences without
 * one of the small words that nearly all have are tried, and only what gains some is kept.
 */
final class Turned {

  private static final int FEWEST_WORDS = 4;
  private static final int LETTERS_MAX = 1_000;
  private static final int GAINED = 2;

  private Turned() {}

  static void find(String text, Reading reading, Concepts concepts, List<Uncovered> pieces) {
    for (int s = 0; s < reading.sentences() && pieces.size() < Disguises.PIECES_MAX; s++) {
      int words = reading.to(s) - reading.from(s);
      if (words < FEWEST_WORDS || ordinary(reading, s, concepts)) {
        continue;
      }
      int from = reading.start(reading.from(s));
      int to = Math.min(reading.end(reading.to(s) - 1), from + LETTERS_MAX);
      String shifted = shifted(text, from, to);
      if (smallWords(shifted, concepts) >= GAINED) {
        pieces.add(new Uncovered(from, to, shifted, Evidence.TURNED));
      }
      String turned = eachWord(text, from, to);
      if (smallWords(turned, concepts) >= GAINED) {
        pieces.add(new Uncovered(from, to, turned, Evidence.TURNED));
      }
      String reversed = new StringBuilder(text.substring(from, to)).reverse().toString();
      if (smallWords(reversed, concepts) >= GAINED) {
        pieces.add(new Uncovered(from, to, reversed, Evidence.TURNED));
      }
    }
  }

  private static boolean ordinary(Reading reading, int sentence, Concepts concepts) {
    int small = 0;
    for (int w = reading.from(sentence); w < reading.to(sentence); w++) {
      small += reading.concepts(w) != 0 || concepts.small(reading.hash(w)) ? 1 : 0;
    }
    return small > 1;
  }

  private static String shifted(String text, int from, int to) {
    var out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append((char) ('a' + (c - 'a' + 13) % 26));
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) ('A' + (c - 'A' + 13) % 26));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Every word by itself from its other end. */
  private static String eachWord(String text, int from, int to) {
    var out = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && Letters.folded(text.charAt(end)) != Letters.NONE) {
        end++;
      }
      for (int i = end - 1; i >= at; i--) {
        out.append(text.charAt(i));
      }
      if (end < to) {
        out.append(text.charAt(end));
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static int smallWords(String text, Concepts concepts) {
    int small = 0;
    long hash = Hashes.EMPTY;
    int letters = 0;
    for (int i = 0; i <= text.length(); i++) {
      char folded = i < text.length() ? Letters.folded(text.charAt(i)) : Letters.NONE;
      if (folded != Letters.NONE) {
        hash = Hashes.with(hash, folded);
        letters++;
      } else {
        small += letters > 1 && (concepts.small(hash) || concepts.whole(hash)) ? 1 : 0;
        hash = Hashes.EMPTY;
        letters = 0;
      }
    }
    return small;
  }
}
