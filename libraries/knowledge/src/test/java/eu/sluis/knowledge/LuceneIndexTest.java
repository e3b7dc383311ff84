package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends KnowledgeIndexKit {

  @Override
  protected KnowledgeIndex newIndex() {
    return LuceneIndex.inMemory();
  }

  @Test
  void an_index_on_disk_goes_on_where_it_was(@TempDir Path folder) {
    var passage = world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
    try (var index = LuceneIndex.open(folder)) {
      index.replace(waterland, passage.document(), List.of(passage));
    }
    try (var index = LuceneIndex.open(folder)) {
      assertThat(index.count(waterland)).isEqualTo(1);
      assertThat(index.search("container", World.everyone(waterland), 3)).hasSize(1);
    }
  }

  @Test
  void a_folder_in_use_is_refused_with_a_sentence(@TempDir Path folder) {
    var passage = world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
    try (var index = LuceneIndex.open(folder);
        var second = LuceneIndex.open(folder)) {
      index.replace(waterland, passage.document(), List.of(passage));
      assertThatThrownBy(() -> second.search("container", World.everyone(waterland), 3))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void compounds_are_found_by_their_parts_and_parts_by_their_compound() {
    try (var index = LuceneIndex.inMemory()) {
      var compound = world.open(waterland, "A", "U vraagt een parkeervergunning aan bij de balie.");
      var parts = world.open(waterland, "B", "Wie wil parkeren heeft een vergunning nodig.");
      for (Passage passage : List.of(compound, parts)) {
        index.replace(waterland, passage.document(), List.of(passage));
      }
      var rights = World.everyone(waterland);
      assertThat(index.search("vergunning", rights, 5)).hasSize(2);
      assertThat(index.search("parkeervergunning", rights, 5)).hasSize(2);
      assertThat(index.search("parkeervergunning", rights, 5).getFirst().passage())
          .isEqualTo(compound);
    }
  }

  @Test
  void inflection_and_diacritics_make_no_difference() {
    try (var index = LuceneIndex.inMemory()) {
      var passage =
          world.open(waterland, "A", "Coördinatie van de geïndexeerde huizen en brieven.");
      index.replace(waterland, passage.document(), List.of(passage));
      for (String question : List.of("coordinatie", "huis", "huizen", "brief", "BRIEVEN")) {
        assertThat(index.search(question, World.everyone(waterland), 5)).as(question).hasSize(1);
      }
    }
  }
}
