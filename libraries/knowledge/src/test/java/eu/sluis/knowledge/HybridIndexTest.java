package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit with a vector for every passage, and what only vectors do. */
class HybridIndexTest extends KnowledgeIndexKit {

  private final HashedEmbeddings model =
      new HashedEmbeddings(
          "hashed", Map.of("vuilnisbak", "container", "rolemmer", "container", "zwaan", "eend"));

  @Override
  protected KnowledgeIndex newIndex() {
    return new Embedded(fresh());
  }

  private LuceneIndex fresh() {
    return LuceneIndex.inMemory(Synonyms.none(), only(model));
  }

  private static Embeddings.Models only(Embeddings model) {
    return _ -> List.of(model);
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
    public List<Hit> searchWords(String question, ReadingRights rights, int limit) {
      return index.searchWords(question, rights, limit);
    }

    @Override
    public List<Hit> searchWithin(
        Set<DocumentId> documents, String question, ReadingRights rights, int limit) {
      return index.searchWithin(documents, question, rights, limit);
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
  void what_means_the_same_among_many_is_enough_without_one_word_in_common()
      throws Embeddings.Unavailable {
    try (var index = fresh()) {
      Passage meant = world.open(waterland, "Afval", "De container.");
      index.replace(waterland, meant.document(), List.of(meant));
      for (int text = 0; text < 78; text++) {
        var words = new StringBuilder();
        for (int word = 0; word < 12; word++) {
          char first = (char) ('a' + text / 3);
          char second = (char) ('a' + (word * 7 + text) % 26);
          words.append(first).append(second).append("weg ");
        }
        Passage other = world.open(waterland, "Over " + text, words.toString());
        index.replace(waterland, other.document(), List.of(other));
      }
      while (index.embed(waterland, 64) > 0) {
        // until nothing is left
      }
      var rights = World.everyone(waterland);
      List<KnowledgeIndex.Hit> hits = index.search("rolemmer", rights, 3);
      assertThat(hits.getFirst().passage()).isEqualTo(meant);
      assertThat(hits.getFirst().coverage()).isZero();
      assertThat(Relevance.enough(hits)).isTrue();
      assertThat(Relevance.enough(index.searchWords("rolemmer", rights, 3))).isFalse();
      assertThat(Relevance.enough(index.search("zonsverduistering", rights, 3))).isFalse();
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
      assertThat(index.vectored(waterland).orElseThrow().silent()).isTrue();
      index.replace(waterland, passage.document(), List.of(dog(passage)));
      assertThatThrownBy(() -> index.embed(waterland, 10))
          .isInstanceOf(Embeddings.Unavailable.class);
      assertThat(index.count(waterland)).isEqualTo(1);
    }
  }

  @Test
  void what_was_made_before_the_model_went_away_is_kept() throws Embeddings.Unavailable {
    try (var index = fresh()) {
      for (int i = 0; i < Embeddings.TEXTS_MAX + 3; i++) {
        var one = world.open(waterland, "Afval", "De container van straat " + i + ".");
        index.replace(waterland, one.document(), List.of(one));
      }
      model.most = Embeddings.TEXTS_MAX;
      assertThatThrownBy(() -> index.embed(waterland, 100))
          .isInstanceOf(Embeddings.Unavailable.class);
      assertThat(index.vectored(waterland).orElseThrow().done()).isEqualTo(Embeddings.TEXTS_MAX);
      model.most = Integer.MAX_VALUE;
      assertThat(index.embed(waterland, 100)).isEqualTo(3);
      assertThat(model.texts).isEqualTo(Embeddings.TEXTS_MAX + 3);
    }
  }

  @Test
  void a_passage_that_may_not_go_to_the_model_is_left_out_and_offered_again()
      throws Embeddings.Unavailable {
    try (var index = fresh()) {
      for (Passage one : List.of(container(), dog())) {
        index.replace(waterland, one.document(), List.of(one));
      }
      model.mayHave = passage -> !passage.text().contains("hond");
      while (index.embed(waterland, 1) > 0) {
        // until nothing is left
      }
      assertThat(index.vectored(waterland))
          .contains(new KnowledgeIndex.Vectored("hashed", 2, 1, 1, Optional.of("hashed"), false));
      assertThat(index.search("hond", World.everyone(waterland), 3)).isNotEmpty();
      model.mayHave = _ -> true;
      assertThat(index.embed(waterland, 10)).isZero();
      index.offerAgain(waterland);
      assertThat(index.embed(waterland, 10)).isEqualTo(1);
      assertThat(index.vectored(waterland).orElseThrow().leftOut()).isZero();
    }
  }

  @Test
  void vectors_of_the_old_model_serve_until_those_of_the_new_one_are_whole()
      throws Embeddings.Unavailable {
    var newer = new HashedEmbeddings("newer", Map.of("kliko", "container"));
    var chosen = new ArrayList<Embeddings>(List.of(model));
    var rights = World.everyone(waterland);
    try (var index = LuceneIndex.inMemory(Synonyms.none(), _ -> List.copyOf(chosen))) {
      Passage dog = dog();
      for (Passage one : List.of(container(), dog)) {
        index.replace(waterland, one.document(), List.of(one));
      }
      assertThat(index.embed(waterland, 10)).isEqualTo(2);
      chosen.addFirst(newer);
      assertThat(index.embed(waterland, 1)).isEqualTo(1);
      assertThat(index.vectored(waterland))
          .contains(new KnowledgeIndex.Vectored("newer", 2, 1, 0, Optional.of("hashed"), false));
      assertThat(index.search("rolemmer", rights, 3).getFirst().passage().text())
          .contains("container");
      // A document that is read again keeps both.
      index.replace(waterland, dog.document(), List.of(dog));
      while (index.embed(waterland, 1) > 0) {
        // until nothing is left
      }
      assertThat(index.vectored(waterland))
          .contains(new KnowledgeIndex.Vectored("newer", 2, 2, 0, Optional.of("newer"), false));
      assertThat(index.search("kliko", rights, 3).getFirst().passage().text())
          .contains("container");
      assertThat(newer.texts).isEqualTo(2);
      // The old ones are gone.
      chosen.remove(newer);
      assertThat(index.vectored(waterland).orElseThrow().done()).isZero();
    }
  }

  /** More than are compared one by one: a graph is walked. */
  @Test
  void among_many_passages_the_nearest_that_may_be_read_is_found() throws Embeddings.Unavailable {
    int documents = 45;
    int passages = 500;
    try (var index = fresh()) {
      for (int d = 0; d < documents; d++) {
        var document = new DocumentId(world.uuid());
        var whole = new ArrayList<Passage>();
        for (int p = 0; p < passages; p++) {
          boolean closed = d % 9 == 0;
          whole.add(
              world.passage(
                  waterland,
                  document,
                  p,
                  "Stuk",
                  new Place(List.of(), Optional.empty(), OptionalInt.empty()),
                  (d == 1 && p == 1) || (closed && p < 200) ? "De eend." : world.text(3),
                  Set.of(closed ? new GroupId("afval") : ReadingRights.EVERYONE),
                  Confidentiality.OPENBAAR,
                  Validity.ALWAYS));
        }
        index.replace(waterland, document, whole);
      }
      while (index.embed(waterland, passages) > 0) {
        // until nothing is left
      }
      var hits = index.search("zwaan", World.everyone(waterland), 10);
      assertThat(hits.getFirst().passage().text()).isEqualTo("De eend.");
      assertThat(hits).allMatch(hit -> hit.passage().readers().contains(ReadingRights.EVERYONE));
    }
  }

  @Test
  void a_search_by_words_asks_the_model_nothing() throws Embeddings.Unavailable {
    try (var index = fresh()) {
      var passage = container();
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isEqualTo(1);
      assertThat(index.searchWords("rolemmer", World.everyone(waterland), 3)).isEmpty();
      assertThat(index.searchWords("container", World.everyone(waterland), 3)).hasSize(1);
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
    try (var index = LuceneIndex.open(folder, Synonyms.none(), only(model))) {
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isEqualTo(1);
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isZero();
    }
    try (var index = LuceneIndex.open(folder, Synonyms.none(), only(model))) {
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
      try (var index = LuceneIndex.inMemory(Synonyms.none(), only(always(wrong)))) {
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
      public List<Optional<float[]>> ofPassages(List<Passage> passages) {
        return passages.stream().map(_ -> Optional.of(vector)).toList();
      }

      @Override
      public float[] ofQuestion(String question) {
        return vector;
      }
    };
  }
}
