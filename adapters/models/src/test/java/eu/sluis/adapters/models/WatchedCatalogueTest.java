package eu.sluis.adapters.models;

import static eu.sluis.gateway.Model.Sink.ofText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue.Edition;
import eu.sluis.gateway.ModelCatalogue.Preference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedCatalogueTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String FIRST = "models:\n  - { id: one, kind: extractive }\n";
  private static final String SECOND =
      "# sk-left-behind-in-a-comment\nprefer: price\n"
          + FIRST
          + "  - { id: two, kind: extractive }\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  private int writes;

  @BeforeEach
  void there_is_a_place_for_a_file() {
    file = folder.resolve("models.yaml");
  }

  @Test
  void a_changed_file_holds_for_new_questions_and_has_a_version_without_comments()
      throws Exception {
    write(FIRST);
    var catalogue = open();
    Edition before = catalogue.edition().orElseThrow();
    assertThat(before.atStart()).isTrue();
    write(SECOND);
    assertThat(ids(catalogue)).as("not before somebody looks").containsExactly("one");
    catalogue.look();
    assertThat(ids(catalogue)).containsExactly("one", "two");
    assertThat(catalogue.preference()).isEqualTo(Preference.PRICE);
    Edition after = catalogue.edition().orElseThrow();
    assertThat(after.atStart()).isFalse();
    assertThat(after.hash()).isNotEqualTo(before.hash()).matches("[0-9a-f]{64}");
    assertThat(after.text()).contains("two").doesNotContain("sk-left-behind");
    // Only a comment differs: nothing that anybody needs a version of.
    write(SECOND + "# more\n");
    catalogue.look();
    assertThat(catalogue.edition().orElseThrow().hash()).isEqualTo(after.hash());
  }

  @Test
  void a_wrong_file_changes_nothing_and_says_why_until_it_is_mended() throws Exception {
    write(FIRST);
    var catalogue = open();
    write(FIRST + "  - { id: two, kind: magic }\n");
    catalogue.look();
    assertThat(ids(catalogue)).containsExactly("one");
    assertThat(catalogue.trouble().orElseThrow().message()).contains("line 3").contains("kind");
    assertThat(catalogue.trouble().orElseThrow().since()).isEqualTo(NOON);
    write(SECOND);
    catalogue.look();
    assertThat(catalogue.trouble()).isEmpty();
    assertThat(ids(catalogue)).containsExactly("one", "two");
  }

  @Test
  void a_file_that_is_gone_changes_nothing_and_one_that_comes_takes_effect() throws Exception {
    var catalogue = open();
    assertThat(ids(catalogue)).containsExactly("extractive");
    write(FIRST);
    catalogue.look();
    assertThat(ids(catalogue)).containsExactly("one");
    Files.delete(file);
    catalogue.look();
    assertThat(ids(catalogue)).containsExactly("one");
    assertThat(catalogue.trouble().orElseThrow().message()).contains("is gone");
  }

  @Test
  void a_wrong_file_at_the_start_is_refused() throws Exception {
    write("models: []\n");
    assertThatThrownBy(this::open).isInstanceOf(ModelCatalogueUnreadable.class);
  }

  @Test
  void who_is_being_answered_keeps_the_model_they_have() throws Exception {
    try (var stub = StubModelServer.start(Behaviour.QUOTE)) {
      write(
          """
          models:
            - id: served
              kind: openai
              name: Stub
              url: %s
              model: stub
              supplier: eigen server
              residency: on_premises
              jurisdiction: eu
              origin: NL
              open_weights: true
              context_tokens: 8000
              at_once: 4
          """
              .formatted(stub.url()));
      var catalogue = open();
      Model asked = catalogue.models().getFirst();
      assertThat(asked.card().capacity().atOnce()).hasValue(4);
      var answer = new StringBuilder();
      var _ =
          asked.answer(
              Calls.passport(),
              ofText(
                  piece -> {
                    if (answer.isEmpty()) {
                      rewritten(catalogue);
                    }
                    answer.append(piece);
                  }));
      assertThat(ids(catalogue)).containsExactly("one");
      assertThat(answer.toString()).startsWith("Een paspoort is tien jaar geldig. [1]");
    }
  }

  private void rewritten(WatchedCatalogue catalogue) {
    try {
      write(FIRST);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    catalogue.look();
  }

  private WatchedCatalogue open() throws ModelCatalogueUnreadable {
    return WatchedCatalogue.open(file, Map.of(), () -> NOON);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(file, yaml);
    // A clock of files may stand still between two writes of a test.
    Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(++writes)));
  }

  private static List<String> ids(WatchedCatalogue catalogue) {
    return catalogue.models().stream().map(model -> model.card().id().value()).toList();
  }
}
