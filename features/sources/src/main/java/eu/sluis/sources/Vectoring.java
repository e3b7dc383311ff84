package eu.sluis.sources;

import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.KnowledgeIndex.Vectored;
import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Gives passages their vectors in the background: one organisation at a time and one call after the
 * other, so that the model stays free for questions. A round goes on where the one before stopped;
 * it stops at the first call that fails, and the next one is for a timer.
 */
public final class Vectoring implements AutoCloseable {

  /** Passages between two writes of the index. */
  static final int PASSAGES_AT_ONCE = 64;

  private final KnowledgeIndex index;
  private final Set<OrganisationId> waiting = ConcurrentHashMap.newKeySet();
  private final Map<OrganisationId, String> stopped = new ConcurrentHashMap<>();
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("vectors").daemon().factory());

  public Vectoring(KnowledgeIndex index) {
    this.index = index;
  }

  /**
   * How far an organisation is.
   *
   * @param busy whether its round goes on or waits
   * @param stopped why the last round stopped, as a code of the log; empty when it did not
   */
  public record Standing(Vectored vectored, boolean busy, Optional<String> stopped) {}

  /** Empty when the organisation has no model for vectors. */
  public Optional<Standing> standing(OrganisationId organisation) {
    return index
        .vectored(organisation)
        .map(
            vectored ->
                new Standing(
                    vectored,
                    waiting.contains(organisation),
                    Optional.ofNullable(stopped.get(organisation))));
  }

  /** Begins a round; does nothing when one waits or goes on. */
  public void start(OrganisationId organisation) {
    if (waiting.add(organisation)) {
      one.execute(
          () -> {
            try {
              round(organisation);
            } finally {
              waiting.remove(organisation);
            }
          });
    }
  }

  /** Offers again what was left out before: rules and readers change. */
  public void offerAgain(OrganisationId organisation) {
    index.offerAgain(organisation);
    start(organisation);
  }

  /** A round now, on this thread. */
  void round(OrganisationId organisation) {
    try {
      while (!Thread.currentThread().isInterrupted()
          && index.embed(organisation, PASSAGES_AT_ONCE) > 0) {
        // until nothing is left
      }
      stopped.remove(organisation);
    } catch (Embeddings.Unavailable away) {
      stopped.put(organisation, String.valueOf(away.getMessage()));
    } catch (RuntimeException fault) {
      stopped.put(organisation, "internal");
      System.getLogger(Vectoring.class.getName())
          .log(System.Logger.Level.ERROR, "vectors stopped: " + fault.getClass().getName());
    }
  }

  @Override
  public void close() {
    one.shutdownNow();
  }
}
