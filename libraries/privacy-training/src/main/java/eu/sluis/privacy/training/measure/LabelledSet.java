package eu.sluis.privacy.training.measure;

import eu.sluis.privacy.training.measure.Item.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads labelled sets.
 *
 * <p>Our own form is a folder of text files with `=== id` before each item, `[[category|text]]`,
 * `[[name:origin|text]]` and `[[-kind|text]]`. The other is CoNLL-2002: a word, its word class and
 * its tag on a line, an empty line after a sentence; of that the names of persons count, and a
 * document is read whole.
 */
public final class LabelledSet {

  private static final int SENTENCES_MAX = 20;

  private LabelledSet() {}

  public static List<Item> folder(Path folder) throws IOException {
    var items = new ArrayList<Item>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String genre = name.substring(0, name.length() - ".txt".length());
      String id = "";
      var text = new StringBuilder();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("=== ")) {
          add(id, genre, text, items);
          id = line.substring(4).strip();
        } else {
          text.append(line).append('\n');
        }
      }
      add(id, genre, text, items);
    }
    return items;
  }

  private static void add(String id, String genre, StringBuilder marked, List<Item> items) {
    if (!id.isEmpty()) {
      items.add(item(id, genre, marked.toString().strip()));
    }
    marked.setLength(0);
  }

  /** One item from its text with markup. */
  public static Item item(String id, String genre, String marked) {
    var text = new StringBuilder();
    var labels = new ArrayList<Label>();
    int at = 0;
    while (at < marked.length()) {
      int open = marked.indexOf("[[", at);
      if (open < 0) {
        text.append(marked, at, marked.length());
        break;
      }
      int bar = marked.indexOf('|', open);
      int close = marked.indexOf("]]", open);
      if (bar < 0 || close < bar) {
        throw new IllegalArgumentException(
            "`" + id + "` has a label without an end; write `[[kind|text]]`");
      }
      text.append(marked, at, open);
      String kind = marked.substring(open + 2, bar);
      boolean lookAlike = kind.startsWith("-");
      int colon = kind.indexOf(':');
      String origin = colon < 0 ? "" : kind.substring(colon + 1);
      String plain = kind.substring(lookAlike ? 1 : 0, colon < 0 ? kind.length() : colon);
      int start = text.length();
      text.append(marked, bar + 1, close);
      labels.add(new Label(lookAlike, plain, origin, start, text.length()));
      at = close + 2;
    }
    return new Item(id, genre, text.toString(), labels);
  }

  public static List<Item> conll(Path file) throws IOException {
    var items = new ArrayList<Item>();
    var text = new StringBuilder();
    var labels = new ArrayList<Label>();
    int sentences = 0;
    int start = -1;
    boolean quoted = false;
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.strip().split("[ \t]", -1);
      String tag = parts.length < 2 ? "O" : parts[parts.length - 1];
      if (start >= 0 && !tag.equals("I-PER")) {
        labels.add(new Label(false, "name", "", start, text.length()));
        start = -1;
      }
      if (line.startsWith("-DOCSTART") || parts.length < 2) {
        quoted = false;
        if (!text.isEmpty() && (line.startsWith("-DOCSTART") || ++sentences >= SENTENCES_MAX)) {
          items.add(new Item("news-" + items.size(), "news", text.toString(), labels));
          text.setLength(0);
          labels.clear();
          sentences = 0;
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append('\n');
        }
        continue;
      }
      String word = parts[parts.length > 3 ? 1 : 0];
      boolean quote = word.equals("\"") || word.equals("'");
      boolean tight =
          text.isEmpty()
              || text.charAt(text.length() - 1) == '\n'
              || ".,:;!?)]%".indexOf(word.charAt(0)) >= 0
              || "([".indexOf(text.charAt(text.length() - 1)) >= 0
              || (quote && quoted)
              || (quoted && text.charAt(text.length() - 1) == '"');
      if (!tight) {
        text.append(' ');
      }
      quoted = quote != quoted;
      if (tag.equals("B-PER")) {
        start = text.length();
      }
      text.append(word);
    }
    if (!text.isEmpty()) {
      items.add(new Item("news-" + items.size(), "news", text.toString(), labels));
    }
    return items;
  }
}
