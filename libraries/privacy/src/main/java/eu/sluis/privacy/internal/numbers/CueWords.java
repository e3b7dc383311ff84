package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of cues: what each word of `cues.txt` says, by one look-up per word of a text.
 *
 * <p>A line of the list is `cue: word word two_words word*`. Words parted by `_` are a phrase; a
 * `*` stands for any further letters. A word that is not in the list gets its cues from its ending
 * (`-straat`, `-nummer`).
 */
final class CueWords {

  /** A phrase of several words; the cue holds for all of them. */
  record Phrase(String[] words, long cues) {}

  /** Beside the cues: this word begins a phrase. */
  static final long BEGINS_PHRASE = 1L << 63;

  private static final long TELLING =
      Cue.TERMS | Cue.all(Cue.LIVES, Cue.ADDRESS, Cue.PLACE, Cue.PO_BOX, Cue.MATTER);
  private static final int WORD_CHARS_MAX = 60;
  private static final String[] SURE_ENDS = {
    "straat", "laan", "gracht", "kade", "singel", "steeg", "dreef", "plantsoen", "plein", "weg",
    "pad", "straatje", "laantje", "straatweg"
  };
  private static final String[] ENDS = {
    "str", "dijk", "hof", "park", "markt", "boulevard", "wal", "haven", "ring", "erf", "veld",
    "kamp", "hoek", "burg", "tuin", "oord", "donk", "akker", "waard", "weide", "zoom", "kant",
    "dam", "brink", "baan", "poort", "wijk", "eiland", "horst", "borch", "borg", "hage", "meer",
    "beek", "berg", "heide", "duin", "stede", "stein", "werf", "vaart", "sluis", "oever", "zijde",
    "lei", "passage", "allee", "hout", "bos", "bosch", "land", "gaarde", "loane", "strjitte",
    "wei", "buorren", "rak", "meent", "kreek", "laak", "es", "camp", "ooord", "rade", "vliet",
    "steen", "hoeve", "drift", "wetering", "weer", "polder", "kwartier", "state", "tun", "wyk"
  };

  private final String[] words;
  private final long[] cues;
  private final int mask;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final List<Phrase> beginnings = new ArrayList<>();

  CueWords(String list) {
    var byWord = new HashMap<String, Long>();
    for (String line : WordList.lines(CueWords.class, list)) {
      int colon = line.indexOf(':');
      long bit = Cue.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT)).bit;
      for (String written : line.substring(colon + 1).strip().split("\\s+", -1)) {
        add(byWord, Letters.fold(written), bit);
      }
    }
    int size = Integer.highestOneBit(byWord.size() * 4);
    mask = size - 1;
    words = new String[size];
    cues = new long[size];
    byWord.forEach(this::put);
  }

  private void add(Map<String, Long> byWord, String written, long bit) {
    if (written.indexOf('_') > 0) {
      String[] parts = written.split("_", -1);
      byWord.merge(parts[0], BEGINS_PHRASE, (a, b) -> a | b);
      phrases.computeIfAbsent(parts[0], w -> new ArrayList<>()).add(new Phrase(parts, bit));
    } else if (written.endsWith("*")) {
      String[] beginning = {written.substring(0, written.length() - 1)};
      beginnings.add(new Phrase(beginning, bit));
    } else {
      byWord.merge(written, bit, (a, b) -> a | b);
    }
  }

  private void put(String word, long bits) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    int at = spread(hash) & mask;
    while (words[at] != null) {
      at = (at + 1) & mask;
    }
    words[at] = word;
    cues[at] = bits;
  }

  /** The cues of a word of the text, by the hash of its folded characters. */
  long cues(String text, int start, int end, int hash) {
    int length = end - start;
    if (length > WORD_CHARS_MAX) {
      return 0;
    }
    for (int at = spread(hash) & mask; words[at] != null; at = (at + 1) & mask) {
      if (words[at].length() == length && same(words[at], text, start)) {
        return cues[at];
      }
    }
    return length < 4 ? 0 : byForm(text, start, end);
  }

  /** The phrases that begin with this word. */
  List<Phrase> phrases(String text, int start, int end) {
    return phrases.getOrDefault(Letters.fold(text.substring(start, end)), List.of());
  }

  private long byForm(String text, int start, int end) {
    for (int i = 0; i < beginnings.size(); i++) {
      Phrase beginning = beginnings.get(i);
      String word = beginning.words()[0];
      if (word.length() <= end - start && same(word, text, start)) {
        return beginning.cues();
      }
    }
    if (ends(text, start, end, "nummer") || ends(text, start, end, "nummers")) {
      return Cue.OTHER.bit;
    }
    if (end - start >= 6) {
      for (String ending : SURE_ENDS) {
        if (ends(text, start, end, ending) && end - start - ending.length() >= 3) {
          return Cue.STREET_END.bit | Cue.STREET_SURE.bit;
        }
      }
    }
    for (String ending : ENDS) {
      if (ends(text, start, end, ending) && end - start - ending.length() >= 2) {
        return Cue.STREET_END.bit;
      }
    }
    return 0;
  }

  /** The cues of two halves as one word; only what tells something is worth joining them. */
  long joined(String text, int first, int firstEnd, int second, int end) {
    String word = Letters.fold(text.substring(first, firstEnd) + text.substring(second, end));
    int hash = word.hashCode();
    for (int at = spread(hash) & mask; words[at] != null; at = (at + 1) & mask) {
      if (words[at].equals(word)) {
        return cues[at] & TELLING;
      }
    }
    return 0;
  }

  /** A letter without case and accents; inside a word a scanner's `0` is an `o`. */
  static char read(char c) {
    return c == '0' ? 'o' : c == '1' ? 'l' : Letters.fold(c);
  }

  static boolean same(String word, String text, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (read(text.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean ends(String text, int start, int end, String ending) {
    return end - start > ending.length()
        && Letters.fold(text.charAt(end - 1)) == ending.charAt(ending.length() - 1)
        && same(ending, text, end - ending.length());
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
