package eu.sluis.privacy.training.numbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Labelled texts in the form that `bench/privacy/README.md` describes. */
final class LabelledSet {

  private static final String HEADER = "=== ";
  private static final Pattern LABEL =
      Pattern.compile("\\[\\[(-?)([a-z_]+)(?::[a-z]+)?\\|([^\\[\\]|]+)]]");

  /** A piece of a text that points at a person, and its category by its code. */
  record Label(int start, int end, String category) {}

  /**
   * A text without its labels.
   *
   * @param number the number in its name in the set; 0 without one
   */
  record Labelled(int number, String text, List<Label> labels) {}

  private LabelledSet() {}

  /** All texts of a folder, in the order of its files. */
  static List<Labelled> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    var texts = new ArrayList<Labelled>();
    for (Path file : files) {
      int number = 0;
      var lines = new ArrayList<String>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(HEADER)) {
          add(texts, number, lines);
          number = Integer.parseInt("0" + line.replaceAll("\\D", ""));
          lines.clear();
        } else {
          lines.add(line);
        }
      }
      add(texts, number, lines);
    }
    return texts;
  }

  private static void add(List<Labelled> texts, int number, List<String> lines) {
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      texts.add(text(number, String.join("\n", lines).stripTrailing()));
    }
  }

  /** Takes the labels out of a text; those of look-alikes are forgotten. */
  static Labelled text(int number, String marked) {
    var text = new StringBuilder();
    var labels = new ArrayList<Label>();
    Matcher matcher = LABEL.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      int start = text.length();
      text.append(matcher.group(3));
      if (matcher.group(1).isEmpty()) {
        labels.add(new Label(start, text.length(), matcher.group(2)));
      }
      at = matcher.end();
    }
    return new Labelled(number, text.append(marked.substring(at)).toString(), labels);
  }
}
