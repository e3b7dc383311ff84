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
 * deny, oblige, allow, bind or name an actor. Read from `lexicon.txt`, which is written for it.
 */
final class Lexicon {

  static final Lexicon DUTCH = read("lexicon.txt");

  /** Longest phrase, in words. */
  static final int PHRASE_WORDS_MAX = 4;

  /** Said of who is eighteen or over, or is not yet. */
  static final Set<String> OF_AGE =
      Set.of("meerderjarig", "meerderjarige", "volwassen", "minderjarig", "minderjarige");

  private final Map<String, Set<String>> concepts = new HashMap<>();
  private final Map<String, Set<String>> opposites = new HashMap<>();
  private final Map<String, Set<String>> sections = new HashMap<>();
  private final Set<String> light = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();

  private Lexicon() {}

  private static Lexicon read(String resource) {
    var lexicon = new Lexicon();
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("`" + resource + "` is not in the library; build it again");
      }
      String section = "";
      int group = 0;
      for (String raw : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String line = raw.strip();
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          lexicon.add(section, line, "#" + group++);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return lexicon;
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
      }
    }
    return words;
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
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
}
