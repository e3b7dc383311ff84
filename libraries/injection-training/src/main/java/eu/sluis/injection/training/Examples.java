package eu.sluis.injection.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.injection.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that people wrote one by one: the labelled sets, and ordinary prose without labels. */
final class Examples {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LABEL = Pattern.compile("\\[\\[[^|\\]]*\\|([^\\]]*)]]");
  private static final Pattern PARAGRAPH = Pattern.compile("(?m)^=== .*$|\\n\\s*\\n");
  private static final int SEVERAL_CHARACTERS = 800;

  private Examples() {}

  /**
   * All lines of the `.jsonl` files of a folder of which the name fits: `{"kind","where","text"}`.
   */
  static List<LabelledText> labelled(Path folder, Predicate<String> name) {
    var texts = new ArrayList<LabelledText>();
    for (Path file : files(folder, ".jsonl", name)) {
      for (String line : Resources.lines(file)) {
        texts.add(text(line));
      }
    }
    return texts;
  }

  private static LabelledText text(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return LabelledText.whole(
          node.path("text").asText(),
          Origin.valueOf(node.path("where").asText().toUpperCase(Locale.ROOT)),
          node.path("kind").asText().equals("attack"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Paragraphs of ordinary files and several of them together, in which nothing speaks to a model.
   * Personal data that are marked as `[[kind|text]]` lose the marks.
   */
  static List<String> prose(Path file) {
    var pieces = new ArrayList<String>();
    var several = new StringBuilder();
    for (String piece : PARAGRAPH.split(LABEL.matcher(read(file)).replaceAll("$1"), -1)) {
      String paragraph = piece.strip();
      if (!paragraph.isEmpty()) {
        pieces.add(paragraph);
        several.append(several.isEmpty() ? "" : "\n\n").append(paragraph);
        if (several.length() > SEVERAL_CHARACTERS) {
          pieces.add(several.toString());
          several.setLength(0);
        }
      }
    }
    return pieces;
  }

  private static List<Path> files(Path folder, String ending, Predicate<String> name) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> name.test(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
