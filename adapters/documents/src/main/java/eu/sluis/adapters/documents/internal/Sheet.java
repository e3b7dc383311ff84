package eu.sluis.adapters.documents.internal;

import java.util.List;

/**
 * One page as words and drawn lines, before anything is known of its layout.
 *
 * @param number from 1
 */
record Sheet(int number, List<Word> words, List<Rule> rules) {

  Sheet {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
  }

  /**
   * A line that is drawn, from left to right or from top to bottom.
   *
   * @param at how far from the top when it lies, how far from the left when it stands
   */
  record Rule(boolean lies, float at, float from, float to) {
    float length() {
      return to - from;
    }
  }
}
