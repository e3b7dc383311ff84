package eu.sluis.privacy.internal.numbers;

import java.util.Arrays;
import java.util.List;

/**
 * A text cut, in one pass, into words (letters) and numbers (digits), each with what it says.
 *
 * <p>Everything else stands between two tokens. `AB12` is two tokens without anything between.
 */
final class Tokens {

  private static final int HALVES_CHARS_MIN = 7;
  private static final int HALVES_CHARS_MAX = 32;

  /** `A - nummer`: between the words of a phrase. */
  private static final int PHRASE_GAP_MAX = 3;

  private static final int SPELLED_MIN = 3;
  private static final int SPELLED_MAX = 30;

  private final char[] text;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];
  private long[] cues = new long[64];
  private boolean[] numbers = new boolean[64];
  private int[] ats = new int[4];
  private int atCount;

  Tokens(char[] text, CueWords words) {
    this.text = text;
    int at = 0;
    int length = text.length;
    while (at < length) {
      char c = text[at];
      if (Letters.letter(c)) {
        at = addWord(at, words);
      } else if (Letters.digit(c)) {
        int start = at;
        do {
          at++;
        } while (at < length && Letters.digit(text[at]));
        add(start, at, 0, true);
      } else {
        if (c == '@') {
          addAt(at);
        }
        at++;
      }
    }
    for (int i = 0; i < size; i++) {
      if (!numbers[i] && ends[i] - starts[i] <= 20) {
        phrase(i, words);
      }
    }
  }

  /** Adds the word that starts here and gives its end. */
  private int addWord(int start, CueWords words) {
    int hash = 0;
    int at = start;
    while (at < text.length) {
      char c = text[at];
      if (Letters.letter(c)) {
        hash = hash * 31 + Letters.fold(c);
      } else if (misread(at, start) || misreadEnd(at, start, hash, words)) {
        // `Geb0ren`: a scanner's zero inside a word.
        hash = hash * 31 + CueWords.read(c);
      } else {
        break;
      }
      at++;
    }
    long cue = words.cues(text, start, at, hash);
    boolean near = size > 0 && start - ends[size - 1] == 1;
    boolean open = near && (cues[size - 1] == 0 || ends[size - 1] - starts[size - 1] == 1);
    if (cue == 0 && open) {
      cue = halves(words, start, at, hash);
    }
    add(start, at, cue, false);
    hashes[size - 1] = hash;
    if (at - start == 1 && open) {
      letterByLetter(words);
    }
    return at;
  }

  /** `b s n`, `B U R G E R S E R V I C E N U M M E R`: what the last letters in a row spell. */
  private void letterByLetter(CueWords words) {
    var spelled = new StringBuilder();
    int first = size;
    while (first > 0
        && size - first < SPELLED_MAX
        && !numbers[first - 1]
        && ends[first - 1] - starts[first - 1] == 1
        && (first == size || starts[first] - ends[first - 1] == 1)) {
      first--;
      spelled.append(Letters.fold(text[starts[first]]));
    }
    int length = spelled.length();
    if (length < SPELLED_MIN) {
      return;
    }
    cues[size - 1] |= words.telling(spelled.reverse().toString());
  }

  int size() {
    return size;
  }

  /** Where the token starts; the edge of the text for one that does not exist. */
  int start(int token) {
    return token < 0 ? 0 : token < size ? starts[token] : text.length;
  }

  int end(int token) {
    return token < 0 ? 0 : token < size ? ends[token] : text.length;
  }

  int length(int token) {
    return end(token) - start(token);
  }

  boolean number(int token) {
    return token >= 0 && token < size && numbers[token];
  }

  boolean word(int token) {
    return token >= 0 && token < size && !numbers[token];
  }

  /** What the word says: the bits of {@link Cue}; 0 outside the text. */
  long cues(int token) {
    return token >= 0 && token < size ? cues[token] : 0;
  }

  boolean says(int token, Cue cue) {
    return cue.in(cues(token));
  }

  /** Of the letters without case and accents, as `String.hashCode` has it; 0 for no word. */
  int hash(int token) {
    return word(token) ? hashes[token] : 0;
  }

  /** How many `@` there are, and where. */
  int atSigns() {
    return atCount;
  }

  int atSign(int index) {
    return ats[index];
  }

  /** The first token that ends after `place`. */
  int from(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void phrase(int token, CueWords words) {
    // Only words of the list begin phrases; those without a cue of their own are marked by bit 63.
    if ((cues[token] & CueWords.BEGINS_PHRASE) == 0) {
      return;
    }
    cues[token] &= ~CueWords.BEGINS_PHRASE;
    for (CueWords.Phrase phrase : words.phrases(text, starts[token], ends[token])) {
      List<String> parts = phrase.words();
      int last = token + parts.size() - 1;
      if (last >= size || !follows(token, parts)) {
        continue;
      }
      for (int i = token; i <= last; i++) {
        cues[i] |= phrase.cues();
      }
    }
  }

  private boolean follows(int token, List<String> parts) {
    for (int i = 1; i < parts.size(); i++) {
      int at = token + i;
      if (ends[at] - starts[at] != parts.get(i).length()
          || starts[at] - ends[at - 1] > PHRASE_GAP_MAX
          || !CueWords.same(parts.get(i), text, starts[at])) {
        return false;
      }
      for (int gap = ends[at - 1]; gap < starts[at]; gap++) {
        if (" .-_/'\n".indexOf(text[gap]) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** `ken teken`: two halves of one word that a scanner parted. */
  private long halves(CueWords words, int start, int end, int hash) {
    int first = starts[size - 1];
    int firstEnd = ends[size - 1];
    if (numbers[size - 1]
        || text[start - 1] != ' '
        || firstEnd - first < 1
        || end - first > HALVES_CHARS_MAX
        || end - first < HALVES_CHARS_MIN) {
      return 0;
    }
    long cue = words.joined(text, first, firstEnd, end, hashes[size - 1], hash);
    cues[size - 1] = cue != 0 ? cue : cues[size - 1];
    return cue;
  }

  /** `Te1`, `mai1`: a one at the end of what else is a word for a number. */
  private boolean misreadEnd(int at, int start, int hash, CueWords words) {
    return text[at] == '1'
        && at - start >= 2
        && (at + 1 == text.length || !Character.isLetterOrDigit(text[at + 1]))
        && (words.cues(text, start, at + 1, hash * 31 + 'l') & Cue.TERMS) != 0;
  }

  /** A zero or a one between letters of a word in lower case. */
  private boolean misread(int at, int start) {
    char c = text[at];
    return (c == '0' || c == '1')
        && at - start >= 1
        && Character.isLowerCase(text[at - 1])
        && at + 2 < text.length
        && Character.isLowerCase(text[at + 1])
        && Character.isLowerCase(text[at + 2]);
  }

  private void add(int start, int end, long bits, boolean number) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      cues = Arrays.copyOf(cues, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    cues[size] = bits;
    numbers[size++] = number;
  }

  private void addAt(int place) {
    if (atCount == ats.length) {
      ats = Arrays.copyOf(ats, atCount * 2);
    }
    ats[atCount++] = place;
  }
}
