package eu.sluis.privacy.internal.names;

/**
 * The best row of labels for a text (Viterbi, 1967): each word alone may deceive, the row seldom
 * does. Words that cannot be names cut the text into short rows.
 *
 * <p>How sure a label is, is what the best row loses when this word is no person (max-marginals),
 * as a number between 0 and 1.
 */
final class Tagging {

  private static final int LABELS = Label.COUNT;
  private static final int NEVER = -1_000_000;
  private static final int NONE = Label.NONE.ordinal();
  private static final int FIRST = Label.PERSON.ordinal();
  private static final int MORE = Label.PERSON_GOES_ON.ordinal();

  private final Clues clues;
  private final NameModel model;
  private final int leaning;

  /** The label of each word. */
  final byte[] labels;

  /** By how much the best row with a person at the word beats the best row without. */
  final int[] margins;

  private final int[] features = new int[Features.MAX];
  private int[] scores = new int[32 * LABELS];
  private int[] forward = new int[32 * LABELS];
  private int[] backward = new int[32 * LABELS];
  private final int[] sums = new int[LABELS];

  /**
   * @param leaning what a person gets on top, because a missed name is worse than a doubtful one
   */
  Tagging(Clues clues, NameModel model, int leaning) {
    this.clues = clues;
    this.model = model;
    this.leaning = leaning;
    this.labels = new byte[clues.size];
    this.margins = new int[clues.size];
    var seen = new Features(clues);
    int at = 0;
    while (at < clues.size) {
      if (!seen.possible(at)) {
        at++;
        continue;
      }
      int end = at;
      while (end < clues.size && seen.possible(end)) {
        room(end - at + 1);
        int count = seen.at(end, features);
        model.score(features, count, sums);
        System.arraycopy(sums, 0, scores, (end - at) * LABELS, LABELS);
        scores[(end - at) * LABELS + FIRST] += leaning;
        scores[(end - at) * LABELS + MORE] += leaning;
        end++;
      }
      best(at, end - at);
      at = end;
    }
  }

  private void room(int size) {
    if (size * LABELS > scores.length) {
      scores = java.util.Arrays.copyOf(scores, scores.length * 2);
      forward = new int[scores.length];
      backward = new int[scores.length];
    }
  }

  private void best(int start, int size) {
    for (int i = 0; i < size; i++) {
      int gap = clues.gaps[start + i];
      for (int to = 0; to < LABELS; to++) {
        int best = NEVER * 2;
        for (int from = 0; from < LABELS; from++) {
          int before = i > 0 ? forward[(i - 1) * LABELS + from] : from == NONE ? 0 : NEVER;
          best = Math.max(best, before + step(gap, from, to));
        }
        forward[i * LABELS + to] = best + scores[i * LABELS + to];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      int gap = clues.gaps[start + i + 1];
      for (int from = 0; from < LABELS; from++) {
        int best = i == size - 1 ? step(gap, from, NONE) : NEVER * 2;
        for (int to = 0; to < LABELS && i < size - 1; to++) {
          int after = backward[(i + 1) * LABELS + to] + scores[(i + 1) * LABELS + to];
          best = Math.max(best, after + step(gap, from, to));
        }
        backward[i * LABELS + from] = best;
      }
    }
    int chosen = NONE;
    for (int i = 0; i < size; i++) {
      int gap = clues.gaps[start + i];
      int best = 0;
      int bestScore = Integer.MIN_VALUE;
      int person = NEVER * 4;
      int other = NEVER * 4;
      for (int label = 0; label < LABELS; label++) {
        int at = i * LABELS + label;
        int through = forward[at] + backward[at];
        if (label == FIRST || label == MORE) {
          person = Math.max(person, through);
        } else {
          other = Math.max(other, through);
        }
        int rest = step(gap, chosen, label) + scores[at] + backward[at];
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

  private int step(int gap, int from, int to) {
    if (to == MORE && ((from != FIRST && from != MORE) || !Clues.joins(gap))) {
      return NEVER;
    }
    return model.transition(gap, from, to);
  }
}
