package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.sources.Access;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadShelfTest {

  @TempDir Path temp;

  private Source source(UploadShelf shelf) throws IOException {
    var organisation = OrganisationId.random();
    var id = SourceId.random();
    return new Source(
        id,
        organisation,
        "Bron",
        Source.Kind.UPLOAD,
        shelf.location(organisation, id),
        new Classification(Set.of(), Confidentiality.INTERN, Validity.ALWAYS),
        Optional.empty());
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keeps_replaces_and_discards_a_file_that_the_connector_reads() throws IOException {
    var shelf = new UploadShelf(temp);
    var source = source(shelf);
    var connector = new FolderConnector(Source.Kind.UPLOAD, () -> List.of(temp));

    shelf.keep(source, "besluit.md", text("een"));
    shelf.keep(source, "besluit.md", text("twee"));
    var entries = list(connector, source);
    assertThat(entries).hasSize(1);
    try (var content = open(connector, source, entries.getFirst())) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("twee");
    }

    shelf.discard(source, "besluit.md");
    assertThat(list(connector, source)).isEmpty();
  }

  @Test
  void a_name_never_leaves_its_folder() {
    assertThat(UploadShelf.safe("../../etc/passwd")).isEqualTo("passwd");
    assertThat(UploadShelf.safe("C:\\brieven\\brief.docx")).isEqualTo("brief.docx");
    assertThat(UploadShelf.safe("..")).isEqualTo("document");
    assertThat(UploadShelf.safe("a\u0000\u202eb.pdf")).isEqualTo("a_b.pdf");
    assertThat(UploadShelf.safe("x".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
  }

  @Test
  void a_broken_upload_leaves_the_earlier_file_as_it_was() throws IOException {
    var shelf = new UploadShelf(temp);
    var source = source(shelf);
    shelf.keep(source, "besluit.md", text("een"));
    var broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> shelf.keep(source, "besluit.md", broken))
        .isInstanceOf(IOException.class);

    var connector = new FolderConnector(Source.Kind.UPLOAD, () -> List.of(temp));
    assertThat(list(connector, source)).hasSize(1);
    try (var content = open(connector, source, list(connector, source).getFirst())) {
      assertThat(content.readAllBytes()).isEqualTo("een".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<Connector.Entry> list(Connector connector, Source source) throws IOException {
    return visit(connector, source).list(Connector.Known.NOTHING).entries();
  }

  private static InputStream open(Connector connector, Source source, Connector.Entry entry)
      throws IOException {
    return visit(connector, source).open(entry, "").orElseThrow().bytes();
  }

  private static Connector.Visit visit(Connector connector, Source source) throws IOException {
    return connector.visit(new Connector.Place(source.location(), Access.NONE));
  }
}
