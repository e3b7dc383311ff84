package eu.sluis.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A small model for tests: every word is a direction, and words that are given as equals share one.
 */
final class HashedEmbeddings implements Embeddings {

  private static final int DIMENSIONS = 64;

  private final Map<String, String> equals;
  private final String model;
  Predicate<Passage> mayHave = _ -> true;
  boolean away;
  int texts;

  /** After so many texts it is away. */
  int most = Integer.MAX_VALUE;

  HashedEmbeddings(String model, Map<String, String> equals) {
    this.model = model;
    this.equals = Map.copyOf(equals);
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public List<Optional<float[]>> ofPassages(List<Passage> given) throws Unavailable {
    var vectors = new ArrayList<Optional<float[]>>();
    for (Passage passage : given) {
      if (texts == most) {
        throw new Unavailable("the model is away");
      }
      boolean may = mayHave.test(passage);
      vectors.add(may ? Optional.of(of(Embeddings.text(passage))) : Optional.empty());
      texts += may ? 1 : 0;
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
