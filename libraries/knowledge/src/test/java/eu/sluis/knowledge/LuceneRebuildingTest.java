package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneRebuildingTest extends RebuildingKit<LuceneIndex> {

  @TempDir private Path folder;

  @Override
  protected LuceneIndex newIndex() {
    return LuceneIndex.open(folder);
  }

  private Passage container() {
    return world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
  }

  @Test
  void the_new_index_is_there_after_a_restart_and_the_old_one_is_gone(@TempDir Path other)
      throws IOException {
    Passage old = container();
    Passage fresh = container();
    try (var index = LuceneIndex.open(other)) {
      index.replace(waterland, old.document(), List.of(old));
      index.rebuild(waterland, to -> to.take(fresh.document(), List.of(fresh)));
    }
    assertThat(folders(other)).containsExactly(waterland + ".1");
    try (var index = LuceneIndex.open(other)) {
      assertThat(index.search("container", World.everyone(waterland), 5))
          .extracting(hit -> hit.passage())
          .containsExactly(fresh);
    }
  }

  @Test
  void an_index_that_was_not_finished_is_left_behind(@TempDir Path other) throws IOException {
    Passage passage = container();
    try (var index = LuceneIndex.open(other)) {
      index.replace(waterland, passage.document(), List.of(passage));
    }
    Path half = format(other).resolve(waterland + ".1");
    Files.createDirectories(half);
    Files.writeString(half.resolve("_0.cfs"), "half");
    try (var index = LuceneIndex.open(other)) {
      assertThat(index.count(waterland)).isEqualTo(1);
    }
    assertThat(folders(other)).containsExactly(waterland.toString());
  }

  @Test
  void vectors_of_what_did_not_change_are_kept() throws Embeddings.Unavailable {
    var model = new HashedEmbeddings("hashed", Map.of("rolemmer", "container"));
    Passage passage = container();
    try (var index = LuceneIndex.inMemory(Synonyms.none(), _ -> List.of(model))) {
      index.replace(waterland, passage.document(), List.of(passage));
      assertThat(index.embed(waterland, 10)).isEqualTo(1);
      index.rebuild(waterland, to -> to.take(passage.document(), List.of(passage)));
      assertThat(index.embed(waterland, 10)).isZero();
      assertThat(index.search("rolemmer", World.everyone(waterland), 3)).hasSize(1);
      assertThat(model.texts).isEqualTo(1);
    }
  }

  private static Path format(Path folder) throws IOException {
    try (var formats = Files.list(folder)) {
      return formats.findFirst().orElseThrow();
    }
  }

  private static List<String> folders(Path folder) throws IOException {
    try (var all = Files.list(format(folder))) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }
}
