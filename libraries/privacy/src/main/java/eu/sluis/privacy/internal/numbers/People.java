package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.Arrays;
import java.util.List;

/** Where persons are named in a text; a number beside one is more likely theirs. */
final class People {

  private final int[] starts;
  private final int[] ends;

  /** Of all candidates only the names count; they are in the order of the text. */
  People(List<Candidate> names) {
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

  /** Whether the character there belongs to a name. */
  boolean at(int place) {
    int name = Arrays.binarySearch(starts, place);
    int last = name >= 0 ? name : -name - 2;
    return last >= 0 && place < ends[last];
  }
}
