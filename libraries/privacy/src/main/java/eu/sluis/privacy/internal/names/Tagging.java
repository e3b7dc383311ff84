package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best row of labels for a text (Viterbi, 1967): each word alone may deceive, the row seldom
 * does. Words that cannot be names cut the text into short rows.
 *
 * <p>It is done twice. The first time tells how much each word looks like a person wherever it
 * stands; the second time every place of a word hears what its other places said, so that
 * `Vermeulen` is one and the same in a headline and behind `Karel`, and a firm stays a firm.
 */
final class Tagging {

  private static final int LABELS = Label.COUNT;
  private static final int NEVER = NameModel.NEVER;
  private static final int NONE = Label.NONE.code();
  private static final int FIRST = Label.PERSON.code();
  private static final int MORE = Label.PERSON_GOES_ON.code();

  /** How much one place of a word can say, and all other places together. */
  private static final int VOICE_MAX = 600;

  private static final int FOR_MAX = 500;
  private static final int AGAINST_MAX = 400;

  /** The part of what the other places say that counts, in hundredths. */
  private static final int SHARE = 50;

  private final Clues clues;
  private final NameModel model;

  /** The label of each word. */
  final byte[] labels;

  /** By how much the best row with a person at the word beats the best row without. */
  final int[] margins;

  /** Where the scores of a word begin, or -1 for words that cannot be names. */
  private final int[] places;

  private @Nullable Set<Integer> names;
  private int[] scores;
  private int[] forward = new int[32 * LABELS];
  private int[] backward = new int[32 * LABELS];
  private final int[] behind = new int[LABELS];

  /**
   * @param leaning what a person gets on top, because a missed name is worse than a doubtful one
   */
  Tagging(Clues clues, NameModel model, int leaning) {
    this.clues = clues;
    this.model = model;
    this.labels = new byte[clues.size];
    this.margins = new int[clues.size];
    this.places = new int[clues.size];
    this.scores = new int[(16 + clues.size / 3) * LABELS];
    score(leaning);
    label(null);
    boolean[] changed = hearOthers();
    if (changed != null) {
      label(changed);
    }
  }

  /** Whether a word with this hash is part of a person's name somewhere in the text. */
  boolean named(int hash) {
    if (names == null) {
      names = new HashSet<>();
      for (int i = 0; i < clues.size; i++) {
        if (labels[i] == FIRST || labels[i] == MORE) {
          names.add(clues.words.hash(i));
        }
      }
    }
    return names.contains(hash);
  }

  private void score(int leaning) {
    var seen = new Features(clues);
    int[] features = new int[Features.MAX];
    int[] sums = new int[LABELS];
    int at = 0;
    for (int i = 0; i < clues.size; i++) {
      if (!seen.possible(i)) {
        places[i] = -1;
        continue;
      }
      if (at + LABELS > scores.length) {
        scores = Arrays.copyOf(scores, scores.length * 2);
      }
      model.score(features, seen.at(i, features), sums);
      sums[FIRST] += leaning;
      sums[MORE] += leaning;
      System.arraycopy(sums, 0, scores, at, LABELS);
      places[i] = at;
      at += LABELS;
    }
  }

  /** Labels every row, or those with a word in `which`. */
  private void label(boolean @Nullable [] which) {
    int at = 0;
    while (at < clues.size) {
      int end = at;
      boolean asked = which == null;
      while (end < clues.size && places[end] >= 0) {
        asked |= which != null && which[end];
        end++;
      }
      if (end > at && asked) {
        best(at, end - at);
      }
      at = end + 1;
    }
  }

