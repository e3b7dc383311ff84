package eu.sluis.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The bundles of a log in order, each entry held against the tree and read. That is nearly all of
 * the work of a check and no entry needs another, so bundles are done on all processors. Files are
 * asked for on the thread of the caller, and only a few bundles are in memory at once.
 *
 * <p>What is damaged comes in its place: nothing that stands after it is given before.
 */
final class CheckedBundles implements AutoCloseable {

  /** For a log of fewer bundles, threads cost more than they save. */
  private static final int ALONE_BUNDLES_MAX = 8;

  /** So that no processor waits for the next file. */
  private static final int AHEAD_OF_EACH = 2;

  /**
   * An entry.
   *
   * @param hash as it stands in the tree
   * @param leaf what it says; empty when it is not of the format
   */
  record Checked(Hash hash, Optional<Leaf> leaf) {}

  /**
   * A bundle.
   *
   * @param first place of its first entry
   * @param leaves all of them, or those before the damage
   */
  record Read(long first, List<Checked> leaves, Optional<TileDamaged> damage) {
    void throwDamage() throws TileDamaged {
      if (damage.isPresent()) {
        throw damage.get();
      }
    }
  }

  private final TileReader reader;
  private final long bundles;
  private final int ahead;
  private final Optional<ExecutorService> threads;
  private final ArrayDeque<Future<Read>> underway = new ArrayDeque<>();
  private long asked = 0;

  CheckedBundles(TileReader reader) {
    this.reader = reader;
    this.bundles = (reader.head().size() + TilePath.FULL - 1) / TilePath.FULL;
    int processors = Runtime.getRuntime().availableProcessors();
    boolean alone = bundles <= ALONE_BUNDLES_MAX || processors == 1;
    this.ahead = alone ? 1 : processors * AHEAD_OF_EACH;
    this.threads =
        alone
            ? Optional.empty()
            : Optional.of(
                Executors.newFixedThreadPool(
                    processors, Thread.ofPlatform().daemon().name("verify-", 0).factory()));
  }

  /** The next one; empty after the last. */
  Optional<Read> next() {
    while (asked < bundles && underway.size() < ahead) {
      underway.add(ask(asked));
      asked++;
    }
    Future<Read> next = underway.poll();
    return next == null ? Optional.empty() : Optional.of(result(next));
  }

  private Future<Read> ask(long index) {
    FutureTask<Read> task;
    try {
      TileReader.Bundle bundle = reader.bundle(index);
      task = new FutureTask<>(() -> read(bundle));
    } catch (TileDamaged damaged) {
      task =
          new FutureTask<>(() -> new Read(index * TilePath.FULL, List.of(), Optional.of(damaged)));
    }
    if (threads.isPresent()) {
      threads.get().execute(task);
    } else {
      task.run();
    }
    return task;
  }

  private static Read read(TileReader.Bundle bundle) {
    var leaves = new ArrayList<Checked>(bundle.entries().size());
    for (int i = 0; i < bundle.entries().size(); i++) {
      try {
        bundle.check(i);
      } catch (TileDamaged damaged) {
        return new Read(bundle.first(), leaves, Optional.of(damaged));
      }
      Optional<Leaf> leaf;
      try {
        leaf = Optional.of(Leaf.parse(bundle.entries().get(i)));
      } catch (Malformed malformed) {
        leaf = Optional.empty();
      }
      leaves.add(new Checked(bundle.hashes().get(i), leaf));
    }
    return new Read(bundle.first(), leaves, Optional.empty());
  }

  private static Read result(Future<Read> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException failure) {
          throw new IllegalStateException("a bundle could not be read", failure.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    threads.ifPresent(ExecutorService::shutdownNow);
  }
}
