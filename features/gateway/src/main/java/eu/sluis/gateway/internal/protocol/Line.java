package eu.sluis.gateway.internal.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * The way back to one client. Two threads may send; each sends whole events, and they go out in
 * order.
 *
 * <p>An event goes out at once when nothing is on its way. What is sent while a write is on its way
 * goes out together in the next one: a model that talks fast then costs a few writes, and not one
 * with two changes of thread for each word. Who sends waits when more than {@link #ON_ITS_WAY_MAX}
 * was not taken, so that a slow client slows the model down instead of filling the memory.
 */
public final class Line {

  /** Bytes that were sent and not taken yet. */
  static final int ON_ITS_WAY_MAX = 32 * 1024;

  /** A client that takes nothing for this long is gone, in seconds. */
  private static final long WRITE_SECONDS_MAX = 30;

  /** The client closed the connection. */
  public static final class ClientGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientGone() {
      super("the client is gone", null, false, false);
    }
  }

  private final ServerHttpResponse response;
  private final Queue<byte[]> events = new ConcurrentLinkedQueue<>();

  /** Events that were sent and not taken yet; who makes it one begins to write. */
  private final AtomicInteger waiting = new AtomicInteger();

  private final Semaphore room = new Semaphore(ON_ITS_WAY_MAX);
  private volatile boolean gone;
  private boolean quiet;

  public Line(ServerHttpResponse response) {
    this.response = response;
  }

  /** Interrupts this thread when the client hangs up. */
  public void interruptWhenGone(Thread thread) {
    response.addCloseHandler(thread::interrupt);
  }

  public synchronized boolean begun() {
    return response.headWritten();
  }

  public void header(String name, String value) {
    response.setResponseHeader(name, value);
  }

  public synchronized void send(byte[] event) {
    if (!response.headWritten()) {
      response.setStatusCode(200);
      header("Content-Type", "text/event-stream; charset=utf-8");
      // Otherwise nginx keeps a stream until it is whole.
      header("X-Accel-Buffering", "no");
      response.setChunked(true);
    }
    if (gone || response.closed()) {
      throw new ClientGone();
    }
    awaitRoom(roomOf(event));
    events.add(event);
    if (waiting.getAndIncrement() == 0) {
      write();
    }
  }

  /** As {@link #send}, for a sign of life, which nobody misses. */
  public synchronized void sign(byte[] event) {
    if (!quiet) {
      send(event);
    }
  }

  /** From now on no sign of life comes between; one that is on its way is waited for. */
  public synchronized void quiet() {
    quiet = true;
  }

  /** Once all that was sent is taken. */
  public synchronized void end() {
    awaitRoom(ON_ITS_WAY_MAX);
    if (!response.closed()) {
      response.end();
    }
  }

  /** All of it, when nothing was sent before. */
  public void answer(int status, byte[] json) {
    answer(status, "application/json", json);
  }

  /** As above, in another form than JSON. */
  public synchronized void answer(int status, String mediaType, byte[] body) {
    if (!response.closed()) {
      response.setStatusCode(status);
      header("Content-Type", mediaType);
      response.end(body);
    }
  }

  private void awaitRoom(int bytes) {
    try {
      if (!room.tryAcquire(bytes, WRITE_SECONDS_MAX, TimeUnit.SECONDS)) {
        throw new ClientGone();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClientGone();
    }
  }

  /** An event that is longer than all the room goes out alone. */
  private static int roomOf(byte[] event) {
    return Math.min(event.length, ON_ITS_WAY_MAX);
  }

  /**
   * All that waits, in one write. One thread at a time: the one that found nothing waiting, and
   * then the one that hears that a write was taken.
   */
  private void write() {
    int count = waiting.get();
    var together = new ByteArrayOutputStream();
    int held = 0;
    for (int i = 0; i < count; i++) {
      byte[] event = events.remove();
      together.writeBytes(event);
      held += roomOf(event);
    }
    int freed = held;
    try {
      response
          .write(together.toByteArray())
          .whenComplete((_, failure) -> taken(count, freed, failure != null));
    } catch (IllegalStateException closed) {
      taken(count, freed, true);
    }
  }

  private void taken(int count, int freed, boolean failed) {
    if (failed) {
      gone = true;
    }
    room.release(freed);
    if (waiting.addAndGet(-count) > 0) {
      write();
    }
  }
}
