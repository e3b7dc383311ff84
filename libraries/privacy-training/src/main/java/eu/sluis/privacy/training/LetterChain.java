package eu.sluis.privacy.training;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes words that look like those of a list: each letter follows the two or three before it. */
final class LetterChain {

  private static final int LETTERS_MAX = 18;
  private static final int TRIES = 20;

  private final List<String> words;
  private final int order;
  private final Map<String, StringBuilder> next = new TreeMap<>();

  LetterChain(List<String> words) {
    this.words = List.copyOf(words);
    this.order = words.size() > 300 ? 3 : 2;
    for (String word : words) {
      String padded = "^".repeat(order) + word + "$";
      for (int i = order; i < padded.length(); i++) {
        next.computeIfAbsent(padded.substring(i - order, i), before -> new StringBuilder())
            .append(padded.charAt(i));
      }
    }
  }

  String make(SplittableRandom random) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var made = new StringBuilder("^".repeat(order));
      while (made.length() < LETTERS_MAX + order) {
        StringBuilder letters = next.get(made.substring(made.length() - order));
        if (letters == null) {
          break;
        }
        char letter = letters.charAt(random.nextInt(letters.length()));
        if (letter == '$') {
          break;
        }
        made.append(letter);
      }
      String word = made.substring(order);
      if (word.length() >= 3 && word.length() < LETTERS_MAX && !word.endsWith(" ")) {
        return word;
      }
    }
    return words.get(random.nextInt(words.size()));
  }
}
