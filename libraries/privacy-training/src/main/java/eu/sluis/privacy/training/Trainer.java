package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Clues;
import eu.sluis.privacy.internal.names.Features;
import eu.sluis.privacy.internal.names.Label;
import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.names.NameModel;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.privacy.training.LabelledText.Piece;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns weights so that the right row of labels beats every other by a margin (a structured
 * support vector machine: Taskar, Guestrin, Koller 2003; steps per weight by AdaGrad: Duchi, Hazan,
 * Singer 2011; the result is the average of all steps). No text is seen twice.
 */
final class Trainer {

  private static final int LABELS = Label.COUNT;
  private static final float RATE = 0.1f;

  /** Steps count as if so many had gone before, so that what is seldom seen weighs little. */
  private static final float DAMPING = 30;

  private static final float MISSED = 1.6f;
  private static final float OTHER_WRONG = 1f;
  private static final int NAME_FORGOTTEN = 30;
  private static final int PLACE_FORGOTTEN = 15;
  private static final int OTHER_FORGOTTEN = 30;
  private static final int WORD_FORGOTTEN = 4;
  private static final int LEFT_OUT = 35;
  private static final int NONE = 0;
  private static final int FIRST = 1;
  private static final int MORE = 2;
  private static final int PLACE = 3;

  private final Lexicon lexicon;
  private final float[] weights = new float[NameModel.PLACES * LABELS];
  private final float[] squares = new float[NameModel.PLACES * LABELS];
  private final double[] sums = new double[NameModel.PLACES * LABELS];
  private final float[] steps = new float[NameModel.transitionCount()];
  private final float[] stepSquares = new float[NameModel.transitionCount()];
  private final double[] stepSums = new double[NameModel.transitionCount()];
  private int time = 1;

  Trainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void learn(LabelledText text, SplittableRandom random) {
    var reading = new Reading(text.text());
    if (reading.text().length() != text.text().length()) {
      return;
    }
    var clues = new Clues(reading, lexicon);
    byte[] right = labels(reading.table(), text);
    forget(clues, right, random);
    var features = new Features(clues);
    int at = 0;
    while (at < clues.size()) {
      if (!features.possible(at)) {
        at++;
        continue;
      }
      int end = at;
      while (end < clues.size() && features.possible(end)) {
        end++;
      }
      learnRow(clues, features, right, at, end, random);
      at = end;
    }
    time++;
  }

  /** The label of each word; a word belongs to the piece that its beginning lies in. */
  static byte[] labels(Words words, LabelledText text) {
    byte[] labels = new byte[words.size()];
    int piece = 0;
    int before = -1;
    for (int i = 0; i < words.size(); i++) {
      while (piece < text.pieces().size() && text.pieces().get(piece).end() <= words.start(i)) {
        piece++;
      }
      int hit = -1;
      if (piece < text.pieces().size() && text.pieces().get(piece).start() < words.end(i)) {
        hit = piece;
      }
      if (hit >= 0) {
        Piece at = text.pieces().get(hit);
        Label label = at.label();
        // `motie-Jansen`, `Jansenlaan`: the name is a part of a longer word, and no person.
        boolean part = words.start(i) < at.start() || words.end(i) > at.end() + 1;
        if (label == Label.PERSON && part) {
          label = Label.THING;
        }
        labels[i] =
            (byte)
                (label == Label.PERSON && before == hit
                    ? Label.PERSON_GOES_ON.code()
                    : label.code());
        if (label == Label.THING && at.label() == Label.PERSON) {
          labels[i] = (byte) Label.THING.code();
        }
      }
      before = hit;
    }
    for (int i = 0; i < labels.length; i++) {
      boolean begins =
          labels[i] == MORE && (i == 0 || (labels[i - 1] != FIRST && labels[i - 1] != MORE));
      if (begins) {
        labels[i] = FIRST;
      }
    }
    return labels;
  }

  /** Lists must not be leaned on: some names, and a few words, are made strange. */
  private static void forget(Clues clues, byte[] right, SplittableRandom random) {
    long salt = random.nextLong();
    for (int i = 0; i < clues.size(); i++) {
      int chance = chance(clues.wordHash(i), salt);
      int forgotten =
          person(right[i]) ? NAME_FORGOTTEN : right[i] == PLACE ? PLACE_FORGOTTEN : OTHER_FORGOTTEN;
      if (right[i] != NONE && chance < forgotten) {
        clues.bits[i] &= ~Lexicon.NAMES;
        if (clues.bits[i] == 0 && chance < forgotten / 3) {
          clues.bits[i] = Lexicon.OTHER_NAME;
        }
      } else if (right[i] == NONE && chance < WORD_FORGOTTEN) {
        clues.bits[i] = 0;
      }
    }
    clues.settle();
  }

  /** From 0 to 99, the same for all places of a word in a text. */
  private static int chance(int word, long salt) {
    long mixed = ((word * 0x9E3779B97F4A7C15L) ^ salt) * 0xD1B54A32D192ED03L;
    return (int) (mixed >>> 40) % 100;
  }

