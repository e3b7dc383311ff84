package eu.sluis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Synonyms;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rounds that give passages their vectors. */
class VectoringTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();

  private final Model model = new Model();
  private final KnowledgeIndex index = LuceneIndex.inMemory(Synonyms.none(), _ -> List.of(model));
  private final Vectoring vectoring = new Vectoring(index);

  @Test
  void a_round_goes_on_until_nothing_is_left() {
    add(Vectoring.PASSAGES_AT_ONCE + 5);
    vectoring.round(WATERHOVEN);
    assertThat(standing().vectored().done()).isEqualTo(Vectoring.PASSAGES_AT_ONCE + 5);
    assertThat(standing().stopped()).isEmpty();
  }

  @Test
  void a_round_that_stops_says_why_and_the_next_one_goes_on() {
    add(3);
    model.away = true;
    vectoring.round(WATERHOVEN);
    assertThat(standing().stopped()).contains("use_case_unknown");
    assertThat(standing().vectored().done()).isZero();
    model.away = false;
    vectoring.round(WATERHOVEN);
    assertThat(standing().stopped()).isEmpty();
    assertThat(standing().vectored().done()).isEqualTo(3);
  }

  @Test
  void without_a_model_there_is_nothing_to_tell() {
    var words = new Vectoring(LuceneIndex.inMemory());
    words.round(WATERHOVEN);
    assertThat(words.standing(WATERHOVEN)).isEmpty();
  }

  private Vectoring.Standing standing() {
    return vectoring.standing(WATERHOVEN).orElseThrow();
  }

  private void add(int passages) {
    for (int i = 0; i < passages; i++) {
      var document = DocumentId.random();
      var passage =
          new Passage(
              PassageId.random(),
              WATERHOVEN,
              SourceId.random(),
              document,
              "Afval",
              0,
              new Place(List.of(), Optional.empty(), OptionalInt.empty()),
              "De container van straat " + i + ".",
              Set.of(ReadingRights.EVERYONE),
              Confidentiality.OPENBAAR,
              Validity.ALWAYS,
              "");
      index.replace(WATERHOVEN, document, List.of(passage));
    }
  }

  /** Gives every text the same vector, unless it is away. */
  private static final class Model implements Embeddings {
    private boolean away;

    @Override
    public String model() {
      return "same";
    }

    @Override
    public List<Optional<float[]>> ofPassages(List<Passage> passages) throws Unavailable {
      if (away) {
        throw new Unavailable("use_case_unknown");
      }
      return passages.stream().map(_ -> Optional.of(new float[] {1, 1})).toList();
    }

    @Override
    public float[] ofQuestion(String question) {
      return new float[] {1, 1};
    }
  }
}
