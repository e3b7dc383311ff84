package eu.sluis.server.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.DamagedIndex;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Rebuilding;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexKeeperTest {

  private final OrganisationId organisation = new OrganisationId(new UUID(1, 1));
  private final Database database = new Database();

  @TempDir private Path folder;

  /** A database of one passage a document, that may be away. */
  private static final class Database implements IndexKeeper.Truth {
    private final List<Passage> passages = new ArrayList<>();
    private boolean away;

    @Override
    public int passages(OrganisationId organisation) {
      return passages.size();
    }

    @Override
    public void each(OrganisationId organisation, Rebuilding.Taker to) {
      for (Passage passage : passages) {
        if (away) {
          throw new IllegalStateException("away");
        }
        to.take(passage.document(), List.of(passage));
      }
    }
  }

  private void store(String text) {
    int number = database.passages.size();
    database.passages.add(
        new Passage(
            new PassageId(new UUID(2, number)),
            organisation,
            new SourceId(new UUID(3, 3)),
            new DocumentId(new UUID(4, number)),
            "Honden",
            0,
            new Place(List.of(), Optional.empty(), OptionalInt.empty()),
            text,
            Set.of(ReadingRights.EVERYONE),
            Confidentiality.OPENBAAR,
            Validity.ALWAYS,
            ""));
  }

  private LuceneIndex open(String name) {
    return LuceneIndex.open(folder.resolve(name));
  }

  private IndexKeeper keeper(LuceneIndex index) {
    return new IndexKeeper(index, database, Optional.of(folder.resolve("copies")));
  }

  private List<String> found(LuceneIndex index) {
    var rights =
        new ReadingRights(
            organisation, Set.of(), Confidentiality.INTERN, LocalDate.of(2026, 11, 23));
    return index.search("hond", rights, 9).stream()
        .map(hit -> hit.passage().text())
        .sorted()
        .toList();
  }

  @Test
  void an_empty_index_is_made_from_the_database() {
    store("De hond mag mee.");
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
      assertThat(found(index)).containsExactly("De hond mag mee.");
      assertThat(keeper(index).begin(organisation)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".si", ".cfs", ".cfe"})
  void a_damaged_index_is_made_again(String kind) throws IOException {
    store("De hond mag mee.");
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
    }
    assertThat(files(kind)).isNotEmpty();
    for (Path file : files(kind)) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    try (var index = open("index")) {
      assertThatThrownBy(() -> index.count(organisation)).isInstanceOf(DamagedIndex.class);
      assertThat(keeper(index).begin(organisation)).isFalse();
      assertThat(found(index)).containsExactly("De hond mag mee.");
    }
    for (Path file : files(kind)) {
      Files.delete(file);
    }
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
      assertThat(found(index)).containsExactly("De hond mag mee.");
    }
  }

  @Test
  void a_damaged_index_comes_back_from_its_copy() throws IOException {
    store("De hond mag mee.");
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
      keeper(index).copy(organisation);
    }
    for (Path file : files(".cfs")) {
      Files.delete(file);
    }
    database.away = true;
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isTrue();
      assertThat(found(index)).containsExactly("De hond mag mee.");
    }
  }

  private List<Path> files(String kind) throws IOException {
    try (var all = Files.walk(folder.resolve("index"))) {
      return all.filter(file -> file.getFileName().toString().contains(kind)).toList();
    }
  }

  @Test
  void a_lost_index_comes_back_from_its_copy_and_is_brought_in_line_while_it_serves() {
    store("De hond mag mee.");
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
      keeper(index).copy(organisation);
    }
    store("De hond krijgt brood.");
    try (var index = open("lost")) {
      var keeper = keeper(index);
      assertThat(keeper.begin(organisation)).isTrue();
      assertThat(found(index)).containsExactly("De hond mag mee.");
      keeper.mend();
      assertThat(found(index)).containsExactly("De hond krijgt brood.", "De hond mag mee.");
    }
  }

  @Test
  void a_copy_that_is_damaged_is_not_used() throws IOException {
    store("De hond mag mee.");
    try (var index = open("index")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
      keeper(index).copy(organisation);
    }
    try (var files = Files.walk(folder.resolve("copies"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (var index = open("lost")) {
      assertThat(keeper(index).begin(organisation)).isFalse();
      assertThat(found(index)).containsExactly("De hond mag mee.");
    }
  }

  @Test
  void what_fails_is_tried_again_and_meanwhile_the_old_index_serves() {
    store("De hond mag mee.");
    try (var index = open("index")) {
      var keeper = keeper(index);
      assertThat(keeper.begin(organisation)).isFalse();
      store("De hond krijgt brood.");
      assertThat(keeper.begin(organisation)).isTrue();
      database.away = true;
      keeper.mend();
      assertThat(found(index)).containsExactly("De hond mag mee.");
      database.away = false;
      keeper.mend();
      assertThat(found(index)).hasSize(2);
    }
  }
}
