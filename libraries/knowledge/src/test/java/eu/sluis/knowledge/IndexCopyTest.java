package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCopyTest {

  private final World world = new World(7);
  private final OrganisationId waterland = world.organisation();

  @TempDir private Path folder;

  private Path copies() {
    return folder.resolve("copies");
  }

  private LuceneIndex open(String name) {
    return LuceneIndex.open(folder.resolve(name));
  }

  private Passage put(LuceneIndex index, String text) {
    Passage passage = world.open(waterland, "Honden", text);
    index.replace(waterland, passage.document(), List.of(passage));
    return passage;
  }

  private int found(LuceneIndex index) {
    return index.search("hond", World.everyone(waterland), 10).size();
  }

  @Test
  void a_copy_can_be_put_back_and_goes_on() {
    try (var index = open("one")) {
      put(index, "De hond mag mee.");
      assertThat(index.copyTo(copies(), waterland)).isPositive();
      put(index, "De hond die er na de kopie kwam.");
    }
    try (var index = open("other")) {
      assertThat(index.restore(copies(), waterland)).isTrue();
      assertThat(found(index)).isEqualTo(1);
      put(index, "De hond die er later kwam.");
      assertThat(found(index)).isEqualTo(2);
    }
  }

  @Test
  void only_what_is_new_is_copied() throws IOException {
    try (var index = open("one")) {
      for (int i = 0; i < 5; i++) {
        put(index, "De hond van straat " + i + ".");
      }
      int all = index.copyTo(copies(), waterland);
      assertThat(index.copyTo(copies(), waterland)).isZero();
      put(index, "De hond van straat zes.");
      assertThat(index.copyTo(copies(), waterland)).isBetween(1, all - 1);
      assertThat(filesOf("copies").stream().filter(name -> name.startsWith("segments"))).hasSize(1);
    }
    try (var index = open("other")) {
      assertThat(index.restore(copies(), waterland)).isTrue();
      assertThat(found(index)).isEqualTo(6);
    }
  }

  @Test
  void an_index_that_began_anew_replaces_the_copy_of_before() {
    try (var index = open("one")) {
      put(index, "De hond mag mee.");
      assertThat(index.copyTo(copies(), waterland)).isPositive();
    }
    try (var index = open("two")) {
      Passage other = put(index, "Een vreemde hond.");
      index.rebuild(waterland, to -> to.take(other.document(), List.of(other)));
      assertThat(index.copyTo(copies(), waterland)).isPositive();
    }
    try (var index = open("other")) {
      assertThat(index.restore(copies(), waterland)).isTrue();
      assertThat(index.search("vreemde", World.everyone(waterland), 5)).hasSize(1);
      assertThat(found(index)).isEqualTo(1);
    }
  }

  @Test
  void a_damaged_copy_is_refused_and_leaves_nothing() throws IOException {
    try (var index = open("one")) {
      put(index, "De hond mag mee.");
      assertThat(index.copyTo(copies(), waterland)).isPositive();
    }
    Path stored = largest();
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 2] ^= 1;
    Files.write(stored, bytes);
    try (var index = open("other")) {
      assertThatThrownBy(() -> index.restore(copies(), waterland))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot be put back");
      assertThat(index.count(waterland)).isZero();
    }
  }

  @Test
  void a_copy_that_broke_off_is_finished_by_the_next() throws IOException {
    try (var index = open("one")) {
      put(index, "De hond mag mee.");
      assertThat(index.copyTo(copies(), waterland)).isPositive();
      Files.write(largest(), new byte[] {1, 2, 3});
      assertThat(index.copyTo(copies(), waterland)).isPositive();
    }
    try (var index = open("other")) {
      assertThat(index.restore(copies(), waterland)).isTrue();
      assertThat(found(index)).isEqualTo(1);
    }
  }

  @Test
  void nothing_is_put_over_an_index_and_without_a_copy_nothing_happens() {
    try (var index = open("one")) {
      assertThat(index.restore(copies(), waterland)).isFalse();
      put(index, "De hond mag mee.");
      assertThat(index.copyTo(copies(), waterland)).isPositive();
      assertThatThrownBy(() -> index.restore(copies(), waterland))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(found(index)).isEqualTo(1);
    }
  }

  private List<String> filesOf(String name) throws IOException {
    try (var all = Files.walk(folder.resolve(name))) {
      return all.filter(Files::isRegularFile).map(one -> one.getFileName().toString()).toList();
    }
  }

  private Path largest() throws IOException {
    try (var all = Files.walk(copies())) {
      return all.filter(Files::isRegularFile)
          .max(
              java.util.Comparator.comparingLong(
                  one -> one.getFileName().toString().startsWith("segments") ? 0 : size(one)))
          .orElseThrow();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
