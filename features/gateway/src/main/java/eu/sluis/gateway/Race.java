package eu.sluis.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model, and a second one as well when the first has said nothing for a while. Who gives
 * the first piece answers; the other is interrupted, which stops it by the contract of {@link
 * Model}.
 *
 * <p>Each runs on a thread of its own; their pieces are handed on by the thread that asked, and
 * only those of who answers. A full queue makes a model wait, as a slow reader would. When {@link
 * #run} is over, so are both.
 */
final class Race {

  private static final int PIECES_WAITING_MAX = 64;
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  /** By its contract a model that is interrupted stops at once. */
  private static final Duration STOP_MAX = Duration.ofSeconds(2);

  /** What a runner has to tell. */
  private sealed interface News {
    Runner of();

    record Piece(Runner of, AnswerPiece piece) implements News {}

    record Whole(Runner of, Completion completion) implements News {}

    record Failed(Runner of, ModelFailure failure) implements News {}
  }

  /** Makes a call; for the thread of one runner. */
  @FunctionalInterface
  interface Asking {
    Completion of(Attempt attempt, Model.Sink sink) throws ModelFailure;
  }

  private final Asking asking;
  private final Attempt first;
  private final Supplier<Optional<Attempt>> second;
  private final Duration after;
  private final BlockingQueue<News> news = new ArrayBlockingQueue<>(PIECES_WAITING_MAX);
  private final List<Runner> runners = new ArrayList<>();
  private volatile boolean over;
  private @Nullable Runner winner;

  /**
   * @param second asked for once, when it is time; empty when there is no room with it
   */
  Race(Asking asking, Attempt first, Supplier<Optional<Attempt>> second, Duration after) {
    this.asking = asking;
    this.first = first;
    this.second = second;
    this.after = after;
  }

  /** Who answers, or failed last; the first before anybody did anything. */
  Attempt decided() {
    return winner == null ? first : winner.attempt;
  }

  /** The others that were asked, each with why it gave no answer. */
  List<Loser> losers() {
    return runners.stream()
        .filter(runner -> runner.attempt != decided())
        .map(runner -> new Loser(runner.attempt, runner.failure))
        .toList();
  }

  /** Who was asked and does not answer. */
  record Loser(Attempt attempt, ModelFailure.Cause cause) {}

  /**
   * Runs until one answered or all failed.
   *
   * @param sink takes the pieces of who answers
   * @param changed told when that is the second
   */
  Completion run(Model.Sink sink, Consumer<Attempt> changed) throws ModelFailure {
    try {
      start(first);
      return follow(sink, changed);
    } catch (InterruptedException gone) {
      throw new ModelFailure(ModelFailure.Cause.CANCELLED, "whoever asked went away");
    } finally {
      stop();
    }
  }

  private Completion follow(Model.Sink sink, Consumer<Attempt> changed)
      throws ModelFailure, InterruptedException {
    long until = System.nanoTime() + after.toNanos();
    boolean alone = true;
    int failed = 0;
    while (true) {
      News next = alone ? news.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS) : news.take();
      if (next == null) {
        alone = false;
        second.get().ifPresent(this::start);
        continue;
      }
      if (winner != null && next.of() != winner) {
        continue;
      }
      switch (next) {
        case News.Piece(Runner of, AnswerPiece piece) -> {
          alone = false;
          wins(of, changed);
          sink.take(piece);
        }
        case News.Whole(Runner of, Completion completion) -> {
          wins(of, changed);
          return completion;
        }
        case News.Failed(Runner of, ModelFailure failure) -> {
          of.failure = failure.reason();
          failed++;
          if (of == winner || failed == runners.size()) {
            winner = of;
            throw failure;
          }
        }
      }
    }
  }

  private void wins(Runner runner, Consumer<Attempt> changed) {
    if (winner == null) {
      winner = runner;
      runners.stream().filter(other -> other != runner).forEach(Runner::interrupt);
      if (runner.attempt != first) {
        changed.accept(runner.attempt);
      }
    }
  }

  private void start(Attempt attempt) {
    var runner = new Runner(attempt);
    runners.add(runner);
    runner.begin();
  }

  /** Whatever happens, nobody works on for a race that is over. */
  private void stop() {
    over = true;
    boolean interrupted = Thread.interrupted();
    runners.forEach(Runner::interrupt);
    for (Runner runner : runners) {
      interrupted |= runner.awaitEnd();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of the two. */
  private final class Runner {
    private final Attempt attempt;
    private final Thread thread;
    private volatile ModelFailure.Cause failure = ModelFailure.Cause.CANCELLED;

    Runner(Attempt attempt) {
      this.attempt = attempt;
      this.thread = Thread.ofVirtual().unstarted(this::ask);
    }

    void begin() {
      thread.start();
    }

    void interrupt() {
      thread.interrupt();
    }

    /** Whether the waiting thread was interrupted. */
    boolean awaitEnd() {
      try {
        var _ = thread.join(STOP_MAX);
        return false;
      } catch (InterruptedException again) {
        return true;
      }
    }

    private void ask() {
      try {
        tell(new News.Whole(this, asking.of(attempt, this::take)));
      } catch (ModelFailure failed) {
        tell(new News.Failed(this, failed));
      } catch (RuntimeException outsideItsContract) {
        // What came of it is not used, and what it says may hold a text.
        tell(
            new News.Failed(
                this,
                new ModelFailure(
                    ModelFailure.Cause.BROKEN,
                    "model `" + attempt.card().id() + "` did what no model may")));
      }
    }

    private void take(AnswerPiece piece) {
      if (!tell(new News.Piece(this, piece))) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("another model answers");
      }
    }

    /** Whether anybody can still hear it. */
    private boolean tell(News what) {
      try {
        while (!over) {
          if (news.offer(what, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
          }
        }
        return false;
      } catch (InterruptedException lost) {
        return false;
      }
    }
  }
}
