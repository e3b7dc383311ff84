package eu.sluis.sources;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.sources.Progress.Failure;
import eu.sluis.sources.Progress.State;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads sources: what is new or changed is parsed, cut into passages, stored and indexed; what is
 * gone is removed. One source at a time, in the background, with its progress visible.
 *
 * <p>The database is written before the index, so that the index never knows more than the truth; a
 * search checks each hit against the database again.
 */
public final class Indexing implements AutoCloseable {

  /** Larger files are listed as too large and not opened, in bytes. */
  public static final long DOCUMENT_BYTES_MAX = 50L * 1024 * 1024;

  private final SourceStore store;
  private final KnowledgeIndex index;
  private final DocumentParser parser;
  private final Segmenter segmenter = new Segmenter();
  private final Map<Source.Kind, Connector> connectors = new HashMap<>();
  private final AuditLog log;
  private final InstantSource clock;
  private final Map<SourceId, Progress> progress = new ConcurrentHashMap<>();
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("indexing").daemon().factory());

  public Indexing(
      SourceStore store,
      KnowledgeIndex index,
      DocumentParser parser,
      List<Connector> connectors,
      AuditLog log,
      InstantSource clock) {
    this.store = store;
    this.index = index;
    this.parser = parser;
    connectors.forEach(connector -> this.connectors.put(connector.kind(), connector));
    this.log = log;
    this.clock = clock;
  }

  /** How far a source is. */
  public Progress progress(SourceId source) {
    return progress.getOrDefault(source, Progress.IDLE);
  }

  /**
   * Whether documents may be read from a location.
   *
   * @throws Connector.LocationRefused with the reason
   */
  public void checkLocation(Source.Kind kind, String location) throws Connector.LocationRefused {
    Connector connector = connectors.get(kind);
    if (connector == null) {
      throw new Connector.LocationRefused(Connector.LocationRefused.Reason.NOT_READABLE);
    }
    connector.check(location);
  }

  /** Reads a source in the background; does nothing when it is already waiting or being read. */
  public void start(Source source) {
    var mine = new AtomicBoolean();
    progress.compute(
        source.id(),
        (_, old) -> {
          boolean busy =
              old != null && (old.state() == State.WAITING || old.state() == State.READING);
          mine.set(!busy);
          return busy ? old : new Progress(State.WAITING, 0, 0, Optional.empty());
        });
    if (mine.get()) {
      one.execute(() -> readToTheEnd(source));
    }
  }

  /** Whatever goes wrong, it can be started again. */
  private void readToTheEnd(Source source) {
    try {
      read(source);
    } finally {
      if (progress(source.id()).state() == State.READING) {
        fail(source, Failure.INTERNAL);
      }
    }
  }

  /** Reads a source now, on this thread. */
  public void read(Source source) {
    progress.put(source.id(), new Progress(State.READING, 0, 0, Optional.empty()));
    OpenIntent intent;
    try {
      intent =
          log.intend(
              source.organisation(),
              Action.INDEXING,
              Map.of("source", source.id().toString(), "kind", source.kind().name()));
    } catch (AuditUnavailable away) {
      fail(source, Failure.LOG_AWAY);
      return;
    }
    var tally = new Tally();
    Optional<Failure> failure = Optional.empty();
    try {
      readAll(source, tally);
      store.indexed(source.organisation(), source.id(), clock.instant());
    } catch (IOException away) {
      failure = Optional.of(Failure.LOCATION_AWAY);
    } catch (StoreUnavailable away) {
      failure = Optional.of(Failure.DATABASE_AWAY);
    } catch (RuntimeException fault) {
      failure = Optional.of(Failure.INTERNAL);
      System.getLogger(Indexing.class.getName())
          .log(System.Logger.Level.ERROR, "indexing stopped: " + fault.getClass().getName());
    }
    try {
      log.conclude(intent, failure.isEmpty() ? Ending.DONE : Ending.FAILED, tally.fields());
    } catch (AuditUnavailable away) {
      failure = Optional.of(Failure.LOG_AWAY);
    }
    if (failure.isPresent()) {
      fail(source, failure.get());
    } else {
      progress.put(source.id(), Progress.IDLE);
    }
  }

  /** Makes the index of an organisation again from the database. */
  public void rebuild(OrganisationId organisation) {
    for (Source source : store.sources(organisation)) {
      index.removeSource(organisation, source.id());
      for (Document document : store.documents(organisation, source.id())) {
        refresh(organisation, document.id());
      }
    }
  }

  /** Brings the index in line with the database for one document, after its rights changed. */
  public void refresh(OrganisationId organisation, DocumentId document) {
    index.replace(organisation, document, store.passages(organisation, document));
  }

  /**
   * Removes a source with everything in it.
   *
   * @param besides what else goes with it
   */
  public <E extends Exception> void remove(Asker by, SourceId source, RecordedAct.Change<E> besides)
      throws E {
    RecordedAct.run(
        log,
        by.organisation(),
        Action.SOURCE_REMOVED,
        Map.of("source", source.toString(), "person", by.person().toString()),
        () -> {
          store.remove(by.organisation(), source);
          index.removeSource(by.organisation(), source);
          progress.remove(source);
          besides.run();
        });
  }

  private void readAll(Source source, Tally tally) throws IOException {
    Connector connector = connectors.get(source.kind());
    if (connector == null) {
      throw new IOException("no connector for this kind of source");
    }
    var known = new HashMap<String, Document>();
    store
        .documents(source.organisation(), source.id())
        .forEach(document -> known.put(document.path(), document));
    List<Connector.Entry> entries = connector.list(source);
    for (int done = 0; done < entries.size(); done++) {
      progress.put(
          source.id(), new Progress(State.READING, done, entries.size(), Optional.empty()));
      Connector.Entry entry = entries.get(done);
      readOne(source, connector, entry, Optional.ofNullable(known.remove(entry.path())), tally);
    }
    known.values().forEach(gone -> removeOne(source, gone, tally));
  }

  private void removeOne(Source source, Document gone, Tally tally) {
    store.removeDocument(source.organisation(), gone.id());
    index.removeDocument(source.organisation(), gone.id());
    tally.removed++;
  }

  /**
   * At most one byte more than a document may have.
   *
   * @throws Connector.EntryAway when only this document cannot be read
   */
  private static byte[] content(Source source, Connector connector, Connector.Entry entry)
      throws IOException {
    try {
      var content = connector.open(source, entry);
      try (content) {
        return content.readNBytes((int) DOCUMENT_BYTES_MAX + 1);
      } catch (IOException half) {
        throw new Connector.EntryAway(false, half);
      }
    } catch (Connector.EntryAway away) {
      // When the whole location went away, this document only happened to be the first to miss.
      try {
        connector.check(source.location());
      } catch (Connector.LocationRefused refused) {
        throw new IOException("the location may not be used: " + refused.reason(), refused);
      }
      throw away;
    }
  }

  private void readOne(
      Source source,
      Connector connector,
      Connector.Entry entry,
      Optional<Document> before,
      Tally tally)
      throws IOException {
    if (entry.bytes() > DOCUMENT_BYTES_MAX) {
      keep(source, entry, before, "", Unreadable.Reason.TOO_LARGE);
      tally.unreadable++;
      return;
    }
    byte[] bytes;
    try {
      bytes = content(source, connector, entry);
    } catch (Connector.EntryAway away) {
      if (away.gone()) {
        before.ifPresent(document -> removeOne(source, document, tally));
      } else {
        keep(source, entry, before, "", Unreadable.Reason.NO_ACCESS);
        tally.unreadable++;
      }
      return;
    }
    if (bytes.length > DOCUMENT_BYTES_MAX) {
      // It grew since it was listed; half of it would answer as if it were whole.
      keep(source, entry, before, "", Unreadable.Reason.TOO_LARGE);
      tally.unreadable++;
      return;
    }
    String hash = sha256(bytes);
    if (before.filter(document -> isAsRead(document, hash)).isPresent()) {
      tally.unchanged++;
      return;
    }
    try {
      ParsedDocument parsed = parser.parse(entry.path(), new ByteArrayInputStream(bytes));
      List<Segment> segments = segmenter.segment(parsed);
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
              reading(),
              bytes.length,
              entry.modified(),
              Optional.empty(),
              Optional.empty(),
              segments.size());
      index.replace(
          source.organisation(),
          document.id(),
          store.replace(source.organisation(), document, segments));
      tally.read++;
    } catch (Unreadable unreadable) {
      keep(source, entry, before, hash, unreadable.reason());
      tally.unreadable++;
    }
  }

  /** A newer version may read more or better from the same bytes, so then it reads them again. */
  private boolean isAsRead(Document document, String hash) {
    return document.hash().equals(hash) && document.reading() == reading();
  }

  private int reading() {
    return parser.version() + Segmenter.VERSION;
  }

  private void keep(
      Source source,
      Connector.Entry entry,
      Optional<Document> before,
      String hash,
      Unreadable.Reason reason) {
    Document document =
        new Document(
            before.map(Document::id).orElseGet(DocumentId::random),
            source.id(),
            entry.path(),
            fileName(entry.path()),
            hash,
            reading(),
            entry.bytes(),
            entry.modified(),
            Optional.empty(),
            Optional.of(reason),
            0);
    store.replace(source.organisation(), document, List.of());
    index.removeDocument(source.organisation(), document.id());
  }

  private static String title(ParsedDocument parsed, String path) {
    return parsed.title().filter(title -> !title.isBlank()).orElseGet(() -> fileName(path));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void fail(Source source, Failure failure) {
    Progress last = progress(source.id());
    progress.put(
        source.id(), new Progress(State.FAILED, last.done(), last.total(), Optional.of(failure)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public void close() {
    one.shutdownNow();
  }

  /** What one reading did, for the record. */
  private static final class Tally {
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
  }
}
