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

  /** A word that was broken at the end of a line is made whole again, `in- en uitgaven` is not. */
  static void append(StringBuilder text, String line) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    int last = text.length() - 1;
    boolean broken =
        last > 0
            && text.charAt(last) == '-'
            && Character.isLetter(text.charAt(last - 1))
            && !line.isEmpty()
            && Character.isLowerCase(line.charAt(0))
            && !line.matches("(?s)(?:en|of|tot|dan wel|c\\.q\\.)\\s.*");
    if (broken) {
      text.setLength(last);
    } else {
      text.append(' ');
    }
    text.append(line);
  }
}
