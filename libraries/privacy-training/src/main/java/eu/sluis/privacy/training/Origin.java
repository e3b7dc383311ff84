package eu.sluis.privacy.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Names of one origin, and a model of their letters that makes names no list has. */
final class Origin {

  /** The one with the names of published lists. */
  static final String PUBLISHED = "published";

  /** The names in such a list are words of Dutch too; letters put together are none. */
  private static final String WORDS = "-words";

  private static final int MADE_UP = 25;

  private final String code;
  private final int made;
  private final List<String> given = new ArrayList<>();
  private final List<String> surnames = new ArrayList<>();
  private final LetterChain givenChain;
  private final LetterChain surnameChain;

  private Origin(String code, List<String> given, List<String> surnames) {
    this.code = code;
    this.made = code.endsWith(WORDS) ? 0 : MADE_UP;
    this.given.addAll(given);
    this.surnames.addAll(surnames);
    this.givenChain = new LetterChain(given);
    this.surnameChain = new LetterChain(surnames);
  }

  static Origin of(String code, List<String> given, List<String> surnames) {
    return new Origin(code, given, surnames);
  }

  static Origin read(Path file) {
    var given = new ArrayList<String>();
    var surnames = new ArrayList<String>();
    for (String line : Resources.lines(file)) {
      int colon = line.indexOf(':');
      String kind = colon < 0 ? "" : line.substring(0, colon).strip();
      List<String> words =
          List.of(line.substring(colon + 1).strip().split("\\s+", -1)).stream()
              .map(word -> word.replace('_', ' '))
              .toList();
      switch (kind) {
        case "given", "female", "male" -> given.addAll(words);
        case "surname" -> surnames.addAll(words);
        default -> throw new IllegalArgumentException("`" + file + "` has a line of no known kind");
      }
    }
    return new Origin(Resources.nameOf(file), given, surnames);
  }

  static Origin named(String code, List<Origin> origins) {
    return origins.stream().filter(origin -> origin.code.equals(code)).findFirst().orElseThrow();
  }

  String code() {
    return code;
  }

  List<String> given() {
    return given;
  }

  List<String> surnames() {
    return surnames;
  }

  /** A given name: of the list, or one that could be on it. */
  String given(SplittableRandom random) {
    return random.nextInt(100) < made ? givenChain.make(random) : pick(given, random);
  }

  String surname(SplittableRandom random) {
    return random.nextInt(100) < made ? surnameChain.make(random) : pick(surnames, random);
  }

  private static String pick(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
