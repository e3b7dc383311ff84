package eu.sluis.redaction.internal;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text reduced to its letters and digits, in lower case and without accents, each with its place
 * in the text. So a name is found across runs, lines, hyphens, ligatures and invisible signs.
 */
final class Folded {

  private final String text;
  private final StringBuilder letters = new StringBuilder();
  private int[] places;

  Folded(String text) {
    this.text = text;
    this.places = new int[text.length() + 16];
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point < 128) {
        if (Character.isLetterOrDigit(point)) {
          add((char) Character.toLowerCase(point), at);
        }
      } else {
        addFolded(point, at);
      }
      at += Character.charCount(point);
    }
  }

  private void addFolded(int point, int at) {
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .flatMap(folded -> Character.toString(folded).chars())
        .forEach(unit -> add((char) unit, at));
  }

  private void add(char unit, int at) {
    if (letters.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[letters.length()] = at;
    letters.append(unit);
  }

  String letters() {
    return letters.toString();
  }

  int length() {
    return letters.length();
  }

  /** Where in the text the folded letter stands. */
  int place(int letter) {
    return places[letter];
  }

  /** The end, exclusive, of the character that the folded letter stands in. */
  int end(int letter) {
    return places[letter] + Character.charCount(text.codePointAt(places[letter]));
  }

  int original(int letter) {
    return text.codePointAt(places[letter]);
  }

  /** Whether the two letters next to each other in the fold also touch in the text. */
  boolean touch(int letter, int next) {
    return end(letter) >= places[next];
  }
}
