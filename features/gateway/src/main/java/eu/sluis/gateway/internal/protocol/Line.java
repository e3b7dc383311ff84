package eu.sluis.gateway.internal.protocol;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * The way back to one client. Every write is awaited, so that a slow client slows the model down
 * instead of filling the memory. Two threads may write; each writes whole events.
 */
public final class Line {

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
    write(event);
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

  public synchronized void end() {
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

  private void write(byte[] bytes) {
    if (response.closed()) {
      throw new ClientGone();
    }
    try {
      response.write(bytes).toCompletableFuture().get(WRITE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClientGone();
    } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
      throw new ClientGone();
    }
  }
}
