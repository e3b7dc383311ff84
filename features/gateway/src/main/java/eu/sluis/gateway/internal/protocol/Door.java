package eu.sluis.gateway.internal.protocol;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Asked;
import eu.sluis.gateway.ClientKey.Holder;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.NotAdmitted;
import eu.sluis.gateway.Refusal;
import eu.sluis.gateway.Trace;
import eu.sluis.gateway.TraceStep;
import eu.sluis.gateway.Tracing;
import eu.sluis.gateway.internal.tools.ToolRounds;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.shell.Frames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Where a program comes in, whatever protocol it speaks: its key, its body, the one road, and the
 * answer or the error. Every failure before the first byte of an answer is a status.
 */
@ApplicationScoped
public class Door {

  /** On an answer: fields of the request that were read and went nowhere. */
  static final String NOT_PASSED = "Sluis-Not-Passed";

  /** On an answer: the number of its record in the log. */
  static final String RECORD = "Sluis-Record";

  private static final String RETRY_SECONDS = "5";

  /** A body of at most this length is read in one piece of its own length. */
  private static final int SMALL_BYTES_MAX = 64 * 1024;

  private final Gateway gateway;
  private final ToolRounds rounds;
  private final Keys keys;
  private final Frames frames;

  /** Of the request of this moment. */
  private final UriInfo address;

  private final Tracing tracing;

  @Inject
  Door(
      Gateway gateway,
      ToolRounds rounds,
      Keys keys,
      Frames frames,
      UriInfo address,
      Tracing tracing) {
    this.gateway = gateway;
    this.rounds = rounds;
    this.keys = keys;
    this.frames = frames;
    this.address = address;
    this.tracing = tracing;
  }

