package eu.sluis.privacy.training.numbers;

import eu.sluis.privacy.internal.numbers.PieceKind;
import eu.sluis.privacy.internal.numbers.PieceModel;
import eu.sluis.privacy.training.numbers.PieceExamples.Example;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns weights by multinomial logistic regression: steps per weight by AdaGrad (Duchi, Hazan,
 * Singer 2011), some of what is seen left out each time so that no single sign is leaned on, and
 * the average of the later rounds as the result. The same examples give the same weights.
 */
final class PieceTrainer {

  private static final int OUTCOMES = PieceKind.OUTCOMES_MAX;
  private static final int ROUNDS = 25;

  /** So many times all is learned anew in another order, and the average is less of chance. */
  private static final int RUNS = 4;

  private static final float RATE = 0.15f;
  private static final double LEFT_OUT = 0.4;

  /** What is seen in one text only is chance. */
  private static final int TEXTS_MIN = 2;

  private static final float NO_STEP = 0.001f;
  private static final int LARGEST = 127;

  private final float[] weights = new float[PieceModel.PLACES * OUTCOMES];
  private final float[] squares = new float[weights.length];
  private final double[] sums = new double[weights.length];
  private final float[] chances = new float[OUTCOMES];
  private final List<Example> examples;
  private final boolean[] known;
  private final SplittableRandom random;

  private PieceTrainer(List<Example> examples, SplittableRandom random) {
    this.examples = examples;
    this.random = random;
    this.known = known(examples);
  }

  static PieceModel learned(List<Example> examples, SplittableRandom random) {
    return new PieceTrainer(examples, random).learned();
  }

  private static boolean[] known(List<Example> examples) {
    int[] last = new int[PieceModel.PLACES];
    int[] texts = new int[PieceModel.PLACES];
    Arrays.fill(last, -1);
    for (Example example : examples) {
      for (int feature : example.features()) {
        if (last[feature] != example.text()) {
          last[feature] = example.text();
          texts[feature]++;
        }
      }
    }
    boolean[] known = new boolean[PieceModel.PLACES];
    for (int i = 0; i < known.length; i++) {
      known[i] = texts[i] >= TEXTS_MIN;
    }
    return known;
  }

  private PieceModel learned() {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    int summed = 0;
    for (int round = 0; round < RUNS * ROUNDS; round++) {
      if (round % ROUNDS == 0) {
        Arrays.fill(weights, 0);
        Arrays.fill(squares, 0);
      }
      shuffle(order);
      for (int index : order) {
        learn(examples.get(index));
      }
      if (round % ROUNDS >= ROUNDS / 2) {
        summed++;
        for (int i = 0; i < weights.length; i++) {
          sums[i] += weights[i];
        }
      }
    }
    return model(summed);
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
  }

  private void learn(Example example) {
    int outcomes = example.kind().outcomes().size() + 1;
    int[] kept = kept(example.features());
    Arrays.fill(chances, 0);
    for (int feature : kept) {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        chances[outcome] += weights[feature * OUTCOMES + outcome];
      }
    }
    normalise(outcomes);
    for (int outcome = 0; outcome < outcomes; outcome++) {
      float slope = (outcome == example.outcome() ? 1 : 0) - chances[outcome];
      if (Math.abs(slope) < NO_STEP) {
        continue;
      }
      for (int feature : kept) {
        int at = feature * OUTCOMES + outcome;
        squares[at] += slope * slope;
        weights[at] += RATE * slope / (float) Math.sqrt(1 + squares[at]);
      }
    }
  }

  private int[] kept(int[] features) {
    int[] kept = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (known[feature] && random.nextDouble() >= LEFT_OUT) {
        kept[count++] = feature;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private void normalise(int outcomes) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < outcomes; i++) {
      most = Math.max(most, chances[i]);
    }
    float total = 0;
    for (int i = 0; i < outcomes; i++) {
      chances[i] = (float) StrictMath.exp(chances[i] - most);
      total += chances[i];
    }
    for (int i = 0; i < outcomes; i++) {
      chances[i] /= total;
    }
  }

  /** As whole numbers; scaled down by what was left out while learning. */
  private PieceModel model(int summed) {
    double largest = 0;
    for (double sum : sums) {
      largest = Math.max(largest, Math.abs(sum));
    }
    byte[] whole = new byte[sums.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (byte) Math.round(sums[i] * LARGEST / largest);
    }
    return new PieceModel(whole, (float) (largest * (1 - LEFT_OUT) / summed / LARGEST));
  }
}
