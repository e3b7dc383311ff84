package eu.sluis.bench.injection;

import eu.sluis.injection.Origin;
import eu.sluis.injection.Signs;
import eu.sluis.vocabulary.InstructionSigns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** False alarms on ordinary documents, cut into passages as a search would give them. */
final class Passages {

  private static final int CHARACTERS = 1_200;
  private static final int PARAGRAPH_CHARACTERS_MIN = 40;

  /** How many passages had any sign, and how many a strong one. */
  record Result(Share some, Share strong) {}

  private Passages() {}

  /** Of all `.md` and `.txt` below a folder. */
  static Result measure(Path folder, Signs signs) {
    var passages = new ArrayList<String>();
    for (Path file : files(folder)) {
      String text = text(file);
      for (int at = 0; at < text.length(); at += CHARACTERS) {
        passages.add(text.substring(at, Math.min(text.length(), at + CHARACTERS)));
      }
    }
    return measure(passages, signs);
  }

  /** Of innocent passages. */
  static Result measure(List<String> passages, Signs signs) {
    int some = 0;
    int strong = 0;
    for (String passage : passages) {
      InstructionSigns strength = Signs.strongest(signs.in(passage, Origin.DOCUMENT));
      some += strength == InstructionSigns.NONE ? 0 : 1;
      strong += strength == InstructionSigns.STRONG ? 1 : 0;
    }
    return new Result(new Share(some, passages.size()), new Share(strong, passages.size()));
  }

  /** Of a file, between empty lines; headings and other short lines are none. */
  static List<String> paragraphs(Path file) {
    return Stream.of(text(file).split("\\n\\s*\\n", -1))
        .map(String::strip)
        .filter(paragraph -> paragraph.length() >= PARAGRAPH_CHARACTERS_MIN)
        .toList();
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|txt)")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
