package eu.sluis.sources.health;

import eu.sluis.knowledge.Edition;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Sketch;
import eu.sluis.knowledge.Statements;
import eu.sluis.privacy.Detector;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.DocumentFacts.Stated;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Looks at documents after they were read, and works out what is the matter with their source. In
 * the background, one source at a time; two nodes that look at the same one write the same.
 *
 * <p>It reads passages from the database and nothing else, so it holds up no reading and no
 * question. It proposes and never changes a document.
 */
public final class Inspection implements AutoCloseable {

  /** Goes up by one with every change after which the same document may have other facts. */
  static final int VERSION = 2;

  private static final int DOCUMENTS_AT_ONCE = 200;
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
  private static final System.Logger LOG = System.getLogger(Inspection.class.getName());

  private final SourceStore store;
  private final FactStore facts;
  private final HealthStore health;
  private final Usage usage;
  private final Function<OrganisationId, Detector> detectors;
  private final InstantSource clock;
  private final Set<SourceId> waiting = ConcurrentHashMap.newKeySet();
  private final Map<SourceId, LocalDate> examined = new ConcurrentHashMap<>();
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("inspection").daemon().factory());

  /**
   * @param detectors the detector with the words of an organisation; may throw, and then nothing is
   *     looked at
   */
  public Inspection(
      SourceStore store,
      FactStore facts,
      HealthStore health,
      Usage usage,
      Function<OrganisationId, Detector> detectors,
      InstantSource clock) {
    this.store = store;
    this.facts = facts;
    this.health = health;
    this.usage = usage;
    this.detectors = detectors;
    this.clock = clock;
  }

  /** Whether documents of a source were read that nobody looked at yet. */
  public boolean pending(Source source) {
    return !facts.unknown(source.organisation(), source.id(), VERSION, 1).isEmpty();
  }

  /**
   * Looks at a source in the background, as it is when its turn comes; does nothing when it is
   * waiting already.
   */
  public void start(Source source) {
    if (waiting.add(source.id())) {
      one.execute(() -> inspectNow(source));
    }
  }

  /** Looks at a source when something of it is unknown, or when the day's figure is missing. */
  public void startWhenDue(Source source) {
    boolean today =
        LocalDate.ofInstant(clock.instant(), LEGAL_TIME).equals(examined.get(source.id()));
    if (!today || pending(source)) {
      start(source);
    }
  }

  private void inspectNow(Source source) {
    // Before it is read: what changes from here on asks for another look.
    waiting.remove(source.id());
    try {
      // What holds for it may have changed while it waited.
      store.source(source.organisation(), source.id()).ifPresent(this::inspect);
    } catch (StoreUnavailable away) {
      LOG.log(System.Logger.Level.WARNING, "the health of sources waits: the database is away");
    } catch (RuntimeException fault) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the health of a source could not be worked out: " + fault.getClass().getName());
    }
  }

  /** Looks at a source now, on this thread. */
  public void inspect(Source source) {
    OrganisationId organisation = source.organisation();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, LEGAL_TIME);
    Map<DocumentId, String> unknown;
    do {
      unknown = facts.unknown(organisation, source.id(), VERSION, DOCUMENTS_AT_ONCE);
      if (!unknown.isEmpty()) {
        Detector detector = detectors.apply(organisation);
        unknown.forEach(
            (id, state) ->
                store
                    .document(organisation, id)
                    .ifPresent(
                        document ->
                            facts.keep(
                                organisation,
                                look(organisation, document, state, detector),
                                today)));
      }
    } while (unknown.size() == DOCUMENTS_AT_ONCE);
    var examination = new Examination(source, store, facts, health, usage, now, LEGAL_TIME);
    health.found(organisation, source.id(), examination.findings());
    health.measured(
        organisation, source.id(), examination.quality(health.findings(organisation, source.id())));
    examined.put(source.id(), today);
  }

  private DocumentFacts look(
      OrganisationId organisation, Document document, String state, Detector detector) {
    List<Passage> passages = store.passages(organisation, document.id());
    List<String> texts = passages.stream().map(Passage::text).toList();
    var stated = new ArrayList<Stated>();
    for (Passage passage : passages) {
      Statements.of(passage.text())
          .forEach(statement -> stated.add(new Stated(passage.id(), statement)));
    }
    return new DocumentFacts(
        document.id(),
        document.source(),
        state,
        texts.stream().mapToInt(String::length).sum(),
        Legibility.of(texts),
        Sketch.of(texts),
        Edition.of(document.title()).subject(),
        PersonalData.of(detector, texts),
        stated);
  }

  @Override
  public void close() {
    one.shutdownNow();
  }
}
