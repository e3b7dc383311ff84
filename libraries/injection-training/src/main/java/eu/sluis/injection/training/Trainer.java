package eu.sluis.injection.training;

import eu.sluis.injection.SignKind;
import eu.sluis.injection.internal.model.Features;
import eu.sluis.injection.internal.model.SignModel;
import eu.sluis.injection.internal.model.Vocabulary;
import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Reading;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns weights by logistic regression over sentences, a step size per weight (AdaGrad: Duchi,
 * Hazan, Singer 2011), the average of all steps. Of an instruction of several sentences the
 * likeliest counts whole and the others a little, since not each of them gives it away (multiple
 * instances: Andrews, Tsochantaridis, Hofmann 2002). No text is seen twice.
 */
final class Trainer {

  private static final float RATE = 0.05f;
  private static final float OTHERS = 0.25f;
  private static final int LEFT_OUT = 40;
  private static final int WITHOUT_WORDS = 60;
  private static final int SEEN_MIN = 12;
  private static final float DECAY = 2e-6f;

  private final Vocabulary vocabulary = new Vocabulary(Concepts.shipped());
  private final Table signs = new Table(Features.PLACES);
  private final Table[] kinds = new Table[SignModel.KINDS.size()];
  private final int[] kept = new int[8192];

  Trainer() {
    Arrays.setAll(kinds, _ -> new Table(SignModel.KIND_PLACES));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  void learn(LabelledText text, SplittableRandom random) {
    var reading = Reading.of(text.text(), vocabulary.concepts());
    var features = new Features(reading, vocabulary, text.origin());
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < reading.sentences(); s++) {
      if (within(reading, s, text)) {
        int count = features.look(s);
        double score = signs.sum(features.places(), count);
        if (score > most) {
          most = score;
          best = s;
        }
      }
    }
    for (int s = 0; s < reading.sentences(); s++) {
      features.look(s);
      int count = kept(features, random);
      if (!text.attack() || !within(reading, s, text)) {
        signs.step(kept, count, 0, 1);
      } else if (s == best) {
        signs.step(kept, count, 1, 1);
        text.kind().ifPresent(kind -> learn(kind, count));
      } else if (text.kind().isPresent()) {
        signs.step(kept, count, 1, OTHERS);
      }
    }
  }

  private void learn(SignKind kind, int count) {
    for (int k = 0; k < SignModel.KINDS.size(); k++) {
      kinds[k].step(kept, count, SignModel.KINDS.get(k) == kind ? 1 : 0, 1);
    }
  }

  private static boolean within(Reading reading, int sentence, LabelledText text) {
    int start = reading.start(reading.from(sentence));
    int end = reading.end(reading.to(sentence) - 1);
    return start < text.to() && end > text.from();
  }

  /** Some of what is seen is left out each time, words oftener, so that nothing is leaned on. */
  private int kept(Features features, SplittableRandom random) {
    int all = features.count();
    boolean withoutWords = random.nextInt(100) < WITHOUT_WORDS;
    int count = 0;
    for (int i = withoutWords ? features.words() : 0; i < all; i++) {
      if (random.nextInt(100) >= LEFT_OUT) {
        kept[count++] = features.places()[i];
      }
    }
    return count;
  }

  Learned learned() {
    float[][] others = new float[kinds.length][];
    for (int k = 0; k < kinds.length; k++) {
      others[k] = kinds[k].average();
    }
    return new Learned(signs.average(), others);
  }

  /** One table of weights while it learns. */
  private static final class Table {

    private final float[] weights;
    private final float[] squares;
    private final double[] sums;
    private final int[] steps;
    private final int mask;
    private long time = 1;

    /** For so many places, a power of two; others are folded onto them. */
    Table(int places) {
      weights = new float[places];
      squares = new float[places];
      sums = new double[places];
      steps = new int[places];
      mask = places - 1;
    }

    double sum(int[] places, int count) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += weights[places[i] & mask];
      }
      return sum;
    }

    void step(int[] places, int count, int right, float importance) {
      // What was left out is made up for, so that sums are of the size they will have.
      double score = sum(places, count) * 100 / (100 - LEFT_OUT);
      float slope = (float) (1 / (1 + Math.exp(-score)) - right) * importance;
      time++;
      if (Math.abs(slope) < 1e-4f) {
        return;
      }
      for (int i = 0; i < count; i++) {
        int place = places[i] & mask;
        squares[place] += slope * slope;
        float change =
            -RATE * (slope + DECAY * weights[place]) / (float) Math.sqrt(squares[place] + 1e-3f);
        steps[place]++;
        weights[place] += change;
        sums[place] += (double) change * time;
      }
    }

    float[] average() {
      float[] average = new float[weights.length];
      for (int i = 0; i < average.length; i++) {
        // What was seen a few times is chance, and would be noise under words never seen.
        average[i] = steps[i] < SEEN_MIN ? 0 : (float) (weights[i] - sums[i] / time);
      }
      return average;
    }
  }
}
