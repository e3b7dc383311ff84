package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Embeddings} must do. An implementation's test extends this class. */
public abstract class EmbeddingsKit {

  protected abstract Embeddings embeddings();

  private final World world = new World(11);
  private final OrganisationId waterland = world.organisation();

  private Passage passage(String text) {
    return world.open(waterland, "Bron", text);
  }

  private List<float[]> vectors(List<Passage> passages) throws Embeddings.Unavailable {
    return embeddings().ofPassages(passages).stream().map(Optional::orElseThrow).toList();
  }

  @Test
  void every_passage_gets_a_vector_of_one_length_in_the_order_of_the_passages()
      throws Embeddings.Unavailable {
    Passage passport = passage("Een paspoort aanvragen.");
    List<float[]> both = vectors(List.of(passage("De container wordt geleegd."), passport));
    assertThat(both).hasSize(2);
    int length = both.getFirst().length;
    assertThat(length).isBetween(1, Embeddings.DIMENSIONS_MAX);
    assertThat(both.getLast()).hasSize(length);
    assertThat(embeddings().ofQuestion("Wanneer wordt de container geleegd?")).hasSize(length);
    assertThat(cosine(vectors(List.of(passport)).getFirst(), both.getLast())).isGreaterThan(0.999);
  }

  @Test
  void the_same_text_gives_the_same_vector() throws Embeddings.Unavailable {
    var one = vectors(List.of(passage("Een hond moet aan de lijn.")));
    var two = vectors(List.of(passage("Een hond moet aan de lijn.")));
    assertThat(cosine(one.getFirst(), two.getFirst())).isGreaterThan(0.999);
  }

  @Test
  void the_longest_text_and_the_most_passages_are_taken() throws Embeddings.Unavailable {
    String longest = "vergunning ".repeat(400);
    var most = Collections.nCopies(Embeddings.TEXTS_MAX, passage(longest));
    assertThat(vectors(most)).hasSize(Embeddings.TEXTS_MAX);
    assertThat(Embeddings.text(passage(longest))).hasSize(Embeddings.TEXT_CHARS_MAX);
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
