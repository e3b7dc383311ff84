package eu.sluis.audit.internal.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Group commit: what many threads write at the same time goes to the disk in one go, as databases
 * do it themselves (DeWitt and others, "Implementation Techniques for Main Memory Database
 * Systems", 1984).
 *
 * <p>The first who writes finds nobody writing and starts a virtual thread, which takes what waits,
 * in order and at most so many at once, until nothing waits any more; then it ends. So a lone
 * writer waits for its own write only, and nothing runs while nobody writes. While one batch is
 * being written the next one gathers: the busier it is, the larger the batches.
 *
 * <p>The write is on a thread of its own and not on that of the first caller, because an interrupt
 * closes the connection that a virtual thread waits on: one caller who gives up would fail the
 * records of 255 others. Callers wait without heed to interrupts, for at most as long as their
 * write; their interrupt stays set.
 *
 * <p>A batch that fails, fails each of its items, and no other. Safe on every thread.
 *
 * @param <T> what is written
 * @param <R> what each gets back
 */
public final class GroupCommit<T, R> {

  private final int most;
  private final Function<List<T>, List<R>> commit;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Waiting<T, R>> waiting = new ArrayDeque<>();
  private boolean writing;

  private record Waiting<T, R>(T item, CompletableFuture<R> done) {}

  /**
   * @param most items in one batch
   * @param commit writes them, and gives as many results, in the same order
   */
  public GroupCommit(int most, Function<List<T>, List<R>> commit) {
    this.most = most;
    this.commit = commit;
  }

  /**
   * Writes one item, with what others write at the same time.
   *
   * @throws RuntimeException what the batch failed with
   */
  public R write(T item) {
    var mine = new Waiting<>(item, new CompletableFuture<R>());
    if (joins(mine)) {
      var _ = Thread.ofVirtual().name("sluis-log").start(this::writeAll);
    }
    try {
      return mine.done().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    }
  }

  /** How many wait for the next batch. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits in line; true when somebody has to begin. */
  private boolean joins(Waiting<T, R> mine) {
    lock.lock();
    try {
      waiting.add(mine);
      boolean begins = !writing;
      writing = true;
      return begins;
    } finally {
      lock.unlock();
    }
  }

  private void writeAll() {
    for (var batch = next(); !batch.isEmpty(); batch = next()) {
      write(batch);
    }
  }

  private List<Waiting<T, R>> next() {
    lock.lock();
    try {
      var batch = new ArrayList<Waiting<T, R>>();
      while (batch.size() < most && !waiting.isEmpty()) {
        batch.add(waiting.remove());
      }
      writing = !batch.isEmpty();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Waiting<T, R>> batch) {
    try {
      List<R> results = commit.apply(batch.stream().map(Waiting::item).toList());
      if (results.size() != batch.size()) {
        throw new IllegalStateException("the store gave another number of results than of items");
      }
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).done().complete(results.get(i));
      }
    } catch (RuntimeException | Error failure) {
      // Also an error: whoever waits must not wait for ever.
      batch.forEach(each -> each.done().completeExceptionally(failure));
    }
  }
}
