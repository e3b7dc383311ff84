package eu.sluis.adapters.models;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, taken by a thread that can wait with a limit, be interrupted, and hang
 * up.
 *
 * <p>The HTTP client pushes, one thread takes. Few portions are asked for ahead, so a model that
 * talks faster than its reader fills no memory; and not one at a time, because a stream comes in
 * tens of small portions, and two threads would wake each other for every one of them. {@link
 * #hangUp} may come at any moment, also before the headers; it closes an HTTP/1.1 connection and
 * resets an HTTP/2 stream.
 */
final class ArrivingBytes implements BodySubscriber<ArrivingBytes> {

  /** What came. */
  sealed interface Arrival {
    record Bytes(List<ByteBuffer> buffers) implements Arrival {}

    record End() implements Arrival {}

    /** The connection broke before the body was complete. */
    record Broken() implements Arrival {}
  }

  /** Asked for and not taken yet; each is at most what the client reads at once, 16 KiB. */
  private static final int AHEAD_MAX = 16;

  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Object lock = new Object();
  private @Nullable Subscription subscription;
  private boolean hungUp;

  /** Since the last time that more was asked for; of the thread that takes. */
  private int taken;

  /** The next arrival; empty when none came in time. */
  Optional<Arrival> next(Duration wait) throws InterruptedException {
    Arrival arrival = arrivals.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (arrival instanceof Arrival.Bytes && ++taken == AHEAD_MAX / 2) {
      taken = 0;
      requestMore();
    }
    return Optional.ofNullable(arrival);
  }

  void hangUp() {
    synchronized (lock) {
      hungUp = true;
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }

  private void requestMore() {
    synchronized (lock) {
      if (subscription != null && !hungUp) {
        subscription.request(AHEAD_MAX / 2);
      }
    }
  }

  @Override
  public CompletionStage<ArrivingBytes> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    synchronized (lock) {
      if (hungUp || subscription != null) {
        given.cancel();
        return;
      }
      subscription = given;
    }
    given.request(AHEAD_MAX);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrivals.add(new Arrival.Bytes(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    arrivals.add(new Arrival.Broken());
  }

  @Override
  public void onComplete() {
    arrivals.add(new Arrival.End());
  }
}
