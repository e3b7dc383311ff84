package eu.sluis.privacy.internal;

import java.util.ArrayList;
import java.util.List;

/** Digits with single separators between them, as people write numbers. */
final class DigitRuns {

  /** A group of digits without anything between. */
  record Group(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private DigitRuns() {}

  /** Runs of groups that only a space, dot, hyphen, slash, underscore or line break parts. */
  static List<List<Group>> in(String text) {
    var runs = new ArrayList<List<Group>>();
    var run = new ArrayList<Group>();
    int at = 0;
    while (at < text.length()) {
      if (!digit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      if (!run.isEmpty() && !joined(text, run.getLast().end(), at)) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      run.add(new Group(at, end));
      at = end;
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static String digits(String text, int start, int end) {
    var digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (digit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }

  private static boolean joined(String text, int from, int to) {
    if (to - from > 3) {
      return false;
    }
    int visible = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '-' || c == '/' || c == '_') {
        visible++;
      } else if (c != ' ' && c != '\n') {
        return false;
      }
    }
    return visible <= 1;
  }
}
