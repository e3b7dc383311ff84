package eu.sluis.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with labels in it: `[[category|text]]` must be found, `[[-kind|text]]` must not; a
 * category can carry an origin (`name:tr`).
 *
 * @param id what the item is called
 * @param text without its labels
 * @param labels in order
 */
record LabelledText(String id, String text, List<Label> labels) {

  /** One label: its code, without an origin, and its place in the text. */
  record Label(String code, int start, int end) {
    boolean lookAlike() {
      return code.startsWith("-");
    }
  }

  static LabelledText read(String id, String marked) {
    var text = new StringBuilder();
    var labels = new ArrayList<Label>();
    int at = 0;
    while (at < marked.length()) {
      int open = marked.indexOf("[[", at);
      int bar = open < 0 ? -1 : marked.indexOf('|', open);
      int close = bar < 0 ? -1 : marked.indexOf("]]", bar);
      if (close < 0) {
        break;
      }
      text.append(marked, at, open);
      String code = marked.substring(open + 2, bar);
      int origin = code.indexOf(':');
      int start = text.length();
      text.append(marked, bar + 1, close);
      labels.add(new Label(origin < 0 ? code : code.substring(0, origin), start, text.length()));
      at = close + 2;
    }
    text.append(marked, at, marked.length());
    return new LabelledText(id, text.toString(), List.copyOf(labels));
  }

  /** The items of a file; each begins with a line `=== id`. */
  static List<LabelledText> items(Path file) throws IOException {
    var items = new ArrayList<LabelledText>();
    String id = "";
    var item = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("=== ")) {
        if (!item.isEmpty()) {
          items.add(read(id, item.toString()));
        }
        id = line.substring(4).strip();
        item.setLength(0);
      } else {
        item.append(line).append('\n');
      }
    }
    if (!item.isEmpty()) {
      items.add(read(id, item.toString()));
    }
    return items;
  }

  /** Lines of a list of examples: one item each; `\n`, `\t` and Unicode escapes are undone. */
  static List<LabelledText> lines(List<String> lines) {
    var items = new ArrayList<LabelledText>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        items.add(read(line, unescaped(line)));
      }
    }
    return items;
  }

  private static String unescaped(String line) {
    var out = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c != '\\' || at + 1 == line.length()) {
        out.append(c);
        at++;
        continue;
      }
      char escaped = line.charAt(at + 1);
      at += 2;
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
          at += 4;
        }
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }
}
