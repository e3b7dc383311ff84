package eu.sluis.privacy.training.network;

import eu.sluis.privacy.internal.network.SmallNetwork;
import eu.sluis.privacy.internal.network.SmallNetwork.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns a {@link SmallNetwork} by its slope: steps per weight by AdaGrad (Duchi, Hazan, Singer
 * 2011), some of what is seen left out each time so that no single sign is leaned on, and the
 * average of the later rounds as the result. The same examples give the same weights.
 */
public final class NetworkTrainer {

  private static final int OUTCOMES = SmallNetwork.OUTCOMES;
  private static final int HIDDEN = SmallNetwork.HIDDEN;
  private static final int ROW = SmallNetwork.ROW;
  private static final int ROUNDS = 14;
  private static final int AVERAGED = 7;

  private static final float RATE = 0.15f;
  private static final float HIDDEN_RATE = 0.05f;

  /** A hidden unit that begins as nothing stays nothing. */
  private static final float FIRST_WEIGHTS = 0.1f;

  private static final float FIRST_LAYERS = 0.3f;
  private static final double LEFT_OUT = 0.6;

  /** What is seen in one text only is chance. */
  private static final int TEXTS_MIN = 2;

  private static final float NO_STEP = 0.001f;
  private static final int LARGEST = 127;

  private final List<Example> examples;
  private final SplittableRandom random;

  /** The row of a place that was seen often enough; -1 for another. */
  private final int[] rows;

  private final Weights weights;
  private final List<Weights> biases = new ArrayList<>();
  private final List<Weights> layers = new ArrayList<>();
  private final float[] sums = new float[ROW];
  private final float[] active = new float[HIDDEN];
  private final float[] chances = new float[OUTCOMES];
  private final float[] slopes = new float[ROW];
  private final float[] squares = new float[ROW];

  private NetworkTrainer(List<Example> examples, int kinds, SplittableRandom random) {
    this.examples = examples;
    this.random = random;
    this.rows = rows(examples);
    this.weights = new Weights(ROW * (1 + Arrays.stream(rows).max().orElse(-1)));
    for (int i = 0; i < weights.size(); i++) {
      weights.set(i, i % ROW < OUTCOMES ? 0 : around(FIRST_WEIGHTS));
    }
    for (int made = 0; made < kinds; made++) {
      biases.add(new Weights(HIDDEN));
      var layer = new Weights(HIDDEN * OUTCOMES);
      for (int i = 0; i < layer.size(); i++) {
        layer.set(i, around(FIRST_LAYERS));
      }
      layers.add(layer);
    }
  }

  /**
   * What the examples teach.
   *
   * @param kinds how many kinds of things there are
   */
  public static SmallNetwork learned(List<Example> examples, int kinds, SplittableRandom random) {
    return new NetworkTrainer(examples, kinds, random).learned();
  }

  private float around(float most) {
    return most * (float) (2 * random.nextDouble() - 1);
  }

  private static int[] rows(List<Example> examples) {
    int[] last = new int[SmallNetwork.PLACES];
    int[] texts = new int[SmallNetwork.PLACES];
    Arrays.fill(last, -1);
    for (Example example : examples) {
      for (int feature : example.features()) {
        if (last[feature] != example.text()) {
          last[feature] = example.text();
          texts[feature]++;
        }
      }
    }
    int[] rows = new int[SmallNetwork.PLACES];
    int known = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = texts[i] >= TEXTS_MIN ? known++ : -1;
    }
    return rows;
  }

  private SmallNetwork learned() {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order);
      for (int index : order) {
        learn(examples.get(index));
      }
      if (round >= ROUNDS - AVERAGED) {
        weights.keep();
        biases.forEach(Weights::keep);
        layers.forEach(Weights::keep);
      }
    }
    return model();
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
    int outcomes = example.outcomes();
    Weights bias = biases.get(example.layer());
    Weights layer = layers.get(example.layer());
    int[] kept = kept(example.features());
    guess(kept, outcomes, bias, layer);
    Arrays.fill(slopes, 0);
    float most = 0;
    for (int i = 0; i < outcomes; i++) {
      slopes[i] = (i == example.outcome() ? 1 : 0) - chances[i];
      most = Math.max(most, Math.abs(slopes[i]));
    }
    if (most < NO_STEP) {
      return;
    }
    for (int unit = 0; unit < HIDDEN; unit++) {
      if (active[unit] > 0) {
        float slope = 0;
        for (int i = 0; i < outcomes; i++) {
          int at = unit * OUTCOMES + i;
          slope += slopes[i] * layer.get(at);
          layer.step(at, slopes[i] * active[unit], HIDDEN_RATE);
        }
        bias.step(unit, slope, HIDDEN_RATE);
        slopes[OUTCOMES + unit] = slope;
      }
    }
    for (int i = 0; i < ROW; i++) {
      squares[i] = slopes[i] * slopes[i];
      slopes[i] *= i < OUTCOMES ? RATE : HIDDEN_RATE;
    }
    for (int row : kept) {
      weights.step(row * ROW, slopes, squares);
    }
  }

  /** The chances of the outcomes as they are thought now, and what the hidden units say. */
  private void guess(int[] kept, int outcomes, Weights bias, Weights layer) {
    Arrays.fill(sums, 0);
    for (int row : kept) {
      weights.addTo(sums, row * ROW);
    }
    System.arraycopy(sums, 0, chances, 0, outcomes);
    for (int unit = 0; unit < HIDDEN; unit++) {
      active[unit] = Math.max(0, sums[OUTCOMES + unit] + bias.get(unit));
      for (int i = 0; active[unit] > 0 && i < outcomes; i++) {
        chances[i] += active[unit] * layer.get(unit * OUTCOMES + i);
      }
    }
    normalise(outcomes);
  }

  /** The rows of what is seen, some left out. */
  private int[] kept(int[] features) {
    int[] kept = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (rows[feature] >= 0 && random.nextDouble() >= LEFT_OUT) {
        kept[count++] = rows[feature];
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
  private SmallNetwork model() {
    float[] learned = weights.average();
    float outcome = 0;
    float hidden = 0;
    for (int i = 0; i < learned.length; i++) {
      float size = Math.abs(learned[i]);
      outcome = i % ROW < OUTCOMES ? Math.max(outcome, size) : outcome;
      hidden = i % ROW < OUTCOMES ? hidden : Math.max(hidden, size);
    }
    byte[] whole = new byte[SmallNetwork.PLACES * ROW];
    for (int place = 0; place < rows.length; place++) {
      for (int i = 0; i < ROW && rows[place] >= 0; i++) {
        float most = i < OUTCOMES ? outcome : hidden;
        whole[place * ROW + i] = (byte) Math.round(learned[rows[place] * ROW + i] * LARGEST / most);
      }
    }
    var hiddenLayers = new ArrayList<Layer>();
    for (int i = 0; i < layers.size(); i++) {
      hiddenLayers.add(new Layer(biases.get(i).average(), layers.get(i).average()));
    }
    float kept = (float) (1 - LEFT_OUT) / LARGEST;
    return new SmallNetwork(whole, outcome * kept, hidden * kept, hiddenLayers);
  }
}
