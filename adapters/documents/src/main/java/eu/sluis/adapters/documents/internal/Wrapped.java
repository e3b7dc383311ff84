package eu.sluis.adapters.documents.internal;

import java.util.List;

/** Joins the lines of a wrapped paragraph. */
final class Wrapped {

  private Wrapped() {}

  static String join(List<String> lines) {
    var text = new StringBuilder();
    for (String line : lines) {
      append(text, line);
    }
    return text.toString();
  }

  /**
   * A word that was broken at the end of a line is made whole again. A hyphen that is its own
   * stays: `in- en uitgaven`, `AI-beleid`, `Noord-Holland`, `2026-2027`.
   */
  static void append(StringBuilder text, String line) {
    if (!text.isEmpty()) {
      switch (hyphen(text, line)) {
        case NONE -> text.append(' ');
        case OF_THE_LINE -> text.setLength(text.length() - 1);
        case OF_THE_WORD -> {}
      }
    }
    text.append(line);
  }

  private enum Hyphen {
    NONE,
    OF_THE_LINE,
    OF_THE_WORD
  }

  private static Hyphen hyphen(StringBuilder text, String line) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(last) != '-' || line.isEmpty()) {
      return Hyphen.NONE;
    }
    char before = text.charAt(last - 1);
    char after = line.charAt(0);
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return Hyphen.OF_THE_WORD;
    }
    if (!Character.isLetter(before)
        || !Character.isLetter(after)
        || line.matches("(?s)(?:en|of|tot|dan wel|c\\.q\\.)\\s.*")) {
      return Hyphen.NONE;
    }
    boolean capitals = last > 1 && Character.isUpperCase(before) && !lower(text, last - 2);
    return capitals || Character.isUpperCase(after) ? Hyphen.OF_THE_WORD : Hyphen.OF_THE_LINE;
  }

  private static boolean lower(StringBuilder text, int at) {
    return Character.isLowerCase(text.charAt(at));
  }
}
