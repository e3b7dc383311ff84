package eu.sluis.privacy.internal.disguises;

import java.util.List;

/**
 * A text with each letter thirteen places further, or from last to first, where it says itself that
 * it is written so.
 */
final class Turned {

  private static final List<String> ROTATED = List.of("rot13", "rot-13", "rot 13", "caesar");

  private static final List<String> REVERSED =
      List.of(
          "omgekeerd",
          "achterstevoren",
          "andersom",
          "achteruit",
          "reverse",
          "gespiegeld",
          "spiegelschrift",
          "achter naar voren",
          "achteren naar voren",
          "rechts naar links",
          "\u202e");

  private Turned() {}

  /** Whether a text in small letters says so. */
  static boolean rotated(String small) {
    return ROTATED.stream().anyMatch(small::contains);
  }

  /** Whether a text in small letters says so. */
  static boolean reversed(String small) {
    return REVERSED.stream().anyMatch(small::contains);
  }

  static View rotate(String text) {
    var view = new View.Writer(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char first = c >= 'a' && c <= 'z' ? 'a' : 'A';
      boolean letter = (c >= 'A' && c <= 'Z') || first == 'a';
      view.put(letter ? (char) (first + (c - first + 13) % 26) : c, i, i + 1);
    }
    return view.view();
  }

  static View reverse(String text) {
    var view = new View.Writer(text);
    for (int i = text.length() - 1; i >= 0; i--) {
      view.put(text.charAt(i), i, i + 1);
    }
    return view.view();
  }
}
