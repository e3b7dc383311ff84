package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import eu.sluis.sources.Access;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.EntryAway;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.Place;
import eu.sluis.sources.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
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

  private List<Entry> list(Path location) throws IOException {
    return connector.visit(place(location)).list(Known.NOTHING).entries();
  }

  private InputStream open(Path location, Entry entry) throws IOException {
    return connector.visit(place(location)).open(entry, "").orElseThrow().bytes();
  }

  private static Place place(Path location) {
    return new Place(location.toString(), Access.NONE);
  }

  @Test
  void lists_documents_in_folders_in_a_stable_order_and_skips_hidden_ones() throws IOException {
    Files.createDirectories(root.resolve("b/.git"));
    Files.writeString(root.resolve("b/.git/config"), "x");
    Files.writeString(root.resolve("b/two.md"), "twee");
    Files.writeString(root.resolve("a.md"), "een");
    Files.writeString(root.resolve(".hidden.md"), "x");

    assertThat(list(root)).extracting(Entry::path).containsExactly("a.md", "b/two.md");
  }

  @Test
  void reads_what_stands_in_a_document() throws IOException {
    Files.writeString(root.resolve("a.md"), "een");
    Path source = root;
    try (var content = open(source, list(source).getFirst())) {
      assertThat(content.readAllBytes()).isEqualTo("een".getBytes(StandardCharsets.UTF_8));
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
    assertThatThrownBy(() -> list(outside)).isInstanceOf(IOException.class);
  }

  @Test
  void refuses_a_way_out_through_dots_and_links() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), outside);
    assertThatThrownBy(() -> connector.check(link.toString())).isInstanceOf(LocationRefused.class);
    assertThatThrownBy(() -> connector.check(root.resolve("../../closed").toString()))
        .isInstanceOf(LocationRefused.class);
    assertThat(list(root)).isEmpty();
    assertThatThrownBy(() -> open(root, new Entry("../../closed/secret.txt", 6, Instant.EPOCH)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> open(root, new Entry("link/secret.txt", 6, Instant.EPOCH)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void says_of_each_document_that_went_away_since_it_was_listed_what_became_of_it()
      throws IOException {
    for (String name : List.of("closed.md", "gone.md", "here.md", "link.md", "map/inside.md")) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), name);
    }
    Path source = root;
    List<Entry> listed = list(source);
    Files.delete(root.resolve("closed.md"));
    Files.createDirectory(root.resolve("closed.md"));
    Files.delete(root.resolve("gone.md"));
    Files.delete(root.resolve("link.md"));
    Files.createSymbolicLink(root.resolve("link.md"), outside.resolve("secret.txt"));
    Files.delete(root.resolve("map/inside.md"));
    Files.delete(root.resolve("map"));

    assertThat(listed.stream().map(entry -> entry.path() + " " + opened(source, entry)))
        .containsExactly(
            "closed.md closed",
            "gone.md gone",
            "here.md here.md",
            "link.md closed",
            "map/inside.md gone");
  }

  private String opened(Path source, Entry entry) {
    try (var content = open(source, entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (EntryAway away) {
      return away.gone() ? "gone" : "closed";
    } catch (IOException location) {
      return "location";
    }
  }

  @Test
  void a_folder_that_went_away_since_it_was_listed_is_no_matter_of_one_document()
      throws IOException {
    Files.writeString(root.resolve("a.md"), "een");
    Path source = root;
    Entry entry = list(source).getFirst();
    Files.delete(root.resolve("a.md"));
    Files.delete(root);
    assertThat(opened(source, entry)).isEqualTo("location");
    assertThatThrownBy(() -> list(source)).isInstanceOf(IOException.class);
  }

  @Test
  void lists_what_is_closed_and_goes_on() throws IOException {
    Path closed = Files.createDirectories(root.resolve("b-closed"));
    Files.writeString(closed.resolve("inside.md"), "binnen");
    Path file = Files.writeString(root.resolve("c.md"), "drie");
    Files.writeString(root.resolve("a.md"), "een");
    Files.setPosixFilePermissions(closed, Set.of());
    Files.setPosixFilePermissions(file, Set.of());
    try {
      assumeFalse(Files.isReadable(file), "this account may read everything");
      Path source = root;
      assertThat(list(source).stream().map(entry -> entry.path() + " " + opened(source, entry)))
          .containsExactly("a.md een", "b-closed closed", "c.md closed");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void refuses_what_is_no_folder() throws IOException {
    Path file = Files.writeString(root.resolve("a.md"), "een");
    for (String location : List.of(file.toString(), root + "/none", "relative", "", "\0")) {
      assertThatThrownBy(() -> connector.check(location)).isInstanceOf(LocationRefused.class);
    }
  }
}
