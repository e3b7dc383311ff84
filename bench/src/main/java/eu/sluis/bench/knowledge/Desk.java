package eu.sluis.bench.knowledge;

import eu.sluis.adapters.documents.TikaDocumentParser;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes passages of documents, as the product does. Identities come from names, so that two runs
 * rank alike.
 */
public final class Desk {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  public static final OrganisationId ORGANISATION = new OrganisationId(named("bench"));
  public static final ReadingRights EVERYONE =
      new ReadingRights(ORGANISATION, Set.of(), Confidentiality.INTERN, DAY);

  private static final SourceId SOURCE = new SourceId(named("source"));

  private Desk() {}

  /** Who may read a document, and when it holds. */
  public record Access(Set<GroupId> readers, Confidentiality confidentiality, Validity validity) {

    public static final Access OPEN =
        new Access(Set.of(ReadingRights.EVERYONE), Confidentiality.OPENBAAR, Validity.ALWAYS);

    public Access {
      readers = Set.copyOf(readers);
    }
  }

  static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The passages of a file. */
  static List<Passage> read(Path file, Access access) throws IOException, Unreadable {
    try (var content = Files.newInputStream(file)) {
      var parsed = new TikaDocumentParser().parse(file.getFileName().toString(), content);
      String title = parsed.title().orElse(file.getFileName().toString());
      return passages(file.toString(), title, new Segmenter().segment(parsed), access);
    }
  }

  /** Passages with rights and an identity. */
  public static List<Passage> passages(
      String document, String title, List<Segmenter.Segment> segments, Access access) {
    var id = new DocumentId(named(document));
    var passages = new ArrayList<Passage>();
    for (Segmenter.Segment segment : segments) {
      int ordinal = passages.size();
      passages.add(
          new Passage(
              new PassageId(named(document + "#" + ordinal)),
              ORGANISATION,
              SOURCE,
              id,
              title,
              ordinal,
              segment.place(),
              segment.text(),
              access.readers(),
              access.confidentiality(),
              access.validity(),
              ""));
    }
    return passages;
  }
}
