package eu.sluis.adapters.models;

import eu.sluis.adapters.models.ArrivingBytes.Arrival;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.Trace;
import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * A model on a server, whatever its {@link Wire}; what can be streamed is.
 *
 * <p>The calling thread does all the waiting, so that its interruption ends the call at once: the
 * connection is closed (HTTP/1.1) or the stream is reset (HTTP/2), and the server can stop working.
 * As with {@link InterruptedException}, the interrupt is used up when {@link Cause#CANCELLED} is
 * thrown, so that the caller can still record what happened.
 *
 * <p>What failed before the first piece is {@link Cause#UNREACHABLE} (another try or another model
 * may help) or {@link Cause#BROKEN} (only an administrator can help); after it, {@link
 * Cause#CUT_OFF}.
 */
final class ServedModel implements Model {

  /**
   * Dutch takes three to five characters a token. A prompt with more than this many for each token
   * of the context cannot fit; it is refused here because some servers cut it silently.
   */
  static final int CHARACTERS_PER_TOKEN_MAX = 6;

  /** With more than this many for each token of the context, Dutch may well not fit. */
  static final int CHARACTERS_PER_TOKEN_FEW = 3;

  /** How much of an error is read. */
  static final int ERROR_BYTES_MAX = 64 * 1024;

  /** How long an error may take to arrive. */
  static final Duration ERROR_WAIT = Duration.ofSeconds(2);

  /** After the answer is whole: how long the count of tokens may still take to arrive. */
  static final Duration USAGE_WAIT = Duration.ofSeconds(2);

  /** After the last event: how long the end may take, for the connection to be used again. */
  static final Duration END_WAIT = Duration.ofMillis(200);

  private final ModelCard card;
  private final Wire wire;
  private final ModelServer server;
  private final HttpClient client;

  ServedModel(ModelCard card, Wire wire, ModelServer server) {
    this.card = card;
    this.wire = wire;
    this.server = server;
    // Over plain http the client would offer to upgrade to HTTP/2 first; some Python servers then
    // lose the body of the request.
    boolean encrypted = "https".equalsIgnoreCase(server.url().getScheme());
    this.client =
        HttpClient.newBuilder()
            .version(encrypted ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(server.timeouts().connect())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public Completion answer(ModelCall call, Sink sink) throws ModelFailure {
    if (wire.characters(call) > (long) card.contextTokens() * CHARACTERS_PER_TOKEN_MAX) {
      throw Refusal.tooLong(card.id());
    }
    if (Thread.interrupted()) {
      throw cancelled();
    }
    var patience = new Patience(server.timeouts());
    var bytes = new ArrivingBytes();
    CompletableFuture<HttpResponse<ArrivingBytes>> response =
        client.sendAsync(request(call), _ -> bytes);
    try {
      HttpResponse<ArrivingBytes> head = head(response, patience);
      if (head.statusCode() != 200) {
        throw Refusal.ofStatus(
            card.id(),
            head.statusCode(),
            head.headers().firstValue("retry-after"),
            errorText(bytes));
      }
      if (wire.streams(call)) {
        requireEventStream(head);
      }
      return read(call, bytes, wire.reply(card.id(), call, sink), patience);
    } catch (InterruptedException interrupted) {
      throw cancelled();
    } finally {
      bytes.hangUp();
      response.cancel(true);
    }
  }

  private HttpRequest request(ModelCall call) throws ModelFailure {
    Wire.Body body = wire.body(call, server);
    var builder =
        HttpRequest.newBuilder(wire.address(server, call))
            .header("Content-Type", body.mediaType())
            .header(Trace.HEADER, Trace.current().asParent())
            .header("Accept", wire.streams(call) ? "text/event-stream" : "application/json")
            .POST(published(body));
    wire.headers(server.key()).forEach(builder::header);
    return builder.build();
  }

  /** With its length, which some servers want to know. */
  private static BodyPublisher published(Wire.Body body) {
    return BodyPublishers.concat(
        body.parts().stream().map(BodyPublishers::ofByteArray).toArray(BodyPublisher[]::new));
  }

  private HttpResponse<ArrivingBytes> head(
      CompletableFuture<HttpResponse<ArrivingBytes>> response, Patience patience)
      throws ModelFailure, InterruptedException {
    try {
      return response.get(patience.untilFirst().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException silent) {
      throw tookTooLong("gave no sign in time");
    } catch (ExecutionException failed) {
      Throwable why = failed.getCause();
      if (why instanceof HttpConnectTimeoutException) {
        throw unreachable("could not be connected to in time");
      }
      if (why instanceof SSLException) {
        throw unreachable("could not be connected to safely; check its certificate");
      }
      if (why instanceof ProtocolException) {
        throw broken("does not speak HTTP; check its `url`");
      }
      throw unreachable("could not be reached, or closed the connection without an answer");
    }
  }

  private void requireEventStream(HttpResponse<ArrivingBytes> head) throws ModelFailure {
    String type =
        head.headers()
            .firstValue("content-type")
            .orElse("text/event-stream")
            .toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/event-stream")) {
      throw broken("does not stream; check its `url`");
    }
  }

  private Completion read(ModelCall call, ArrivingBytes bytes, Reply reply, Patience patience)
      throws ModelFailure, InterruptedException {
    Framing stream = wire.streams(call) ? new EventStream() : new WholeBody();
    while (!reply.done()) {
      Duration wait = patience.untilNext(reply);
      Optional<Arrival> arrival = wait.isZero() ? Optional.empty() : bytes.next(wait);
      if (arrival.isEmpty()) {
        if (reply.whole()) {
          break;
        }
        throw tookTooLong(reply.signs() > 0 ? "was not ready in time" : "gave no sign in time");
      }
      switch (arrival.get()) {
        case Arrival.Bytes(var buffers) -> feed(stream, buffers, reply, patience);
        case Arrival.End() -> {
          for (String event : stream.end()) {
            reply.event(event);
          }
          return ended(reply, call);
        }
        case Arrival.Broken() -> {
          return ended(reply, call);
        }
      }
    }
    if (!reply.whole()) {
      return ended(reply, call);
    }
    awaitEnd(bytes);
    return reply.completion();
  }

  private void feed(Framing stream, List<ByteBuffer> buffers, Reply reply, Patience patience)
      throws ModelFailure, InterruptedException {
    for (ByteBuffer buffer : buffers) {
      List<String> events;
      try {
        events = stream.feed(buffer);
      } catch (Framing.TooLong tooLong) {
        throw reply.begun()
            ? cutOff("sent a line without an end")
            : broken("sent a line without an end; check its `url`");
      }
      for (String event : events) {
        // One portion may hold many events, and a sink may interrupt.
        if (Thread.interrupted()) {
          throw cancelled();
        }
        reply.event(event);
        patience.sawSign(reply);
      }
    }
  }

  private boolean hardlyFits(ModelCall call) {
    return wire.characters(call) > (long) card.contextTokens() * CHARACTERS_PER_TOKEN_FEW;
  }

  private Completion ended(Reply reply, ModelCall call) throws ModelFailure {
    if (reply.whole()) {
      return reply.completion();
    }
    if (reply.signs() == 0 && hardlyFits(call)) {
      // Some servers start a stream, find that the prompt does not fit, and end it with nothing.
      throw Refusal.tooLong(card.id());
    }
    throw reply.begun()
        ? cutOff("closed the connection half way its answer")
        : unreachable("closed the connection without an answer");
  }

  private static void awaitEnd(ArrivingBytes bytes) throws InterruptedException {
    long until = System.nanoTime() + END_WAIT.toNanos();
    while (true) {
      Optional<Arrival> arrival = bytes.next(Duration.ofNanos(until - System.nanoTime()));
      if (arrival.isEmpty() || !(arrival.get() instanceof Arrival.Bytes)) {
        return;
      }
    }
  }

  private static String errorText(ArrivingBytes bytes) throws InterruptedException {
    var text = new ByteArrayOutputStream();
    long until = System.nanoTime() + ERROR_WAIT.toNanos();
    while (text.size() < ERROR_BYTES_MAX) {
      Optional<Arrival> arrival = bytes.next(Duration.ofNanos(until - System.nanoTime()));
      if (arrival.isPresent() && arrival.get() instanceof Arrival.Bytes(var buffers)) {
        for (ByteBuffer buffer : buffers) {
          byte[] portion = new byte[Math.min(buffer.remaining(), ERROR_BYTES_MAX - text.size())];
          buffer.get(portion);
          text.writeBytes(portion);
        }
      } else {
        break;
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private ModelFailure cancelled() {
    return failure(Cause.CANCELLED, "was stopped; whoever asked went away");
  }

  private ModelFailure unreachable(String what) {
    return failure(Cause.UNREACHABLE, what);
  }

  private ModelFailure tookTooLong(String what) {
    return failure(Cause.TOOK_TOO_LONG, what);
  }

  private ModelFailure cutOff(String what) {
    return failure(Cause.CUT_OFF, what);
  }

  private ModelFailure broken(String what) {
    return failure(Cause.BROKEN, what);
  }

  private ModelFailure failure(Cause cause, String what) {
    return new ModelFailure(cause, "model `" + card.id() + "` " + what);
  }
}
