package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Embeddings} must do. An implementation's test extends this class. */
public abstract class EmbeddingsKit {

  protected abstract Embeddings embeddings();

  @Test
  void every_text_gets_a_vector_of_one_length_in_the_order_of_the_texts()
      throws Embeddings.Unavailable {
    List<float[]> both =
        embeddings().ofPassages(List.of("De container wordt geleegd.", "Een paspoort aanvragen."));
    assertThat(both).hasSize(2);
    int length = both.getFirst().length;
    assertThat(length).isBetween(1, Embeddings.DIMENSIONS_MAX);
    assertThat(both.getLast()).hasSize(length);
    assertThat(embeddings().ofQuestion("Wanneer wordt de container geleegd?")).hasSize(length);
    var alone = embeddings().ofPassages(List.of("Een paspoort aanvragen."));
    assertThat(cosine(alone.getFirst(), both.getLast())).isGreaterThan(0.999);
  }

  @Test
  void the_same_text_gives_the_same_vector() throws Embeddings.Unavailable {
    var one = embeddings().ofPassages(List.of("Een hond moet aan de lijn."));
    var two = embeddings().ofPassages(List.of("Een hond moet aan de lijn."));
    assertThat(cosine(one.getFirst(), two.getFirst())).isGreaterThan(0.999);
  }

  @Test
  void the_longest_text_and_the_most_texts_are_taken() throws Embeddings.Unavailable {
    String longest = "vergunning ".repeat(200).substring(0, Embeddings.TEXT_CHARS_MAX);
    var most = Collections.nCopies(Embeddings.TEXTS_MAX, longest);
    assertThat(embeddings().ofPassages(most)).hasSize(Embeddings.TEXTS_MAX);
  }

  @Test
  void it_says_which_model_it_is() {
    assertThat(embeddings().model()).isNotBlank();
  }

  static double cosine(float[] one, float[] other) {
    double dot = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      dot += (double) one[i] * other[i];
      ones += (double) one[i] * one[i];
      others += (double) other[i] * other[i];
    }
    return dot / Math.sqrt(ones * others);
  }
}
