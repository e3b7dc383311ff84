package eu.sluis.privacy;

import java.util.function.Predicate;

/** Makes what a random test found small enough to be understood. */
final class Smallest {

  private Smallest() {}

  /** The text without every piece that can be missed while something stays wrong with it. */
  static String of(String text, Predicate<String> wrong) {
    String smallest = text;
    for (int size = Math.max(1, text.length() / 2); size > 0; size /= 2) {
      for (int from = 0; from + size <= smallest.length(); ) {
        String tried = smallest.substring(0, from) + smallest.substring(from + size);
        if (wrong.test(tried)) {
          smallest = tried;
        } else {
          from++;
        }
      }
    }
    return smallest;
  }

  /** As it can stand in a source file. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        escaped.append(c);
      } else {
        escaped.append("\\u%04x".formatted((int) c));
      }
    }
    return escaped.toString();
  }
}
