package eu.sluis.knowledge.internal.support;

import eu.sluis.knowledge.internal.Dutch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that the check knows: which may replace one another, which are opposites, and which
 * deny, oblige, allow, bind or name an actor.
 *
 * <p>`lexicon.txt` was written for the check, `same.txt` and `opposite.txt` are wider and were
 * written for any text of government. Their phrases are recognised and never joined, because a
 * phrase such as `is verplicht` would hide the duty from the classes that look for it.
 */
final class Lexicon {

  private static final Set<String> DENIALS =
      Set.of("niet", "geen", "zonder", "nooit", "niets", "niemand", "nergens");

  static final Lexicon DUTCH = read();

  /** Longest phrase, in words. */
  static final int PHRASE_WORDS_MAX = 4;

  /** The same, of `same.txt`. */
  static final int WIDE_WORDS_MAX = 5;

  /** Said of who is eighteen or over, or is not yet. */
  static final Set<String> OF_AGE =
      Set.of("meerderjarig", "meerderjarige", "volwassen", "minderjarig", "minderjarige");

  private final Map<String, Set<String>> concepts = new HashMap<>();
  private final Map<String, Set<String>> opposites = new HashMap<>();
  private final Map<String, Set<String>> sections = new HashMap<>();
  private final Set<String> light = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();
  private final Set<String> begins = new HashSet<>();
  private final Map<String, Set<String>> wide = new HashMap<>();
  private final Map<String, Set<String>> turned = new HashMap<>();

  private Lexicon() {}

  private static Lexicon read() {
    var lexicon = new Lexicon();
    String section = "";
    int group = 0;
    for (String line : lines("lexicon.txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else {
        lexicon.add(section, line, "#" + group++);
      }
    }
    for (String line : lines("same.txt")) {
      lexicon.addWide(line, "#" + group++);
    }
    lines("opposite.txt").forEach(lexicon::addTurned);
    return lexicon;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("`" + resource + "` is not in the library; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void addWide(String line, String group) {
    for (String word : line.split("\\s+", -1)) {
      String folded = Dutch.fold(word);
      if (folded.indexOf('_') < 0) {
        put(concepts, Dutch.stem(folded), group);
      } else if (!denies(folded)) {
        put(wide, folded, group);
      }
    }
  }

  /** A phrase with a denial in it: the denial itself is counted, so the phrase may say nothing. */
  private static boolean denies(String phrase) {
    return DENIALS.stream().anyMatch(denial -> List.of(phrase.split("_", -1)).contains(denial));
  }

  private void addTurned(String line) {
    String[] sides = line.split("\\|", -1);
    String one = Dutch.stem(sides[0].strip());
    String other = Dutch.stem(sides[1].strip());
    put(turned, one, other);
    put(turned, other, one);
  }

  private void add(String section, String line, String group) {
    switch (section) {
      case "same" -> words(line).forEach(word -> put(concepts, Dutch.stem(word), group));
      case "light" -> light.addAll(words(line));
      case "opposite" -> {
        String[] sides = line.split("\\|", -1);
        for (String one : words(sides[0])) {
          for (String other : words(sides[1])) {
            put(opposites, Dutch.stem(one), Dutch.stem(other));
            put(opposites, Dutch.stem(other), Dutch.stem(one));
          }
        }
      }
      default ->
          words(line)
              .forEach(
                  word -> {
                    put(sections, section, word);
                    put(sections, section, Dutch.stem(word));
                  });
    }
  }

  private List<String> words(String line) {
    var words = new ArrayList<String>();
    for (String word : line.strip().split("\\s+", -1)) {
      words.add(word);
      if (word.indexOf('_') > 0) {
        phrases.add(word);
        begins.add(word.substring(0, word.indexOf('_')));
      }
    }
    return words;
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
  }

  /** Whether a phrase begins with this word. */
  boolean begins(String folded) {
    return begins.contains(folded);
  }

  boolean phrase(String joined) {
    return phrases.contains(joined);
  }

  /** Whether a word, exactly as listed, says little about the subject of a sentence. */
  boolean light(String folded) {
    return light.contains(folded);
  }

  /** Whether a word, in lower case, is listed under `section`. */
  boolean in(String section, String folded) {
    return sections.getOrDefault(section, Set.of()).contains(folded);
  }

  /** The groups of words that a stem belongs to. */
  Set<String> concepts(String stem) {
    return concepts.getOrDefault(stem, Set.of());
  }

  /** The stems that say the opposite of a stem. */
  Set<String> opposites(String stem) {
    return opposites.getOrDefault(stem, Set.of());
  }

  /** The groups that a phrase of `same.txt` belongs to, as folded words joined by underscores. */
  Set<String> wide(String phrase) {
    return wide.getOrDefault(phrase, Set.of());
  }

  /** The stems that turn a claim when they stand in the place of a stem. */
  Set<String> turned(String stem) {
    return turned.getOrDefault(stem, Set.of());
  }
}
