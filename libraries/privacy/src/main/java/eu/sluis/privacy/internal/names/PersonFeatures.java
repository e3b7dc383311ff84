package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.network.SmallNetwork;
import eu.sluis.privacy.internal.text.Reading;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of words that the row of labels takes for one person: all that the row saw at the
 * first and at the last of them, by how much it chose a person, and what stands on both sides. The
 * row weighs each word by itself; who judges it as a whole sees which of these go together.
 */
final class PersonFeatures {

  private static final int MAX = 400;

  /** In units of the model of names. */
  private static final int MARGIN_STEP = 25;

  private static final int STEPS_MIN = -8;
  private static final int STEPS_MAX = 40;
  private static final int WORDS_MAX = 4;
  private static final int NEAR = 4;
  private static final int PERSONS_MAX = 6;
  private static final int EDGE = 7;

  private final Reading reading;
  private final Clues clues;
  private final Tagging tagging;
  private @Nullable Features features;
  private final int[] ofWord = new int[Features.MAX];
  private final int[] seen = new int[MAX];
  private int count;
  private int persons = -1;

  PersonFeatures(Reading reading, Clues clues, Tagging tagging) {
    this.reading = reading;
    this.clues = clues;
    this.tagging = tagging;
  }

  /** Of the words from `first` to `last`, that one included. */
  int[] of(int first, int last) {
    count = 0;
    if (first == last) {
      word(3, first);
    } else {
      word(1, first);
      word(2, last);
    }
    margins(first, last);
    knowledge(first, last);
    around(first, last);
    add(51, persons());
    return Arrays.copyOf(seen, count);
  }

  private void word(int role, int i) {
    Features known = features;
    if (known == null) {
      known = new Features(clues);
      features = known;
    }
    int found = known.unspelled(i, ofWord);
    for (int at = 0; at < found; at++) {
      add(role, ofWord[at]);
    }
  }

  private void margins(int first, int last) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = first; i <= last; i++) {
      least = Math.min(least, tagging.margins[i]);
      most = Math.max(most, tagging.margins[i]);
    }
    int low = Math.clamp(least / MARGIN_STEP, STEPS_MIN, STEPS_MAX);
    int high = Math.clamp(most / MARGIN_STEP, STEPS_MIN, STEPS_MAX);
    int words = Math.min(WORDS_MAX, last - first + 1);
    add(10, low);
    add(11, low * 8 + words);
    add(12, high);
    add(13, low * 64 + high);
    add(14, words);
    // All steps up to the margin, so that what was learned of one counts for the next.
    for (int step = STEPS_MIN; step <= low; step++) {
      add(16, step);
      if (step % 2 == 0) {
        add(17, step * 8 + words);
      }
    }
  }

  private void knowledge(int first, int last) {
    int all = 0;
    for (int i = first; i <= last; i++) {
      all |= clues.bits[i];
    }
    add(18, all);
    add(19, clues.bits[first]);
    add(20, clues.bits[last]);
  }

  private void around(int first, int last) {
    int before = first > 0 ? tagging.labels[first - 1] : EDGE;
    int behind = last + 1 < clues.size ? tagging.labels[last + 1] : EDGE;
    add(23, before * 8 + behind);
    char left = reading.at(clues.words.start(first) - 1);
    char right = reading.at(clues.words.end(last));
    add(24, left);
    add(25, right);
    add(26, left * 256 + right);
    for (int apart = 1; apart <= NEAR; apart++) {
      if (first - apart >= 0) {
        int word = clues.words.hash(first - apart);
        add(30, word);
        add(30 + apart, word);
        add(39, clues.bits[first - apart]);
      }
      if (last + apart < clues.size) {
        int word = clues.words.hash(last + apart);
        add(40, word);
        add(40 + apart, word);
      }
    }
  }

  /** How many persons the row of labels has in the text; of many some. */
  private int persons() {
    if (persons < 0) {
      persons = 0;
      for (int i = 0; i < clues.size && persons < PERSONS_MAX; i++) {
        persons += tagging.labels[i] == Label.PERSON.code() ? 1 : 0;
      }
    }
    return persons;
  }

  private void add(int kind, int value) {
    if (count < MAX) {
      int mixed = (kind * 0x632BE5AB + value) * 0x85157AF5;
      seen[count++] = ((mixed ^ (mixed >>> 16)) * 0x45D9F3B) >>> SmallNetwork.SHIFT;
    }
  }
}
