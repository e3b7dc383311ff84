package eu.sluis.knowledge.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each feature weighs, from `weights.txt`: a logistic regression, learned by `./sluis bench
 * support --learn` on the development set.
 */
public final class Weights {

  private static final String RESOURCE = "weights.txt";

  private final Map<Feature, Double> weights;
  private final double bias;
  private final double limit;

  public Weights(Map<Feature, Double> weights, double bias, double limit) {
    this.weights = Map.copyOf(weights);
    this.bias = bias;
    this.limit = limit;
  }

  /** The weights that come with the library. */
  public static Weights learned() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("`" + RESOURCE + "` is not in the library; build it again");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Weights parse(String text) {
    var weights = new EnumMap<Feature, Double>(Feature.class);
    double bias = 0;
    double limit = 0.5;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.strip().split("\\s+", -1);
      if (parts[0].equals("BIAS")) {
        bias = Double.parseDouble(parts[1]);
      } else if (parts[0].equals("LIMIT")) {
        limit = Double.parseDouble(parts[1]);
      } else {
        weights.put(Feature.valueOf(parts[0]), Double.parseDouble(parts[1]));
      }
    }
    return new Weights(weights, bias, limit);
  }

  /** More doubt than this, from 0 to 1, and a sentence is not called supported. */
  public double limit() {
    return limit;
  }

  /** How much speaks against the sentence, from 0 to 1. */
  public double doubt(Comparison comparison) {
    double sum = bias;
    for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * comparison.value(weight.getKey());
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
