package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where persons are named in a text; a number beside one is more likely theirs. */
final class People {

  private static final int WORD_CHARS_MIN = 4;

  /** Bounds the time that a text of many names and many addresses takes. */
  private static final int WORDS_MAX = 60;

  private final int[] starts;
  private final int[] ends;
  private final String text;
  private @Nullable Set<String> words;

  /** Of all candidates only the names count; they are in the order of the text. */
  People(List<Candidate> names, String text) {
    this.text = text;
    int[] from = new int[names.size()];
    int[] to = new int[names.size()];
    int count = 0;
    for (Candidate name : names) {
      if (name.category() == DataCategory.NAME) {
        from[count] = name.start();
        to[count++] = name.end();
      }
    }
    this.starts = Arrays.copyOf(from, count);
    this.ends = Arrays.copyOf(to, count);
  }

  int count() {
    return starts.length;
  }

  /** Where the last name ends that ends at or before `place`, or -1. */
  int endBefore(int place) {
    int name = Arrays.binarySearch(ends, place);
    int last = name >= 0 ? name : -name - 2;
    return last < 0 ? -1 : ends[last];
  }

  /** Where the name starts that ends right at `end`, or -1. */
  int startOf(int end) {
    int name = Arrays.binarySearch(ends, end);
    return name < 0 ? -1 : starts[name];
  }

  /** Where the first name starts that starts at or after `place`, or -1. */
  int startAfter(int place) {
    int name = Arrays.binarySearch(starts, place);
    int next = name >= 0 ? name : -name - 1;
    return next == starts.length ? -1 : starts[next];
  }

  /** The words of the names, folded, of {@value #WORD_CHARS_MIN} letters or more; of many some. */
  Set<String> words() {
    Set<String> known = words;
    if (known != null) {
      return known;
    }
    var made = new HashSet<String>();
    for (int i = 0; i < starts.length && made.size() < WORDS_MAX; i++) {
      int from = starts[i];
      for (int at = from; at <= ends[i]; at++) {
        if (at < ends[i] && Letters.letter(text.charAt(at))) {
          continue;
        }
        if (at - from >= WORD_CHARS_MIN) {
          made.add(Letters.fold(text.substring(from, at)));
        }
        from = at + 1;
      }
    }
    words = made;
    return made;
  }

  /** The end of the name that goes on over `place`, or `place` when none does. */
  int endOver(int place) {
    int name = Arrays.binarySearch(starts, place - 1);
    int last = name >= 0 ? name : -name - 2;
    return last >= 0 && place < ends[last] ? ends[last] : place;
  }

  /** Whether the character there belongs to a name. */
  boolean at(int place) {
    int name = Arrays.binarySearch(starts, place);
    int last = name >= 0 ? name : -name - 2;
    return last >= 0 && place < ends[last];
  }
}
