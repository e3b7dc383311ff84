package eu.sluis.sources;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.sources.Progress.Failure;
import eu.sluis.sources.Progress.State;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

  /** Longer readings stop, and the next one goes on where they were. */
  static final Duration READING_MAX = Duration.ofHours(6);

  /** How soon after a failure is tried again, when its own interval is longer. */
  static final Duration AFTER_FAILURE = Duration.ofHours(1);

  private final SourceStore store;
  private final Connections connections;
  private final KnowledgeIndex index;
  private final Reading.Desk desk;
  private final Map<Source.Kind, Connector> connectors = new HashMap<>();
  private final AuditLog log;
  private final InstantSource clock;
  private final Map<SourceId, Progress> progress = new ConcurrentHashMap<>();
  private final ExecutorService here = thread("indexing");
  // A slow website holds up no folder.
  private final ExecutorService elsewhere = thread("indexing-elsewhere");

  public Indexing(
      SourceStore store,
      Connections connections,
      KnowledgeIndex index,
      DocumentParser parser,
      List<Connector> connectors,
      AuditLog log,
      InstantSource clock) {
    this.store = store;
    this.connections = connections;
    this.index = index;
    this.desk = new Reading.Desk(store, connections, index, parser, new Segmenter(), clock);
    connectors.forEach(connector -> this.connectors.put(connector.kind(), connector));
    this.log = log;
    this.clock = clock;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
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

  /**
   * Whether documents can be listed at a place now.
   *
   * @throws Connector.LocationRefused with the reason
   */
  public void attempt(Source.Kind kind, Connector.Place place) throws Connector.LocationRefused {
    Connector connector = connectors.get(kind);
    if (connector == null) {
      throw new Connector.LocationRefused(Connector.LocationRefused.Reason.OTHER_SERVICE);
    }
    connector.attempt(place);
  }

  /** Reads the sources of an organisation whose time has come, in the background. */
  public void startWhatIsDue(OrganisationId organisation) {
    for (Source source : store.sources(organisation)) {
      if (!source.kind().elsewhere() || due(organisation, source.id())) {
        start(source);
      }
    }
  }

  private boolean due(OrganisationId organisation, SourceId source) {
    var connection = connections.find(organisation, source);
    var last = connections.lastReading(organisation, source);
    if (connection.isEmpty() || last.isEmpty()) {
      return true;
    }
    Duration every = connection.get().every();
    boolean soon = last.get().failure().isPresent() && every.compareTo(AFTER_FAILURE) > 0;
    return !clock.instant().isBefore(last.get().ended().plus(soon ? AFTER_FAILURE : every));
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
      thread(source).execute(() -> readToTheEnd(source));
    }
  }

  private ExecutorService thread(Source source) {
    return source.kind().elsewhere() ? elsewhere : here;
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

  /**
   * Reads one document of a source in the background, behind what is being read: it is new, changed
   * or gone.
   *
   * @return done when it was read, with what stopped it; a document that is unreadable stops
   *     nothing
   */
  public CompletableFuture<Optional<Failure>> start(Source source, String path) {
    return CompletableFuture.supplyAsync(
        () -> recorded(source, new Reading.Tally(), reading -> reading.at(path)), thread(source));
  }

  /** Takes a document away at once. What is being read of it meanwhile is taken away after. */
  public void withdraw(Source source, Document document) {
    desk.remove(source.organisation(), document.id());
    var _ = start(source, document.path());
  }

  /** Reads a source now, on this thread. */
  public void read(Source source) {
    progress.put(source.id(), new Progress(State.READING, 0, 0, Optional.empty()));
    var tally = new Reading.Tally();
    Optional<Failure> failure =
        recorded(
            source,
            tally,
            reading -> {
              reading.run();
              store.indexed(source.organisation(), source.id(), clock.instant());
            });
    remember(source, tally.ended(clock.instant(), failure));
    if (failure.isPresent()) {
      fail(source, failure.get());
    } else {
      progress.put(source.id(), Progress.IDLE);
    }
  }

  /** What of a source is read. */
  private interface Part {
    void read(Reading reading) throws IOException;
  }

  /** Reads between intent and outcome in the log. */
  private Optional<Failure> recorded(Source source, Reading.Tally tally, Part part) {
    OpenIntent intent;
    try {
      intent =
          log.intend(
              source.organisation(),
              Action.INDEXING,
              Map.of("source", source.id().toString(), "kind", source.kind().name()));
    } catch (AuditUnavailable away) {
      return Optional.of(Failure.LOG_AWAY);
    }
    Optional<Failure> failure = Optional.empty();
    try {
      part.read(
          new Reading(
              desk,
              source,
              connector(source),
              step -> progress.put(source.id(), step),
              clock.instant().plus(READING_MAX),
              tally));
    } catch (Connector.Unreached away) {
      failure = Optional.of(Failure.of(away.reason()));
    } catch (IOException away) {
      failure = Optional.of(Failure.LOCATION_AWAY);
    } catch (Reading.OutOfTime late) {
      failure = Optional.of(Failure.OUT_OF_TIME);
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
    return failure;
  }

  /** Brings the index in line with the database for one document, after its rights changed. */
  public void refresh(OrganisationId organisation, DocumentId document) {
    desk.show(organisation, document, store.passages(organisation, document));
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

  /** How it went is for people to see; a source that was removed meanwhile has nothing to keep. */
  private void remember(Source source, Connections.LastReading reading) {
    try {
      connections.save(source.organisation(), source.id(), reading);
    } catch (StoreUnavailable away) {
      System.getLogger(Indexing.class.getName())
          .log(System.Logger.Level.WARNING, "how a reading ended could not be kept");
    }
  }

  private void fail(Source source, Failure failure) {
    Progress last = progress(source.id());
    progress.put(
        source.id(), new Progress(State.FAILED, last.done(), last.total(), Optional.of(failure)));
  }

  private Connector connector(Source source) throws IOException {
    Connector connector = connectors.get(source.kind());
    if (connector == null) {
      throw new IOException("no connector for this kind of source");
    }
    return connector;
  }

  @Override
  public void close() {
    here.shutdownNow();
    elsewhere.shutdownNow();
  }
}
