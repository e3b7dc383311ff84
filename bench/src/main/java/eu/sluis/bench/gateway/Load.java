package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Form;
import eu.sluis.bench.gateway.Step.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each connection sends its next question when the answer before it is whole. One
 * thread of its own, so what it counts needs no lock.
 */
final class Load implements AutoCloseable {

  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
  private static final Duration STREAMS_END_MAX = Duration.ofMinutes(2);
  private static final String DONE = "[DONE]";
  private static final String FIRST_WORD = "\"De";

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Prompts prompts;
  private final Consumer<String> complaints;

  /**
   * @param complaints gets what was wrong with an answer, in one line
   */
  Load(Prompts prompts, Consumer<String> complaints) {
    this.prompts = prompts;
    this.complaints = complaints;
  }

  /** Runs for a time, and returns when every question on its way is answered. */
  Outcome run(Contender contender, Step step, Duration time) throws InterruptedException {
    HttpClient client = client(step.connections());
    var loop = new Loop(contender, step.upstream(), step.form(), client, step.connections());
    Usage.Cpu before = contender.usage().cpu();
    long began = System.nanoTime();
    loop.until = began + time.toNanos();
    for (int at = 0; at < step.connections(); at++) {
      vertx.runOnContext(nothing -> loop.next());
    }
    loop.await();
    double seconds = (System.nanoTime() - began) / 1e9;
    Usage.Cpu used = contender.usage().cpu().minus(before);
    client.close();
    return new Outcome(
        loop.whole, loop.first, loop.errors.get(), seconds, used.gateway(), used.database());
  }

  /**
   * Asks so many questions, evenly over a minute, whether the answers come or not; returns when
   * each is answered.
   *
   * @param step over how many connections at most
   */
  Outcome paced(Contender contender, Step step, int questions) throws InterruptedException {
    HttpClient client = client(step.connections());
    var loop = new Loop(contender, step.upstream(), step.form(), client, questions);
    Usage.Cpu before = contender.usage().cpu();
    long began = System.nanoTime();
    for (int at = 0; at < questions; at++) {
      long millis = TimeUnit.MINUTES.toMillis(1) * at / questions;
      vertx.setTimer(Math.max(1, millis), timer -> loop.ask());
    }
    loop.await();
    double seconds = (System.nanoTime() - began) / 1e9;
    Usage.Cpu used = contender.usage().cpu().minus(before);
    client.close();
    return new Outcome(
        loop.whole, loop.first, loop.errors.get(), seconds, used.gateway(), used.database());
  }

  /** Streams that are all open at once, until the stub ends them. */
  Open open(Contender contender, int streams) {
    HttpClient client = client(streams);
    var loop = new Loop(contender, Upstream.HELD, Form.STREAM, client, streams);
    for (int at = 0; at < streams; at++) {
      vertx.runOnContext(nothing -> loop.ask());
    }
    return new Open(loop, client);
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private HttpClient client(int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions().setMaxPoolSize(connections).setMaxWaitQueueSize(-1));
  }

  /** Streams that were opened and have not ended. */
  static final class Open implements AutoCloseable {

    private final Loop loop;
    private final HttpClient client;

    private Open(Loop loop, HttpClient client) {
      this.loop = loop;
      this.client = client;
    }

    /** How many have had their first word, or have failed. */
    int begun() {
      return loop.begun.get();
    }

    /** Waits until all have ended, and says how many failed, or did not end in time. */
    long failed() throws InterruptedException {
      var _ = loop.running.await(STREAMS_END_MAX.toSeconds(), TimeUnit.SECONDS);
      return loop.errors.get() + loop.running.getCount();
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private final class Loop {

    private final Contender contender;
    private final Upstream upstream;
    private final Form form;
    private final HttpClient client;
    private final RequestOptions request;
    private final CountDownLatch running;
    private final Histogram whole = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    private final Histogram first = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    private final AtomicInteger begun = new AtomicInteger();

    /** When no new question is asked; zero when each connection asks only once. */
    private volatile long until;

    private final AtomicInteger errors = new AtomicInteger();

    private Loop(
        Contender contender, Upstream upstream, Form form, HttpClient client, int connections) {
      this.contender = contender;
      this.upstream = upstream;
      this.form = form;
      this.client = client;
      this.running = new CountDownLatch(connections);
      Address address = contender.address(upstream);
      this.request =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setHost("127.0.0.1")
              .setPort(address.port())
              .setURI(address.path());
      request.putHeader("Content-Type", "application/json");
      address.headers().forEach(request::putHeader);
    }

    private void await() throws InterruptedException {
      if (!running.await(5, TimeUnit.MINUTES)) {
        throw new IllegalStateException("`" + contender.name() + "` did not end its answers");
      }
    }

    private void next() {
      if (System.nanoTime() - until >= 0) {
        running.countDown();
      } else {
        ask();
      }
    }

    private void ask() {
      Buffer body = Buffer.buffer(prompts.chat(contender.address(upstream).model(), form));
      var question = new Question(this);
      client
          .request(request)
          .onSuccess(made -> question.send(made, body))
          .onFailure(failure -> question.end(Optional.of(failure.toString())));
    }

    private void ended(Question question, Optional<String> wrong) {
      if (wrong.isPresent()) {
        errors.incrementAndGet();
        complaints.accept(contender.name() + ": " + wrong.get());
        if (question.first == 0) {
          begun.incrementAndGet();
        }
      } else {
        whole.recordValue((System.nanoTime() - question.began) / 1_000);
        if (form == Form.STREAM) {
          first.recordValue((question.first - question.began) / 1_000);
        }
      }
      if (until == 0) {
        running.countDown();
      } else if (wrong.isPresent()) {
        // A gateway that refuses at once must not be asked a hundred thousand times a second.
        vertx.setTimer(10, timer -> next());
      } else {
        next();
      }
    }
  }

  private final class Question {

    private final Loop loop;
    private final long began = System.nanoTime();
    private final Buffer answer = Buffer.buffer();
    private long first;
    private boolean over;

    private Question(Loop loop) {
      this.loop = loop;
    }

    private void send(HttpClientRequest request, Buffer body) {
      long timer =
          loop.until == 0
              ? -1
              : vertx.setTimer(
                  ANSWER_MAX.toMillis(),
                  late -> {
                    end(Optional.of("no answer in " + ANSWER_MAX));
                    request.reset();
                  });
      request
          .response()
          .onSuccess(response -> read(response, timer))
          .onFailure(failure -> failed(failure, timer));
      request.end(body);
    }

    private void read(HttpClientResponse response, long timer) {
      response.exceptionHandler(failure -> failed(failure, timer));
      response.handler(this::read);
      response.endHandler(
          nothing -> {
            vertx.cancelTimer(timer);
            end(wrong(response.statusCode()));
          });
    }

    private void read(Buffer piece) {
      answer.appendBuffer(piece);
      if (first == 0 && text().contains(FIRST_WORD)) {
        first = System.nanoTime();
        loop.begun.incrementAndGet();
      }
    }

    private Optional<String> wrong(int status) {
      boolean whole = loop.form == Form.JSON || text().contains(DONE);
      return status == 200 && first != 0 && whole
          ? Optional.empty()
          : Optional.of("status " + status + ", " + text().lines().findFirst().orElse(""));
    }

    private String text() {
      return answer.toString(StandardCharsets.UTF_8);
    }

    private void failed(Throwable failure, long timer) {
      vertx.cancelTimer(timer);
      end(Optional.of(failure.toString()));
    }

    private void end(Optional<String> wrong) {
      if (!over) {
        over = true;
        loop.ended(this, wrong);
      }
    }
  }
}
