package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit with a vector for every passage, and what only vectors do. */
class HybridIndexTest extends KnowledgeIndexKit {

  private final HashedEmbeddings model =
      new HashedEmbeddings(Map.of("vuilnisbak", "container", "rolemmer", "container"));

  @Override
  protected KnowledgeIndex newIndex() {
    return new Embedded(fresh());
  }

  private LuceneIndex fresh() {
    return LuceneIndex.inMemory(Synonyms.none(), Optional.of(model));
  }

  /** Every passage has its vector at once. */
  private record Embedded(KnowledgeIndex index) implements KnowledgeIndex {
    @Override
    public void replace(OrganisationId organisation, DocumentId document, List<Passage> passages) {
      index.replace(organisation, document, passages);
      try {
        while (index.embed(organisation, 64) > 0) {
          // until nothing is left
        }
      } catch (Embeddings.Unavailable away) {
        throw new IllegalStateException(away);
      }
    }

    @Override
    public void removeDocument(OrganisationId organisation, DocumentId document) {
      index.removeDocument(organisation, document);
    }

    @Override
    public void removeSource(OrganisationId organisation, SourceId source) {
      index.removeSource(organisation, source);
    }

    @Override
    public List<Hit> search(String question, ReadingRights rights, int limit) {
      return index.search(question, rights, limit);
    }

    @Override
    public int count(OrganisationId organisation) {
      return index.count(organisation);
    }

    @Override
    public void close() {
      index.close();
    }
  }

  private Passage container() {
    return world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
  }

  private Passage dog() {
    return world.open(waterland, "Honden", "Een hond moet aan de lijn.");
  }

  @Test
  void other_words_find_what_means_the_same() throws Embeddings.Unavailable {
    try (var index = fresh()) {
      for (Passage one : List.of(container(), dog())) {
        index.replace(waterland, one.document(), List.of(one));
      }
      var rights = World.everyone(waterland);
      assertThat(index.search("rolemmer", rights, 3)).isEmpty();
      assertThat(index.embed(waterland, 10)).isEqualTo(2);
      assertThat(index.embed(waterland, 10)).isZero();
      assertThat(index.search("rolemmer", rights, 3).getFirst().passage().text())
          .contains("container");
    }
  }

  @Test
  void a_vector_never_shows_what_may_not_be_read() throws Embeddings.Unavailable {
    try (var index = fresh()) {
      var open = container();
      var closed =
          world.passage(
              waterland,
              new DocumentId(world.uuid()),
              0,
              "Afval",
              open.place(),
              "De rolemmer staat achter het huis.",
              Set.of(new GroupId("afval")),
              open.confidentiality(),
              open.validity());
      index.replace(waterland, open.document(), List.of(open));
      index.replace(waterland, closed.document(), List.of(closed));
      assertThat(index.embed(waterland, 10)).isEqualTo(2);
      assertThat(index.search("vuilnisbak", World.everyone(waterland), 10))
          .extracting(hit -> hit.passage().text())
          .containsExactly(open.text());
    }
  }

  @Test
  void words_alone_find_when_the_model_is_away() throws Embeddings.Unavailable {
    try (var index = fresh()) {
      var passage = container();
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isEqualTo(1);
      model.away = true;
      assertThat(index.search("container", World.everyone(waterland), 3)).hasSize(1);
      index.replace(waterland, passage.document(), List.of(dog(passage)));
      assertThatThrownBy(() -> index.embed(waterland, 10))
          .isInstanceOf(Embeddings.Unavailable.class);
      assertThat(index.count(waterland)).isEqualTo(1);
    }
  }

  private Passage dog(Passage of) {
    return world.passage(
        waterland,
        of.document(),
        0,
        "Honden",
        of.place(),
        "Een hond moet aan de lijn.",
        of.readers(),
        of.confidentiality(),
        of.validity());
  }

  @Test
  void a_passage_that_did_not_change_keeps_its_vector(@TempDir Path folder)
      throws Embeddings.Unavailable {
    var passage = container();
    try (var index = LuceneIndex.open(folder, Synonyms.none(), Optional.of(model))) {
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isEqualTo(1);
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isZero();
    }
    try (var index = LuceneIndex.open(folder, Synonyms.none(), Optional.of(model))) {
      assertThat(index.embed(waterland, 10)).isZero();
      assertThat(index.search("rolemmer", World.everyone(waterland), 3)).hasSize(1);
    }
    assertThat(model.texts).isEqualTo(1);
  }

  @Test
  void a_vector_without_direction_or_of_too_many_numbers_is_refused() {
    var passage = container();
    for (float[] wrong :
        List.of(new float[3], new float[0], new float[Embeddings.DIMENSIONS_MAX + 1])) {
      try (var index = LuceneIndex.inMemory(Synonyms.none(), Optional.of(always(wrong)))) {
        index.replace(waterland, passage.document(), List.of(passage));
        assertThatThrownBy(() -> index.embed(waterland, 1))
            .isInstanceOf(Embeddings.Unavailable.class);
      }
    }
  }

  private static Embeddings always(float[] vector) {
    return new Embeddings() {
      @Override
      public String model() {
        return "always";
      }

      @Override
      public List<float[]> ofPassages(List<String> texts) {
        return texts.stream().map(_ -> vector).toList();
      }

      @Override
      public float[] ofQuestion(String question) {
        return vector;
      }
    };
  }
}