  /** Adds to the scores of each word what its other places say; null when no word has others. */
  private boolean @Nullable [] hearOthers() {
    int slots = 16;
    while (slots < clues.size) {
      slots *= 2;
    }
    int[] keys = new int[slots];
    int[] voices = new int[slots];
    short[] counts = new short[slots];
    boolean heard = false;
    for (int i = 0; i < clues.size; i++) {
      if (speaks(i)) {
        int slot = slot(keys, counts, clues.words.hash(i));
        keys[slot] = clues.words.hash(i);
        voices[slot] += voice(i);
        counts[slot] = (short) Math.min(Short.MAX_VALUE, counts[slot] + 1);
        heard |= counts[slot] > 1;
      }
    }
    if (!heard) {
      return null;
    }
    boolean[] changed = new boolean[clues.size];
    for (int i = 0; i < clues.size; i++) {
      if (!speaks(i)) {
        continue;
      }
      int slot = slot(keys, counts, clues.words.hash(i));
      if (counts[slot] > 1) {
        int others = (voices[slot] - voice(i)) / 100 * SHARE;
        int more = Math.clamp(others, -AGAINST_MAX, FOR_MAX);
        scores[places[i] + FIRST] += more;
        scores[places[i] + MORE] += more;
        changed[i] = more != 0;
      }
    }
    return changed;
  }

  private int voice(int i) {
    return Math.clamp(margins[i], -VOICE_MAX, VOICE_MAX);
  }

  /** Words of Dutch are names in one place and words in the next. */
  private boolean speaks(int i) {
    return places[i] >= 0
        && clues.words.length(i) > 2
        && !Cue.PARTICLE.in(clues.bits[i])
        && !Lexicon.ordinary(clues.bits[i], clues.words.is(i, Words.CAPITAL));
  }

  private static int slot(int[] keys, short[] counts, int hash) {
    int mask = keys.length - 1;
    int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
    while (counts[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void best(int start, int size) {
    if (size * LABELS > forward.length) {
      forward = new int[size * LABELS * 2];
      backward = new int[size * LABELS * 2];
    }
    for (int i = 0; i < size; i++) {
      int steps = model.transitions(clues.gaps[start + i]);
      int place = places[start + i];
      for (int to = 0; to < LABELS; to++) {
        int best = NEVER * 2;
        if (i == 0) {
          best = model.transition(steps + NONE * LABELS + to);
        }
        for (int from = 0; from < LABELS && i > 0; from++) {
          int value =
              forward[(i - 1) * LABELS + from] + model.transition(steps + from * LABELS + to);
          best = value > best ? value : best;
        }
        forward[i * LABELS + to] = best + scores[place + to];
      }
    }
    for (int from = 0; from < LABELS; from++) {
      int steps = model.transitions(clues.gaps[start + size]);
      backward[(size - 1) * LABELS + from] = model.transition(steps + from * LABELS + NONE);
    }
    for (int i = size - 2; i >= 0; i--) {
      int steps = model.transitions(clues.gaps[start + i + 1]);
      int place = places[start + i + 1];
      for (int to = 0; to < LABELS; to++) {
        // What lies behind, once for all labels that can stand before it.
        behind[to] = backward[(i + 1) * LABELS + to] + scores[place + to];
      }
      for (int from = 0; from < LABELS; from++) {
        int best = NEVER * 2;
        for (int to = 0; to < LABELS; to++) {
          int value = behind[to] + model.transition(steps + from * LABELS + to);
          best = value > best ? value : best;
        }
        backward[i * LABELS + from] = best;
      }
    }
    choose(start, size);
  }

  private void choose(int start, int size) {
    int chosen = NONE;
    for (int i = 0; i < size; i++) {
      int steps = model.transitions(clues.gaps[start + i]) + chosen * LABELS;
      int best = 0;
      int bestScore = Integer.MIN_VALUE;
      int person = NEVER * 4;
      int other = NEVER * 4;
      for (int label = 0; label < LABELS; label++) {
        int through = forward[i * LABELS + label] + backward[i * LABELS + label];
        if (label == FIRST || label == MORE) {
          person = Math.max(person, through);
        } else {
          other = Math.max(other, through);
        }
        int rest =
            model.transition(steps + label)
                + scores[places[start + i] + label]
                + backward[i * LABELS + label];
        if (rest > bestScore) {
          bestScore = rest;
          best = label;
        }
      }
      chosen = best;
      labels[start + i] = (byte) best;
      margins[start + i] = person - other;
    }
  }
}
