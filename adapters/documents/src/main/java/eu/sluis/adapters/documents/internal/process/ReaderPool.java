package eu.sluis.adapters.documents.internal.process;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few reader processes, kept warm between documents.
 *
 * <p>A document that ends its process is tried once more when that process had read others before:
 * they may have filled its memory, or somebody else may have ended it. A second end is the
 * document's own. A process is replaced after {@link #DOCUMENTS_MAX} documents, so that what a
 * library leaves behind does not add up, and is given back to the machine when nothing was read for
 * {@link #IDLE_MAX}.
 */
public final class ReaderPool implements AutoCloseable {

  static final int DOCUMENTS_MAX = 500;
  static final Duration IDLE_MAX = Duration.ofMinutes(2);

  private final String mainClass;
  private final Budget budget;
  private final ClassPath classPath = ClassPath.ofThisProcess();
  private final Semaphore places;
  private final Deque<ReaderProcess> idle = new ArrayDeque<>();
  private final Set<ReaderProcess> all = new HashSet<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reader-deadlines").daemon().factory());
  private long lastUse;
  private boolean closed;

  /**
   * What reading may cost.
   *
   * @param heapMegabytes memory of one process, from 16
   * @param deadline for one document, or for one page of a scan
   * @param longest for all pages of a scan together
   * @param processes at once, from 1
   */
  public record Budget(int heapMegabytes, Duration deadline, Duration longest, int processes) {
    public Budget {
      if (heapMegabytes < 16 || processes < 1) {
        throw new IllegalArgumentException("a reader needs 16 MB and one process at least");
      }
      if (!deadline.isPositive() || longest.compareTo(deadline) < 0) {
        throw new IllegalArgumentException("a reader needs time");
      }
    }
  }

  /**
   * @param mainClass one whose `main` calls {@link ReaderMain#serve}
   */
  public ReaderPool(String mainClass, Budget budget) {
    this.mainClass = mainClass;
    this.budget = budget;
    this.places = new Semaphore(budget.processes(), true);
    var _ =
        timer.scheduleWithFixedDelay(
            this::endIdle, IDLE_MAX.toMillis(), IDLE_MAX.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Reads a document, waiting for a process when all are busy.
   *
   * @throws CancellationException when this pool is closed meanwhile, or the thread interrupted
   * @throws IllegalStateException when this machine starts no process: no document's fault
   */
  public ParsedDocument read(String fileName, byte[] content) throws Unreadable {
    try {
      places.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for a reader");
    }
    try {
      Optional<ParsedDocument> read = tryOnce(fileName, content);
      return read.isPresent() ? read.get() : tryAgain(fileName, content);
    } finally {
      places.release();
    }
  }

  private ParsedDocument tryAgain(String fileName, byte[] content) throws Unreadable {
    return tryOnce(fileName, content).orElseThrow(() -> new Unreadable(Reason.STOPPED_THE_READER));
  }

  /** Empty when the process ended in a way that may not be this document's fault. */
  private Optional<ParsedDocument> tryOnce(String fileName, byte[] content) throws Unreadable {
    ReaderProcess process = take();
    boolean whole = false;
    try {
      var document = process.read(fileName, content, budget.deadline(), budget.longest(), timer);
      whole = true;
      return Optional.of(document);
    } catch (Unreadable itself) {
      whole = true;
      throw itself;
    } catch (RejectedExecutionException closing) {
      throw stopped();
    } catch (ReaderProcess.Ended ended) {
      if (isClosed()) {
        throw stopped();
      }
      boolean others = process.documents() > 1;
      if (others && ended.reason() != Reason.TOOK_TOO_LONG) {
        endIdleNow();
        return Optional.empty();
      }
      var unreadable = new Unreadable(ended.reason());
      unreadable.initCause(ended);
      throw unreadable;
    } finally {
      giveBack(process, whole);
    }
  }

  private synchronized ReaderProcess take() {
    if (closed) {
      throw stopped();
    }
    while (!idle.isEmpty()) {
      ReaderProcess warm = idle.pop();
      if (warm.alive()) {
        return warm;
      }
      all.remove(warm);
    }
    try {
      var fresh = ReaderProcess.start(mainClass, classPath, budget.heapMegabytes());
      all.add(fresh);
      return fresh;
    } catch (IOException refused) {
      throw new IllegalStateException("no process could be started to read documents", refused);
    }
  }

  private synchronized void giveBack(ReaderProcess process, boolean whole) {
    lastUse = System.nanoTime();
    if (whole && !closed && process.documents() < DOCUMENTS_MAX) {
      idle.push(process);
    } else {
      all.remove(process);
      process.end();
    }
  }

  private static CancellationException stopped() {
    return new CancellationException("the reading of documents was stopped");
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void endIdle() {
    if (System.nanoTime() - lastUse >= IDLE_MAX.toNanos()) {
      endIdleNow();
    }
  }

  private synchronized void endIdleNow() {
    idle.forEach(ReaderProcess::end);
    all.removeAll(idle);
    idle.clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.shutdownNow();
    all.forEach(ReaderProcess::end);
    idle.clear();
  }
}
