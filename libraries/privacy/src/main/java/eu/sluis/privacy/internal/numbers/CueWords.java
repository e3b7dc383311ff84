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
 * <p>A line of the list is `cue: word word two_words`. Words parted by `_` are a phrase; `word~` is
 * the word with and without a word for its number behind it, `word+` only with. A word that is not
 * in the list gets its cues from its ending (`-straat`, `-nummer`).
 */
final class CueWords {

  /** A phrase of several words; the cue holds for all of them. */
  record Phrase(List<String> words, long cues) {}

  /** Beside the cues: this word begins a phrase. */
  static final long BEGINS_PHRASE = 1L << 63;

  private static final long TELLING =
      Cue.TERMS | Cue.all(Cue.LIVES, Cue.ADDRESS, Cue.PLACE, Cue.PO_BOX, Cue.MATTER, Cue.TOWN);
  private static final int WORD_CHARS_MAX = 60;
  private static final int HUMP_CHARS_MIN = 4;
  private static final String[] NUMBER_WORDS = {
    "nummer", "nummers", "nr", "nrs", "num", "no", "numrner", "nurnmer"
  };

  private final String[] words;
  private final int[] hashes;
  private final long[] cues;
  private final int mask;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  CueWords(String list) {
    var byWord = new HashMap<String, Long>();
    for (String line : WordList.lines(CueWords.class, list)) {
      int colon = line.indexOf(':');
      long bit = Cue.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT)).bit;
      for (String written : line.substring(colon + 1).strip().split("\\s+", -1)) {
        for (String form : forms(Letters.fold(written))) {
          add(byWord, form, bit);
        }
      }
    }
    int size = Integer.highestOneBit(byWord.size() * 4);
    mask = size - 1;
    words = new String[size];
    hashes = new int[size];
    cues = new long[size];
    byWord.forEach(this::put);
  }

  /**
   * `rijbewijs~` stands for the word alone and with every word for its number behind it, `akte+`
   * for the latter only.
   */
  private static List<String> forms(String written) {
    boolean alone = written.endsWith("~");
    if (!alone && !written.endsWith("+")) {
      return List.of(written);
    }
    String stem = written.substring(0, written.length() - 1);
    var forms = new ArrayList<String>();
    if (alone) {
      forms.add(stem);
    }
    for (String number : NUMBER_WORDS) {
      forms.add(stem + number);
      forms.add(stem + "s" + number);
      forms.add(stem + "_" + number);
    }
    return forms;
  }

  private void add(Map<String, Long> byWord, String written, long bit) {
    if (written.indexOf('_') > 0) {
      String[] parts = written.split("_", -1);
      byWord.merge(parts[0], BEGINS_PHRASE, (a, b) -> a | b);
      phrases
          .computeIfAbsent(parts[0], w -> new ArrayList<>())
          .add(new Phrase(List.of(parts), bit));
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
    hashes[at] = hash;
    cues[at] = bits;
  }

  /** The cues of a word of the text, by the hash of its folded characters. */
  long cues(char[] text, int start, int end, int hash) {
    int length = end - start;
    if (length > WORD_CHARS_MAX) {
      return 0;
    }
    for (int at = spread(hash) & mask; hashes[at] != 0; at = (at + 1) & mask) {
      if (hashes[at] == hash && words[at].length() == length && same(words[at], text, start)) {
        // A word that only begins a phrase still says what its ending says.
        return cues[at] == BEGINS_PHRASE && length >= 4
            ? BEGINS_PHRASE | WordForms.cues(text, start, end)
            : cues[at];
      }
    }
    if (length < HUMP_CHARS_MIN) {
      return 0;
    }
    int hump = hump(text, start, end);
    return hump > start ? ofKey(text, start, hump, end) : WordForms.cues(text, start, end);
  }

  /** `aoaPostcode`, `wplWoonplaatsNaam`: the last part of a key says what the key holds. */
  private long ofKey(char[] text, int start, int hump, int end) {
    long last = cues(text, hump, end, hash(text, hump, end)) & ~BEGINS_PHRASE;
    int before = hump(text, start, hump);
    if ((last & TELLING) != 0 || before == start) {
      return last;
    }
    return last | (cues(text, before, hump, hash(text, before, hump)) & ~BEGINS_PHRASE);
  }

  /** Where the last part begins of a word with a capital behind a small letter; or its start. */
  private static int hump(char[] text, int start, int end) {
    for (int i = end - HUMP_CHARS_MIN; i > start; i--) {
      if (Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1])) {
        return i;
      }
    }
    return start;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + read(text[i]);
    }
    return hash;
  }

  /** The phrases that begin with this word. */
  List<Phrase> phrases(char[] text, int start, int end) {
    return phrases.getOrDefault(Letters.fold(new String(text, start, end - start)), List.of());
  }

  /** The cues of two halves as one word; only what tells something is worth joining them. */
  long joined(char[] text, int first, int firstEnd, int end, int firstHash, int hash) {
    int whole = firstHash;
    int second = end - firstEnd - 1;
    for (int i = 0; i < second; i++) {
      whole *= 31;
    }
    int half = firstEnd - first;
    for (int at = spread(whole + hash) & mask; hashes[at] != 0; at = (at + 1) & mask) {
      String word = words[at];
      if (hashes[at] == whole + hash
          && word.length() == half + second
          && same(word.substring(0, half), text, first)
          && same(word.substring(half), text, firstEnd + 1)) {
        return cues[at] & TELLING;
      }
    }
    return 0;
  }

  /** What a word that stood letter by letter says about the number near it. */
  long telling(String spelled) {
    int hash = 0;
    for (int i = 0; i < spelled.length(); i++) {
      hash = hash * 31 + spelled.charAt(i);
    }
    return cues(spelled.toCharArray(), 0, spelled.length(), hash) & TELLING;
  }

  /** A letter without case and accents; inside a word a scanner's `0` is an `o`. */
  static char read(char c) {
    return c == '0' ? 'o' : c == '1' ? 'l' : Letters.fold(c);
  }

  static boolean same(String word, char[] text, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (read(text[start + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean ends(char[] text, int start, int end, String ending) {
    return end - start > ending.length()
        && Letters.fold(text[end - 1]) == ending.charAt(ending.length() - 1)
        && same(ending, text, end - ending.length());
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
