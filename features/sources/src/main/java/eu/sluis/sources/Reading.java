package eu.sluis.sources;

import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.EntryAway;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One reading of one source. It can break off anywhere: what was stored stays, and the next reading
 * passes over it, because its version is known.
 */
final class Reading {

  /** What all readings share. */
  record Desk(
      SourceStore store,
      Connections connections,
      KnowledgeIndex index,
      DocumentParser parser,
      Segmenter segmenter,
      InstantSource clock) {

    /** A newer version may read more or better from the same bytes, so then it reads them again. */
    int version() {
      return parser.version() + Segmenter.VERSION;
    }

    /** Lets a document be found, unless a person took it out of the search. */
    void show(OrganisationId organisation, DocumentId document, List<Passage> passages) {
      if (store.hidden(organisation, document)) {
        index.removeDocument(organisation, document);
      } else {
        index.replace(organisation, document, passages);
      }
    }

    void remove(OrganisationId organisation, DocumentId document) {
      store.removeDocument(organisation, document);
      index.removeDocument(organisation, document);
    }
  }

  private final Desk desk;
  private final Source source;
  private final Connector connector;
  private final Consumer<Progress> progress;
  private final Instant deadline;
  private final Tally tally;

  /**
   * @param deadline from when on no further document is begun
   */
  Reading(
      Desk desk,
      Source source,
      Connector connector,
      Consumer<Progress> progress,
      Instant deadline,
      Tally tally) {
    this.desk = desk;
    this.source = source;
    this.connector = connector;
    this.progress = progress;
    this.deadline = deadline;
    this.tally = tally;
  }

  /**
   * Reads what is new or changed and takes away what is gone.
   *
   * @throws IOException when the location is away
   * @throws OutOfTime when the deadline came first
   */
  void run() throws IOException {
    var known = new HashMap<String, Document>();
    desk.store()
        .documents(source.organisation(), source.id())
        .forEach(document -> known.put(document.path(), document));
    try (var visit = visit()) {
      var listing = visit.list(known(known));
      for (int done = 0; done < listing.entries().size(); done++) {
        if (!desk.clock().instant().isBefore(deadline)) {
          throw new OutOfTime();
        }
        progress.accept(
            new Progress(Progress.State.READING, done, listing.entries().size(), Optional.empty()));
        Entry entry = listing.entries().get(done);
        readOne(visit, entry, Optional.ofNullable(known.remove(entry.path())));
      }
      known.values().stream()
          .filter(document -> listing.whole() || listing.gone().contains(document.path()))
          .forEach(this::removeOne);
      if (!listing.mark().isEmpty()) {
        desk.connections().mark(source.organisation(), source.id(), listing.mark());
      }
    }
  }

  /**
   * Reads what is at one path: new, changed or gone.
   *
   * @throws IOException when the location is away
   */
  void at(String path) throws IOException {
    Optional<Document> before =
        desk.store().documents(source.organisation(), source.id()).stream()
            .filter(document -> document.path().equals(path))
            .findFirst();
    try (var visit = visit()) {
      for (Entry entry : visit.list(Connector.Known.NOTHING).entries()) {
        if (entry.path().equals(path)) {
          readOne(visit, entry, before);
          return;
        }
      }
    }
    before.ifPresent(this::removeOne);
  }

  private Connector.Visit visit() throws IOException {
    Access access =
        desk.connections()
            .find(source.organisation(), source.id())
            .map(Connections.Connection::access)
            .orElse(Access.NONE);
    return connector.visit(new Connector.Place(source.location(), access));
  }

  private Connector.Known known(Map<String, Document> documents) {
    var versions = new HashMap<String, String>();
    boolean current = true;
    for (Document document : documents.values()) {
      versions.put(document.path(), document.version());
      current &= document.reading() == desk.version();
    }
    // What an older version of Sluis read is read again, so everything must be listed.
    return new Connector.Known(
        current ? desk.connections().mark(source.organisation(), source.id()) : "", versions);
  }

  private void readOne(Connector.Visit visit, Entry entry, Optional<Document> before)
      throws IOException {
    if (before.filter(document -> isSameVersion(document, entry)).isPresent()) {
      tally.unchanged++;
      keepRights(before.get(), entry);
      return;
    }
    if (entry.bytes() > Indexing.DOCUMENT_BYTES_MAX) {
      keep(entry, entry.version(), before, "", Unreadable.Reason.TOO_LARGE);
      return;
    }
    Optional<Connector.Content> content;
    byte[] bytes;
    try {
      content =
          visit.open(entry, before.filter(this::isReadWell).map(Document::version).orElse(""));
      if (content.isEmpty()) {
        tally.unchanged++;
        before.ifPresent(document -> keepRights(document, entry));
        return;
      }
      bytes = bytes(content.get());
    } catch (Connector.EntryTooLarge large) {
      keep(entry, entry.version(), before, "", Unreadable.Reason.TOO_LARGE);
      return;
    } catch (EntryAway away) {
      requireLocation();
      if (away.gone()) {
        before.ifPresent(this::removeOne);
      } else {
        keep(entry, "", before, "", Unreadable.Reason.NO_ACCESS);
      }
      return;
    }
    String version = entry.version().isEmpty() ? content.get().version() : entry.version();
    if (bytes.length > Indexing.DOCUMENT_BYTES_MAX) {
      // It grew since it was listed; half of it would answer as if it were whole.
      keep(entry, version, before, "", Unreadable.Reason.TOO_LARGE);
      return;
    }
    parse(entry, version, before, bytes);
  }

