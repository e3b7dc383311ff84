package eu.sluis.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small model for tests: every word is a direction, and words that are given as equals share one.
 */
final class HashedEmbeddings implements Embeddings {

  private static final int DIMENSIONS = 64;

  private final Map<String, String> equals;
  boolean away;
  int texts;

  HashedEmbeddings(Map<String, String> equals) {
    this.equals = Map.copyOf(equals);
  }

  @Override
  public String model() {
    return "hashed";
  }

  @Override
  public List<float[]> ofPassages(List<String> given) throws Unavailable {
    var vectors = new ArrayList<float[]>();
    for (String text : given) {
      vectors.add(of(text));
      texts++;
    }
    return vectors;
  }

  @Override
  public float[] ofQuestion(String question) throws Unavailable {
    return of(question);
  }

  private float[] of(String text) throws Unavailable {
    if (away) {
      throw new Unavailable("the model is away");
    }
    var vector = new float[DIMENSIONS];
    vector[0] = 0.1f;
    for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
      if (!word.isEmpty()) {
        String meant = equals.getOrDefault(word, word);
        vector[1 + Math.floorMod(meant.hashCode() * 31, DIMENSIONS - 1)] += 1;
      }
    }
    return vector;
  }
}
