package eu.sluis.injection.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes out patterns: `[one|other|]` is a choice, `{slot}` a line of the list with that name
 * (itself a pattern), `\n` a line break, and `\` before a sign takes it as it is.
 */
final class Patterns {

  private static final int DEPTH_MAX = 20;

  private final Map<String, List<String>> lists = new HashMap<>();

  Patterns(Resources resources) {
    for (var file : resources.files("fillers")) {
      lists.put(Resources.nameOf(file), Resources.lines(file));
    }
  }

  String write(String pattern, SplittableRandom random) {
    var out = new StringBuilder();
    write(pattern, 0, pattern.length(), out, random, 0);
    return out.toString().replaceAll(" {2,}", " ").replace(" \n", "\n").strip();
  }

  private void write(
      String pattern, int from, int to, StringBuilder out, SplittableRandom random, int depth) {
    if (depth > DEPTH_MAX) {
      throw new IllegalArgumentException("`" + pattern + "` goes too deep");
    }
    for (int at = from; at < to; at++) {
      char c = pattern.charAt(at);
      switch (c) {
        case '\\' -> {
          char next = pattern.charAt(++at);
          out.append(next == 'n' ? '\n' : next);
        }
        case '[' -> {
          List<Integer> borders = borders(pattern, at, to);
          int choice = random.nextInt(borders.size() - 1);
          write(pattern, borders.get(choice) + 1, borders.get(choice + 1), out, random, depth + 1);
          at = borders.getLast();
        }
        case '{' -> {
          int end = pattern.indexOf('}', at);
          String name = pattern.substring(at + 1, end);
          List<String> list = lists.get(name);
          if (list == null) {
            throw new IllegalArgumentException("there is no list `" + name + "`: " + pattern);
          }
          String line = list.get(random.nextInt(list.size()));
          write(line, 0, line.length(), out, random, depth + 1);
          at = end;
        }
        default -> out.append(c);
      }
    }
  }

  /** Where a choice begins, is divided and ends. */
  private static List<Integer> borders(String pattern, int open, int to) {
    var borders = new ArrayList<Integer>();
    borders.add(open);
    int depth = 0;
    for (int at = open + 1; at < to; at++) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && depth == 0) {
        borders.add(at);
        return borders;
      } else if (c == ']') {
        depth--;
      } else if (c == '|' && depth == 0) {
        borders.add(at);
      }
    }
    throw new IllegalArgumentException("a choice does not end in `" + pattern + "`");
  }
}