  private void learnRow(
      Clues clues, Features features, byte[] right, int start, int end, SplittableRandom random) {
    int size = end - start;
    int[][] seen = new int[size][];
    int[] room = new int[Features.MAX];
    float[] scores = new float[size * LABELS];
    int[] gaps = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int count = kept(room, features.at(start + i, room), random);
      seen[i] = Arrays.copyOf(room, count);
      gaps[i] = clues.gap(start + i);
      for (int feature : seen[i]) {
        for (int label = 0; label < LABELS; label++) {
          scores[i * LABELS + label] += weights[feature * LABELS + label];
        }
      }
      int gold = right[start + i];
      for (int label = 0; label < LABELS; label++) {
        if (label != gold) {
          boolean missed = person(gold) && !person(label);
          scores[i * LABELS + label] += missed ? MISSED : OTHER_WRONG;
        }
      }
    }
    gaps[size] = clues.gap(end);
    int[] best = best(scores, gaps, size);
    int before = NONE;
    int goldBefore = NONE;
    for (int i = 0; i <= size; i++) {
      int label = i < size ? best[i] : NONE;
      int gold = i < size ? right[start + i] : NONE;
      if (label != before || gold != goldBefore || label != gold) {
        if (label != gold || before != goldBefore) {
          step(steps, stepSquares, stepSums, transition(gaps[i], goldBefore, gold), 1);
          step(steps, stepSquares, stepSums, transition(gaps[i], before, label), -1);
        }
      }
      if (label != gold) {
        for (int feature : seen[i]) {
          step(weights, squares, sums, feature * LABELS + gold, 1);
          step(weights, squares, sums, feature * LABELS + label, -1);
        }
      }
      before = label;
      goldBefore = gold;
    }
  }

  /** Some of what is seen is left out each time, so that no single sign is leaned on. */
  private static int kept(int[] seen, int count, SplittableRandom random) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(100) >= LEFT_OUT) {
        seen[kept++] = seen[i];
      }
    }
    return kept;
  }

  private static boolean person(int label) {
    return label == FIRST || label == MORE;
  }

  private void step(float[] values, float[] squared, double[] summed, int at, float direction) {
    squared[at] += 1;
    float change = direction * RATE / (float) Math.sqrt(DAMPING + squared[at]);
    values[at] += change;
    summed[at] += (double) change * time;
  }

  private int[] best(float[] scores, int[] gaps, int size) {
    float[] forward = new float[size * LABELS];
    byte[] from = new byte[(size + 1) * LABELS];
    for (int i = 0; i < size; i++) {
      for (int to = 0; to < LABELS; to++) {
        float most = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS; label++) {
          boolean allowed =
              to != MORE || ((label == FIRST || label == MORE) && Clues.joins(gaps[i]));
          if (!allowed || (i == 0 && label != NONE)) {
            continue;
          }
          float value =
              (i == 0 ? 0 : forward[(i - 1) * LABELS + label])
                  + steps[transition(gaps[i], label, to)];
          if (value > most) {
            most = value;
            from[i * LABELS + to] = (byte) label;
          }
        }
        forward[i * LABELS + to] = most + scores[i * LABELS + to];
      }
    }
    int last = NONE;
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < LABELS; label++) {
      float value =
          forward[(size - 1) * LABELS + label] + steps[transition(gaps[size], label, NONE)];
      if (value > most) {
        most = value;
        last = label;
      }
    }
    int[] row = new int[size];
    for (int i = size - 1; i >= 0; i--) {
      row[i] = last;
      last = from[i * LABELS + last];
    }
    return row;
  }

  private static int transition(int gap, int from, int to) {
    return (gap * LABELS + from) * LABELS + to;
  }

  /** The average of all steps, as whole numbers from -127 to 127. */
  Learned learned() {
    double[] average = new double[weights.length];
    double[] sizes = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      average[i] = weights[i] - sums[i] / time;
      sizes[i] = Math.abs(average[i]);
    }
    Arrays.sort(sizes);
    double largest = sizes[(int) (sizes.length * 0.9998)];
    double scale = 127 / largest;
    byte[] whole = new byte[weights.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (byte) Math.clamp(Math.round(average[i] * scale), -127, 127);
    }
    int[] transitions = new int[steps.length];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = (int) Math.round((steps[i] - stepSums[i] / time) * scale);
    }
    return new Learned(whole, transitions, scale);
  }

  /** What {@link NameModel} reads. */
  static final class Learned {

    private final byte[] weights;
    private final int[] transitions;
    private final double scale;

    private Learned(byte[] weights, int[] transitions, double scale) {
      this.weights = weights;
      this.transitions = transitions;
      this.scale = scale;
    }

    /** How many steps of the whole numbers one is. */
    double scale() {
      return scale;
    }

    NameModel model() {
      return new NameModel(weights, transitions);
    }
  }
}
