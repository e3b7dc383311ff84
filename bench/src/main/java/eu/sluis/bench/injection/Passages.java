package eu.sluis.bench.injection;

import eu.sluis.injection.Origin;
import eu.sluis.injection.Signs;
import eu.sluis.vocabulary.InstructionSigns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** False alarms on ordinary documents, cut into passages as a search would give them. */
final class Passages {

  private static final int CHARACTERS = 1_200;

  /** How many passages had any sign, and how many a strong one. */
  record Result(Share some, Share strong) {}

  private Passages() {}

  /** Of all `.md` and `.txt` below a folder. */
  static Result measure(Path folder) {
    var signs = new Signs();
    int all = 0;
    int some = 0;
    int strong = 0;
    for (Path file : files(folder)) {
      String text = text(file);
      for (int at = 0; at < text.length(); at += CHARACTERS) {
        String passage = text.substring(at, Math.min(text.length(), at + CHARACTERS));
        InstructionSigns strength = Signs.strongest(signs.in(passage, Origin.DOCUMENT));
        all++;
        some += strength == InstructionSigns.NONE ? 0 : 1;
        strong += strength == InstructionSigns.STRONG ? 1 : 0;
      }
    }
    return new Result(new Share(some, all), new Share(strong, all));
  }

  private static List<Path> files(Path folder) {
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
