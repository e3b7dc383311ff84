package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A set as a folder of UTF-8 files, one per genre, with labels in the text: `[[name:tr|…]]`. The
 * form is described in `bench/privacy/README.md`.
 */
final class LabelledFolder {

  private static final String HEADER = "=== ";
  private static final Pattern LABEL =
      Pattern.compile("\\[\\[(-?)([a-z_]+)(?::([a-z]+))?\\|([^\\[\\]|]+)]]");

  private LabelledFolder() {}

  /**
   * Reads all `.txt` files of the folder.
   *
   * @throws BadSet when one is malformed: a set that is read half would flatter
   */
  static List<Item> read(Path folder) throws BadSet {
    var items = new ArrayList<Item>();
    var ids = new HashSet<String>();
    for (Path file : files(folder)) {
      String genre = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
      try {
        read(genre, Files.readString(file), items, ids);
      } catch (IOException unreadable) {
        throw new BadSet("`%s` cannot be read as UTF-8; save it so".formatted(file.getFileName()));
      }
    }
    if (items.isEmpty()) {
      throw new BadSet("`%s` holds no labelled .txt files; name another folder".formatted(folder));
    }
    return items;
  }

  private static List<Path> files(Path folder) throws BadSet {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException unreadable) {
      throw new BadSet("`%s` is no folder that can be read; name another".formatted(folder));
    }
  }

  private static void read(String genre, String file, List<Item> items, Set<String> ids)
      throws BadSet {
    String id = "";
    var lines = new ArrayList<String>();
    for (String line : file.split("\\r?\\n", -1)) {
      if (line.startsWith(HEADER)) {
        add(genre, id, lines, items);
        id = line.substring(HEADER.length()).strip();
        lines.clear();
        if (id.isEmpty() || !ids.add(id)) {
          throw new BadSet(
              "an item of `%s` has no id, or the id `%s` occurs twice".formatted(genre, id));
        }
      } else if (id.isEmpty() && !line.isBlank()) {
        throw new BadSet("`%s` has text before the first `=== ID`".formatted(genre));
      } else {
        lines.add(line);
      }
    }
    add(genre, id, lines, items);
  }

  private static void add(String genre, String id, List<String> lines, List<Item> items)
      throws BadSet {
    if (!id.isEmpty()) {
      items.add(item(genre, id, String.join("\n", lines).stripTrailing()));
    }
  }

  /** Takes the labels out of a text. */
  static Item item(String genre, String id, String marked) throws BadSet {
    var text = new StringBuilder();
    var labels = new ArrayList<Label>();
    Matcher matcher = LABEL.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(plain(marked.substring(at, matcher.start()), id));
      int start = text.length();
      text.append(matcher.group(4));
      labels.add(label(matcher, new Span(start, text.length()), id));
      at = matcher.end();
    }
    text.append(plain(marked.substring(at), id));
    return new Item(id, genre, text.toString(), labels);
  }

  private static String plain(String between, String id) throws BadSet {
    if (between.contains("[[") || between.contains("]]")) {
      throw new BadSet("`%s` holds a label that does not close, or is none".formatted(id));
    }
    return between;
  }

  private static Label label(Matcher matcher, Span span, String id) throws BadSet {
    String code = matcher.group(2);
    String origin = matcher.group(3);
    if (!matcher.group(1).isEmpty()) {
      return new Label.LookAlike(span, code);
    }
    if (!Mark.LABELLED.contains(code)) {
      throw new BadSet(
          "`%s` has a label of category `%s`, which is none; see the README".formatted(id, code));
    }
    return new Label.Wanted(span, code, origin == null ? "" : origin);
  }
}
