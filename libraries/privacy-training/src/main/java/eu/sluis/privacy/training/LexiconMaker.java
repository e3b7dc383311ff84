package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts word lists together to what {@link Lexicon} reads: hashes with a few bits each. */
final class LexiconMaker {

  private static final int FREQUENT_WORDS = 1500;

  /** The first of them are words, whatever else they are: `wil`, `dan`. */
  private static final int SURELY_WORDS = 200;

  private static final int WORD_CHARS_MAX = 24;

  private static final int HEAD_CHARS_MIN = 3;
  private static final int TAIL_CHARS_MIN = 4;

  private final Set<Integer> givenNames = new HashSet<>();
  private final Set<String> words = new TreeSet<>();
  private final Set<String> places = new TreeSet<>();

  /** By hash, unsigned order. */
  private final Map<Integer, Integer> bits = new TreeMap<>(Integer::compareUnsigned);

  /**
   * @param own given names that are names first, also when they are words that are met often
   */
  void add(WordSources sources, List<String> own) {
    own.forEach(name -> givenNames.add(Words.hashOf(name)));
    sources.openTaal(this::openTaal);
    inherit();
    sources.tagged(
        (word, tag) -> {
          if (tag.startsWith("ENM:PER:FST")) {
            add(word, Lexicon.GIVEN);
          } else if (tag.startsWith("ENM:PER:LST")) {
            add(word, Lexicon.SURNAME);
          } else if (tag.startsWith("ENM:LOC")) {
            places.add(word);
            add(word, Lexicon.PLACE);
          } else if (tag.startsWith("ENM:ORG")) {
            add(word, Lexicon.ORGANISATION);
          }
        });
    sources.towns(
        town -> {
          places.add(town);
          add(town, Lexicon.PLACE);
        });
    sources.countries().forEach(country -> named(country, Lexicon.PLACE));
    int rank = 0;
    sources.names((word, given) -> name(word, given));
    for (String word : sources.frequent()) {
      rank++;
      int hash = Words.hashOf(word);
      // The list has names and places in small letters too.
      boolean ordinary = (bits.getOrDefault(hash, 0) & Lexicon.COMMON) != 0;
      boolean given = rank > SURELY_WORDS && givenNames.contains(hash);
      if (!ordinary || (given && rank <= FREQUENT_WORDS)) {
        continue;
      }
      if (small(word) && rank <= FREQUENT_WORDS) {
        // Lists of names hold nearly every word that is met often.
        bits.merge(
            Words.hashOf(word),
            Lexicon.FREQUENT | Lexicon.COMMON,
            (a, b) -> (a | b) & ~(Lexicon.GIVEN | Lexicon.SURNAME));
      } else if (small(word)) {
        bits.computeIfPresent(hash, (same, known) -> known | Lexicon.OFTEN);
      }
    }
  }

  void add(List<Origin> origins, Fillers fillers) {
    for (Origin origin : origins) {
      origin.given().forEach(name -> name(name, true));
      origin.surnames().forEach(name -> name(name, false));
    }
    fillers.list("places").forEach(place -> named(place, Lexicon.PLACE));
    fillers.list("organisations").forEach(name -> named(name, Lexicon.ORGANISATION));
    fillers.list("things").forEach(name -> named(name, Lexicon.OTHER_NAME));
    fillers.list("brands").forEach(name -> named(name, Lexicon.OTHER_NAME));
  }

  private void openTaal(String word, String flags) {
    if (word.isEmpty() || word.indexOf(' ') >= 0) {
      return;
    }
    if (small(word)) {
      if (word.length() > WORD_CHARS_MAX) {
        return;
      }
      int kinds = Lexicon.COMMON;
      for (int i = 0; i + 1 < flags.length(); i += 2) {
        char kind = flags.charAt(i);
        kinds |=
            switch (kind) {
              case 'Z', 'Y' -> Lexicon.NOUN;
              case 'V' -> Lexicon.VERB;
              case 'A' -> Lexicon.ADJECTIVE;
              default -> 0;
            };
      }
      words.add(word);
      add(word, kinds);
      return;
    }
    boolean ordinary =
        Character.isUpperCase(word.charAt(0))
            && word.chars().skip(1).noneMatch(Character::isUpperCase);
    if (!ordinary || word.length() < 3) {
      return;
    }
    if (flagged(flags, "PI") || flagged(flags, "PK") || flagged(flags, "CA")) {
      places.add(word);
      add(word, Lexicon.PLACE);
    } else if (flagged(flags, "PN")) {
      add(word, Lexicon.SURNAME);
    } else {
      add(word, Lexicon.OTHER_NAME);
    }
  }

  private static boolean flagged(String flags, String flag) {
    for (int i = 0; i + 1 < flags.length(); i += 2) {
      if (flags.startsWith(flag, i)) {
        return true;
      }
    }
    return false;
  }

  private void name(String name, boolean given) {
    for (String word : name.split("[ -]", -1)) {
      if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
        add(word, given ? Lexicon.GIVEN : Lexicon.SURNAME);
      }
    }
  }

  /** Names of one word; the first of more is often a person's, as in `Jan Linders`. */
  private void named(String name, int bit) {
    if (name.length() > 2 && name.indexOf(' ') < 0 && Character.isUpperCase(name.charAt(0))) {
      add(name, bit);
    }
  }

  void add(String word, int more) {
    bits.merge(Words.hashOf(word), more, (a, b) -> a | b);
  }

  /** `handelsonderneming` is what `onderneming` is; the words are those of OpenTaal. */
  private void inherit() {
    var cues = new Lexicon(new int[0], new int[0]);
    for (String word : words) {
      for (int split = HEAD_CHARS_MIN; split <= word.length() - TAIL_CHARS_MIN; split++) {
        int inherited = cues.of(Words.hashOf(word, split, word.length())) & Lexicon.INHERITED;
        if (inherited != 0 && head(word.substring(0, split))) {
          add(word, inherited);
        }
      }
    }
  }

  private boolean head(String head) {
    return words.contains(head)
        || ((head.endsWith("s") || head.endsWith("-"))
            && words.contains(head.substring(0, head.length() - 1)));
  }

  private static boolean small(String word) {
    return Character.isLowerCase(word.charAt(0)) || word.charAt(0) == '\'';
  }

  /** The words in small letters. */
  Set<String> words() {
    return words;
  }

  Set<String> places() {
    return places;
  }

  Lexicon lexicon() {
    int[] hashes = bits.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] values = bits.values().stream().mapToInt(Integer::intValue).toArray();
    return new Lexicon(hashes, values);
  }

  int size() {
    return bits.size();
  }
}
