package eu.sluis.gateway.internal.openai;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Account;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.NotAdmitted;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.TurnId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/** The next turn of a conversation of a client: `/v1/chat/completions`. */
@Path("/v1/chat/completions")
@PermitAll
public class ChatResource {

  /** On an answer: fields of the request that were read and went nowhere. */
  static final String NOT_PASSED = "Sluis-Not-Passed";

  /** On an answer: the number of its record in the log. */
  static final String RECORD = "Sluis-Record";

  private static final String RETRY_SECONDS = "5";

  private final Gateway gateway;
  private final Keys keys;
  private final ClientConversations conversations;
  private final Frames frames;
  private final InstantSource clock;

  @Inject
  ChatResource(
      Gateway gateway,
      Keys keys,
      ClientConversations conversations,
      Frames frames,
      InstantSource clock) {
    this.gateway = gateway;
    this.keys = keys;
    this.conversations = conversations;
    this.frames = frames;
    this.clock = clock;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery complete(
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam(Target.HEADER) @Nullable String useCase,
      @HeaderParam(ClientConversations.HEADER) @Nullable String conversation,
      InputStream body) {
    Locale language = frames.language();
    try {
      Caller caller = keys.admit(Optional.ofNullable(authorization));
      ChatRequest request = ChatReader.read(bounded(body));
      Target target = Target.of(caller.key(), Optional.ofNullable(useCase), request.model());
      var known =
          conversations.of(
              caller, target.useCase(), Optional.ofNullable(conversation), request.prompt());
      var chat =
          new Chat(
              caller.asker(),
              target.useCase(),
              known.id(),
              TurnId.random(),
              target.model(),
              caller.key().id().value(),
              request.prompt(),
              known.pseudonyms());
      return response -> deliver(chat, request, new Line(response), language);
    } catch (NotAdmitted refused) {
      return problem(Answers.of(refused), language);
    } catch (OpenAiProblem problem) {
      return problem(problem, language);
    } catch (StoreUnavailable away) {
      return problem(Answers.of(new eu.sluis.gateway.Refusal.StoreAway()), language);
    } catch (AuditUnavailable away) {
      return problem(Answers.of(new eu.sluis.gateway.Refusal.LogAway()), language);
    }
  }

  private void deliver(Chat chat, ChatRequest request, Line line, Locale language) {
    line.interruptWhenGone(Thread.currentThread());
    if (!request.notPassed().isEmpty()) {
      line.header(NOT_PASSED, String.join(", ", request.notPassed()));
    }
    String model =
        chat.useCase().value() + "/" + chat.model().map(Object::toString).orElse(Target.ANY);
    var replies = new Replies(chat.turn(), clock.instant().getEpochSecond(), model);
    try {
      if (request.stream()) {
        stream(chat, request, line, replies, language);
      } else {
        whole(chat, line, replies, language);
      }
    } catch (Line.ClientGone gone) {
      // The outcome is recorded; there is nobody left to tell.
      return;
    }
  }

  private void whole(Chat chat, Line line, Replies replies, Locale language) {
    var answer =
        new WholeAnswer(chat.prompt().sampling().answers(), account -> recorded(line, account));
    Ended ended = gateway.ask(chat, answer);
    switch (ended) {
      case Ended.Answered answered -> line.answer(200, answer.body(answered, replies));
      case Ended.NoAnswer _, Ended.Refused _, Ended.Broken _, Ended.Unrecorded _ -> {
        recorded(line, ended.account());
        refuse(line, problemOf(ended), language);
      }
    }
  }

  private void stream(Chat chat, ChatRequest request, Line line, Replies replies, Locale language) {
    try (var stream = new StreamedChat(line, replies, account -> recorded(line, account))) {
      Ended ended = gateway.ask(chat, stream);
      if (ended instanceof Ended.Answered answered) {
        stream.whole(answered.completion(), request.usageInStream());
        return;
      }
      stream.close();
      if (line.begun()) {
        stream.broken(Replies.error(problemOf(ended), language));
      } else {
        recorded(line, ended.account());
        refuse(line, problemOf(ended), language);
      }
    }
  }

  private static void recorded(Line line, Account account) {
    account.sequence().ifPresent(number -> line.header(RECORD, Long.toString(number)));
  }

  private static OpenAiProblem problemOf(Ended ended) {
    return switch (ended) {
      case Ended.Refused refused -> Answers.of(refused.refusal());
      case Ended.Broken broken -> Answers.of(broken.cause());
      case Ended.Unrecorded _ ->
          Answers.logAway("Het antwoord telt niet", "The answer does not count");
      case Ended.NoAnswer _, Ended.Answered _ -> Answers.own();
    };
  }

  /** Nothing was asked, so there is nothing but this to say. */
  static Delivery problem(OpenAiProblem problem, Locale language) {
    return (ServerHttpResponse response) -> refuse(new Line(response), problem, language);
  }

  private static void refuse(Line line, OpenAiProblem problem, Locale language) {
    switch (problem.status()) {
      case 401 -> line.header("WWW-Authenticate", "Bearer");
      case 503 -> line.header("Retry-After", RETRY_SECONDS);
      default -> {}
    }
    problem
        .retryAfter()
        .ifPresent(wait -> line.header("Retry-After", Long.toString(wait.toSeconds() + 1)));
    line.answer(problem.status(), Replies.error(problem, language));
  }

  private static byte[] bounded(InputStream body) throws OpenAiProblem {
    try {
      byte[] bytes = body.readNBytes(ChatReader.BODY_BYTES_MAX + 1);
      if (bytes.length > ChatReader.BODY_BYTES_MAX) {
        // Read and thrown away, up to the limit of the server, so that the client sees the answer.
        body.transferTo(OutputStream.nullOutputStream());
        throw Answers.tooLarge();
      }
      return bytes;
    } catch (IOException cutOff) {
      throw new OpenAiProblem(
          400,
          "request_cut_off",
          Optional.empty(),
          new eu.sluis.shell.Wording(
              "De opdracht is niet heel aangekomen. Stuur hem opnieuw.",
              "The request did not arrive whole. Send it again."));
    }
  }
}
