package eu.sluis.privacy.internal.marks;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.WordList;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lexicon `special-categories.txt`, by the first word of each phrase. */
final class Phrases {

  /** When a phrase is a mark. */
  enum Condition {
    /** Unless the sentence speaks in general and of nobody. */
    NONE,
    /** Only when it is said of somebody: `is katholiek` and not `katholieke school`. */
    SAID,
    /**
     * Only when the sentence is about a person: `zijn rollator`, `mevrouw loopt met een rollator`.
     */
    PERSON
  }

  record Phrase(
      DataCategory category, List<String> words, boolean beginning, Condition condition) {}

  private static final int BEGINNING_CHARS = 4;

  private static final int BITS = 16;

  /** A bit for the hash of each first word, and of each beginning. */
  private final long[] begins = new long[1 << (BITS - 6)];

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, List<Phrase>> byBeginning = new HashMap<>();

  Phrases(String list) {
    for (String line : WordList.lines(Phrases.class, list)) {
      int colon = line.indexOf(':');
      DataCategory category = DataCategory.ofCode(line.substring(0, colon).strip());
      for (String part : line.substring(colon + 1).split(";", -1)) {
        add(category, Folding.fold(part.strip()));
      }
    }
  }

  /**
   * Whether a phrase may begin with a word, by its hash and that of its beginning: nearly none
   * does, and is known here without a string. Only for words without accents.
   */
  boolean mayBegin(Words words, int i) {
    int hash = words.hash(i);
    if (bit(begins, hash)) {
      return true;
    }
    int start = words.start(i);
    return words.length(i) >= BEGINNING_CHARS
        && bit(begins, Words.hashOf(words.view(), start, start + BEGINNING_CHARS));
  }

  private static boolean bit(long[] bits, int hash) {
    int place = (hash * 0x9E3779B1) >>> (32 - BITS);
    return (bits[place >>> 6] & (1L << place)) != 0;
  }

  private void mark(String word) {
    int place = (Words.hashOf(word) * 0x9E3779B1) >>> (32 - BITS);
    begins[place >>> 6] |= 1L << place;
  }

  /** Those that may begin with this word. */
  List<Phrase> beginningWith(String folded) {
    return byFirstWord.getOrDefault(folded, List.of());
  }

  /** Those of one word of which only the beginning is given, and that may fit. */
  List<Phrase> openOn(String folded) {
    return folded.length() < BEGINNING_CHARS
        ? List.of()
        : byBeginning.getOrDefault(folded.substring(0, BEGINNING_CHARS), List.of());
  }

  private void add(DataCategory category, String written) {
    if (written.isEmpty()) {
      return;
    }
    Condition condition =
        switch (written.charAt(0)) {
          case '!' -> Condition.SAID;
          case '~' -> Condition.PERSON;
          default -> Condition.NONE;
        };
    boolean beginning = written.endsWith("*");
    String plain =
        written.substring(
            condition == Condition.NONE ? 0 : 1, written.length() - (beginning ? 1 : 0));
    var phrase = new Phrase(category, List.of(plain.split(" ", -1)), beginning, condition);
    String first = phrase.words().getFirst();
    if (beginning && phrase.words().size() == 1) {
      mark(first.substring(0, BEGINNING_CHARS));
      byBeginning
          .computeIfAbsent(first.substring(0, BEGINNING_CHARS), w -> new ArrayList<>())
          .add(phrase);
    } else {
      mark(first);
      byFirstWord.computeIfAbsent(first, w -> new ArrayList<>()).add(phrase);
    }
  }
}
