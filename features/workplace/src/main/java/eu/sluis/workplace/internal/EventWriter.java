package eu.sluis.workplace.internal;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes server-sent events, each awaited, so that a slow reader slows the model down instead of
 * filling the memory.
 */
final class EventWriter implements AutoCloseable {

  /** A reader that takes nothing for this long is gone, in seconds. */
  private static final long WRITE_SECONDS_MAX = 30;

  private final SseEventSink sink;
  private final Sse sse;

  EventWriter(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  /**
   * Sends one event.
   *
   * @throws ReaderGone when nobody takes it any more
   */
  void send(String name, String data) {
    if (sink.isClosed()) {
      throw new ReaderGone();
    }
    try {
      sink.send(sse.newEvent(name, data))
          .toCompletableFuture()
          .get(WRITE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ReaderGone();
    } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
      throw new ReaderGone();
    }
  }

  /** A sign of life that readers skip, so that proxies keep a quiet connection open. */
  void comment() {
    if (!sink.isClosed()) {
      var unused = sink.send(sse.newEventBuilder().comment("wacht").build());
    }
  }

  @Override
  public void close() {
    if (!sink.isClosed()) {
      sink.close();
    }
  }

  /** The browser closed the connection. */
  static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderGone() {
      super("the reader is gone", null, false, false);
    }
  }
}