  /**
   * Somebody with a key that works.
   *
   * @param headers read with {@link #header}
   * @param route the address below which it came, of a request that asks something
   */
  public record Visit(
      Caller caller, HttpHeaders headers, ErrorShape errors, Locale language, String route) {

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.getHeaderString(name));
    }
  }

  /** What a protocol makes of a request. */
  public interface Reading {
    Delivery of(Visit visit) throws ClientProblem;
  }

  /** What a protocol makes of a request with a body. */
  public interface BodyReading {
    Delivery of(Visit visit, byte[] body) throws ClientProblem;
  }

  public Delivery open(
      HttpHeaders headers, InputStream body, ErrorShape errors, BodyReading reading) {
    return open(headers, errors, visit -> reading.of(visit, bounded(body, headers.getLength())));
  }

  public Delivery open(HttpHeaders headers, ErrorShape errors, Reading reading) {
    Locale language = frames.language();
    try {
      String key = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
      Caller caller = keys.admit(Optional.ofNullable(key).or(() -> errors.key(headers)));
      return reading.of(new Visit(caller, headers, errors, language, address.getPath()));
    } catch (NotAdmitted refused) {
      return problem(Answers.of(refused), errors, language);
    } catch (ClientProblem problem) {
      return problem(problem, errors, language);
    } catch (StoreUnavailable away) {
      return problem(Answers.of(new Refusal.StoreAway()), errors, language);
    } catch (AuditUnavailable away) {
      return problem(Answers.of(Refusal.of(away)), errors, language);
    }
  }

  /** Asks, and answers in one piece. */
  public Delivery whole(Visit visit, Asked asked, List<String> notPassed, Collector collector) {
    return whole(visit, asked, notPassed, collector, Keeper.NOTHING);
  }

  /** As above, and keeps it. */
  public Delivery whole(
      Visit visit, Asked asked, List<String> notPassed, Collector collector, Keeper keeper) {
    return response -> {
      Line line = line(response, notPassed);
      try {
        Ended ended = ask(visit, asked, keeper.beside(listener(collector, line)));
        recorded(line, ended.account());
        if (ended instanceof Ended.Answered answered) {
          keeper.keep(answered);
        }
        line.answer(200, collector.mediaType(), whole(ended, collector));
      } catch (ClientProblem problem) {
        refuse(line, problem, visit.errors(), visit.language());
      } catch (Line.ClientGone gone) {
        // The outcome is recorded; there is nobody left to tell.
        return;
      }
    };
  }

  /** Asks, and answers while the answer is made. */
  public Delivery streamed(Visit visit, Asked asked, List<String> notPassed, Script script) {
    return streamed(visit, asked, notPassed, script, Keeper.NOTHING);
  }

  /** As above, and keeps it. */
  public Delivery streamed(
      Visit visit, Asked asked, List<String> notPassed, Script script, Keeper keeper) {
    return response -> {
      Line line = line(response, notPassed);
      try (var stream = new StreamedAnswer(line, script, account -> recorded(line, account))) {
        Ended ended = ask(visit, asked, keeper.beside(stream));
        Optional<ClientProblem> problem = end(ended, stream, keeper);
        if (problem.isEmpty()) {
          return;
        }
        stream.close();
        if (line.begun()) {
          stream.broken(problem.get(), visit.language());
        } else {
          recorded(line, ended.account());
          refuse(line, problem.get(), visit.errors(), visit.language());
        }
      } catch (Line.ClientGone gone) {
        // The outcome is recorded; there is nobody left to tell.
        return;
      }
    };
  }

  /** Why there is no whole answer; empty when there is, and it was sent. */
  private static Optional<ClientProblem> end(Ended ended, StreamedAnswer stream, Keeper keeper) {
    if (!(ended instanceof Ended.Answered answered)) {
      return Optional.of(problemOf(ended));
    }
    try {
      keeper.keep(answered);
    } catch (ClientProblem notKept) {
      return Optional.of(notKept);
    }
    stream.whole(answered.completion());
    return Optional.empty();
  }

  private Ended ask(Visit visit, Asked asked, AnswerListener listener) {
    Trace trace = Trace.of(visit.header(Trace.HEADER));
    Tracing.Open step = tracing.begin(trace, TraceStep.Kind.SERVER, () -> "POST " + visit.route());
    step.with("http.request.method", "POST").with("http.route", visit.route());
    Optional<String> failure = Optional.of("error");
    try {
      Ended ended = trace.during(() -> rounds(visit, asked, listener));
      failure = ended instanceof Ended.Answered ? Optional.empty() : Optional.of(code(ended));
      return ended;
    } finally {
      step.end(failure);
    }
  }

  private static String code(Ended ended) {
    return problemOf(ended).code();
  }

  private Ended rounds(Visit visit, Asked asked, AnswerListener listener) {
    return visit.header(ToolRounds.HEADER).filter(ToolRounds.NO_TOOLS::equals).isPresent()
        ? gateway.ask(asked, listener)
        : rounds.ask(asked, listener, visit.caller().key().holder() instanceof Holder.OfService);
  }

  private static byte[] whole(Ended ended, Collector collector) throws ClientProblem {
    if (ended instanceof Ended.Answered answered) {
      return collector.body(answered.completion());
    }
    throw problemOf(ended);
  }

  private static AnswerListener listener(Collector collector, Line line) {
    return new AnswerListener() {
      @Override
      public void begun(Account account, KeptQuestion question) {
        recorded(line, account);
      }

      @Override
      public void piece(AnswerPiece piece) {
        collector.piece(piece);
      }

      @Override
      public Map<String, String> checked() {
        return Map.of();
      }
    };
  }

  private static Line line(ServerHttpResponse response, List<String> notPassed) {
    var line = new Line(response);
    line.interruptWhenGone(Thread.currentThread());
    if (!notPassed.isEmpty()) {
      line.header(NOT_PASSED, String.join(", ", notPassed));
    }
    return line;
  }

  private static void recorded(Line line, Account account) {
    account.sequence().ifPresent(number -> line.header(RECORD, Long.toString(number)));
  }

  private static ClientProblem problemOf(Ended ended) {
    return switch (ended) {
      case Ended.Refused refused -> Answers.of(refused.refusal());
      case Ended.Broken broken -> Answers.of(broken.cause());
      case Ended.Unrecorded _ ->
          Answers.logAway("Het antwoord telt niet", "The answer does not count");
      case Ended.NoAnswer _, Ended.Answered _ -> Answers.own();
    };
  }

  /** Nothing was asked, so there is nothing but this to say. */
  private static Delivery problem(ClientProblem problem, ErrorShape errors, Locale language) {
    return response -> refuse(new Line(response), problem, errors, language);
  }

  private static void refuse(Line line, ClientProblem problem, ErrorShape errors, Locale language) {
    switch (problem.status()) {
      case 401 -> line.header("WWW-Authenticate", "Bearer");
      case 503 -> line.header("Retry-After", RETRY_SECONDS);
      default -> {}
    }
    problem
        .retryAfter()
        .ifPresent(wait -> line.header("Retry-After", Long.toString(wait.toSeconds() + 1)));
    line.answer(problem.status(), errors.body(problem, language));
  }

  /**
   * @param said how long the client says that it is; negative when it does not
   */
  private static byte[] bounded(InputStream body, int said) throws ClientProblem {
    try {
      // Room of just the right size, when that is little: a claim is not yet a byte.
      byte[] bytes =
          said >= 0 && said <= SMALL_BYTES_MAX
              ? body.readNBytes(said + 1)
              : body.readNBytes(Limits.BODY_BYTES_MAX + 1);
      if (bytes.length > Limits.BODY_BYTES_MAX) {
        // Read and thrown away, up to the limit of the server, so that the client sees the answer.
        body.transferTo(OutputStream.nullOutputStream());
        throw Answers.tooLarge();
      }
      return bytes;
    } catch (IOException cutOff) {
      throw Answers.cutOff();
    }
  }
}