  private void parse(Entry entry, String version, Optional<Document> before, byte[] bytes) {
    String hash = sha256(bytes);
    if (before.filter(this::isCurrent).filter(one -> one.hash().equals(hash)).isPresent()) {
      if (!before.get().version().equals(version)) {
        desk.store().version(source.organisation(), before.get().id(), version);
      }
      keepRights(before.get(), entry);
      tally.unchanged++;
      return;
    }
    try {
      ParsedDocument parsed = desk.parser().parse(entry.path(), new ByteArrayInputStream(bytes));
      List<Segment> segments = desk.segmenter().segment(parsed);
      if (segments.isEmpty()) {
        throw new Unreadable(Unreadable.Reason.NO_TEXT);
      }
      Document document =
          new Document(
              before.map(Document::id).orElseGet(DocumentId::random),
              source.id(),
              entry.path(),
              title(parsed, entry.path()),
              hash,
              desk.version(),
              bytes.length,
              entry.modified(),
              Optional.empty(),
              Optional.empty(),
              parsed.legibility(),
              segments.size(),
              version,
              entry.rights());
      desk.show(
          source.organisation(),
          document.id(),
          desk.store().replace(source.organisation(), document, segments));
      tally.read++;
    } catch (Unreadable unreadable) {
      keep(entry, version, before, hash, unreadable.reason());
    }
  }

  /** At most one byte more than a document may have. */
  private static byte[] bytes(Connector.Content content) throws EntryAway {
    try (var bytes = content.bytes()) {
      return bytes.readNBytes((int) Indexing.DOCUMENT_BYTES_MAX + 1);
    } catch (IOException half) {
      throw new EntryAway(false, half);
    }
  }

  /** When the whole location went away, this document only happened to be the first to miss. */
  private void requireLocation() throws IOException {
    try {
      connector.check(source.location());
    } catch (Connector.LocationRefused refused) {
      throw new Connector.Unreached(refused.reason(), refused);
    }
  }

  private void removeOne(Document gone) {
    desk.remove(source.organisation(), gone.id());
    tally.removed++;
  }

  /** Rights may change without the document; they hold for the next question. */
  private void keepRights(Document document, Entry entry) {
    if (!document.given().equals(entry.rights())) {
      desk.store().rights(source.organisation(), document.id(), entry.rights());
      desk.show(
          source.organisation(),
          document.id(),
          desk.store().passages(source.organisation(), document.id()));
    }
  }

  private boolean isSameVersion(Document document, Entry entry) {
    return !entry.version().isEmpty()
        && entry.version().equals(document.version())
        && isReadWell(document);
  }

  private boolean isReadWell(Document document) {
    return isCurrent(document)
        && document.unreadable().filter(Unreadable.Reason.NO_ACCESS::equals).isEmpty();
  }

  private boolean isCurrent(Document document) {
    return document.reading() == desk.version();
  }

  private void keep(
      Entry entry,
      String version,
      Optional<Document> before,
      String hash,
      Unreadable.Reason reason) {
    tally.unreadable++;
    Document document =
        new Document(
            before.map(Document::id).orElseGet(DocumentId::random),
            source.id(),
            entry.path(),
            fileName(entry.path()),
            hash,
            desk.version(),
            entry.bytes(),
            entry.modified(),
            Optional.empty(),
            Optional.of(reason),
            Legibility.WHOLE,
            0,
            version,
            entry.rights());
    var _ = desk.store().replace(source.organisation(), document, List.of());
    desk.index().removeDocument(source.organisation(), document.id());
  }

  private static String title(ParsedDocument parsed, String path) {
    return parsed.title().filter(title -> !title.isBlank()).orElseGet(() -> fileName(path));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The time for one reading is over; the next one goes on where this one was. */
  static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What one reading did, for the record. */
  static final class Tally {
    private int read;
    private int unchanged;
    private int unreadable;
    private int removed;

    Map<String, String> fields() {
      return Map.of(
          "read", Integer.toString(read),
          "unchanged", Integer.toString(unchanged),
          "unreadable", Integer.toString(unreadable),
          "removed", Integer.toString(removed));
    }

    Connections.LastReading ended(Instant when, Optional<Progress.Failure> failure) {
      return new Connections.LastReading(when, failure, read, unchanged, unreadable, removed);
    }
  }
}
