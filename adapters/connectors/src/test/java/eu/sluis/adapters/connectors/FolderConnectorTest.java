package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.sources.Classification;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderConnectorTest {

  @TempDir Path temp;
  Path root;
  Path outside;
  FolderConnector connector;

  @BeforeEach
  void folders() throws IOException {
    root = Files.createDirectories(temp.resolve("open/documents"));
    outside = Files.createDirectories(temp.resolve("closed"));
    Files.writeString(outside.resolve("secret.txt"), "closed");
    connector = new FolderConnector(Source.Kind.FOLDER, () -> List.of(temp.resolve("open")));
  }

  private Source source(Path location) {
    return new Source(
        SourceId.random(),
        OrganisationId.random(),
        "Bron",
        Source.Kind.FOLDER,
        location.toString(),
        new Classification(Set.of(), Confidentiality.INTERN, Validity.ALWAYS),
        Optional.empty());
  }

  @Test
  void lists_documents_in_folders_in_a_stable_order_and_skips_hidden_ones() throws IOException {
    Files.createDirectories(root.resolve("b/.git"));
    Files.writeString(root.resolve("b/.git/config"), "x");
    Files.writeString(root.resolve("b/two.md"), "twee");
    Files.writeString(root.resolve("a.md"), "een");
    Files.writeString(root.resolve(".hidden.md"), "x");

    assertThat(connector.list(source(root)))
        .extracting(Entry::path)
        .containsExactly("a.md", "b/two.md");
  }

  @Test
  void reads_what_stands_in_a_document() throws IOException {
    Files.writeString(root.resolve("a.md"), "een");
    var source = source(root);
    try (var content = connector.open(source, connector.list(source).getFirst())) {
      assertThat(content.readAllBytes())
          .isEqualTo("een".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void refuses_a_folder_that_the_administrator_did_not_open() {
    assertThatThrownBy(() -> connector.check(outside.toString()))
        .isInstanceOfSatisfying(
            LocationRefused.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(LocationRefused.Reason.NOT_OPENED_BY_ADMINISTRATOR));
    assertThatThrownBy(() -> connector.list(source(outside))).isInstanceOf(IOException.class);
  }

  @Test
  void refuses_a_way_out_through_dots_and_links() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), outside);
    assertThatThrownBy(() -> connector.check(link.toString())).isInstanceOf(LocationRefused.class);
    assertThatThrownBy(() -> connector.check(root.resolve("../../closed").toString()))
        .isInstanceOf(LocationRefused.class);
    assertThat(connector.list(source(root))).isEmpty();
    assertThatThrownBy(
            () ->
                connector.open(
                    source(root), new Entry("../../closed/secret.txt", 6, Instant.EPOCH)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> connector.open(source(root), new Entry("link/secret.txt", 6, Instant.EPOCH)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refuses_what_is_no_folder() throws IOException {
    Path file = Files.writeString(root.resolve("a.md"), "een");
    for (String location : List.of(file.toString(), root + "/none", "relative", "", "\0")) {
      assertThatThrownBy(() -> connector.check(location)).isInstanceOf(LocationRefused.class);
    }
  }
}
