package eu.sluis.server.composition;

import eu.sluis.gateway.TraceListener;
import eu.sluis.gateway.TraceStep;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends steps of requests to a collector: OTLP over HTTP, as JSON. A collector that is away or slow
 * stops no request: what does not fit in the queue, or cannot be sent, is dropped and counted.
 */
final class TracesOverHttp implements TraceListener, AutoCloseable {

  static final int WAITING_MAX = 10_000;
  static final int TOGETHER_MAX = 500;

  private static final Duration CONNECT_MAX = Duration.ofSeconds(3);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
  private static final Duration GATHER = Duration.ofMillis(500);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_MAX)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI address;
  private final OtlpTraces form;
  private final BlockingQueue<TraceStep> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread sender;
  private volatile boolean closed;

  /**
   * @param base without `/v1/traces`
   * @throws IllegalArgumentException when it is no address of http or https
   */
  TracesOverHttp(String base, OtlpTraces form) {
    this.address = URI.create(base.replaceAll("/+$", "") + "/v1/traces");
    if (address.getHost() == null
        || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
      throw new IllegalArgumentException(
          "SLUIS_TRACES_URL is no address; write `https://collector.example:4318`");
    }
    this.form = form;
    this.sender = Thread.ofVirtual().name("traces").start(this::run);
  }

  @Override
  public void ended(TraceStep step) {
    if (!waiting.offer(step)) {
      dropped.incrementAndGet();
    }
  }

  /** How many were not sent. */
  long dropped() {
    return dropped.get();
  }

  private void run() {
    try {
      while (!closed || !waiting.isEmpty()) {
        TraceStep first = waiting.poll(GATHER.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          var together = new ArrayList<TraceStep>();
          together.add(first);
          waiting.drainTo(together, TOGETHER_MAX - 1);
          send(together);
          if (!closed && together.size() < TOGETHER_MAX) {
            Thread.sleep(GATHER);
          }
        }
      }
    } catch (InterruptedException stopped) {
      // What waits now is lost, as after a crash.
      Thread.currentThread().interrupt();
    }
  }

  private void send(List<TraceStep> steps) throws InterruptedException {
    try {
      var reply =
          client.send(
              HttpRequest.newBuilder(address)
                  .timeout(ANSWER_MAX)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes(steps)))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      if (reply.statusCode() / 100 != 2) {
        lost(steps.size(), "answered with status " + reply.statusCode());
      }
    } catch (IOException away) {
      lost(steps.size(), "cannot be reached");
    }
  }

  private void lost(int steps, String why) {
    long all = dropped.addAndGet(steps);
    System.getLogger(TracesOverHttp.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "the collector of traces {0}; {1} steps were not sent since the start",
            why,
            Long.toString(all));
  }

  /** Sends what waits, for a moment. */
  @Override
  public void close() {
    closed = true;
    try {
      var _ = sender.join(ANSWER_MAX);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
