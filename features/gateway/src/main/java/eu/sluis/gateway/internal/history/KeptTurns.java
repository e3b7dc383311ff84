package eu.sluis.gateway.internal.history;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.Evidence;
import eu.sluis.gateway.history.History;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.history.KeptTurn.Protocol;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.Door.Visit;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.Keeper;
import eu.sluis.gateway.internal.protocol.PromptRequest;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.TurnId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the doors keep for their clients, find again and give back. */
@ApplicationScoped
public class KeptTurns {

  private static final Pattern HEX = Pattern.compile("([0-9a-f]{16})([0-9a-f]{16})");

  private final History history;

  @Inject
  public KeptTurns(History history) {
    this.history = history;
  }

  /**
   * For the answer to this.
   *
   * @throws ClientProblem when it may not be kept; then it is not asked either
   */
  public Keeper keeper(
      Visit visit, Chat chat, PromptRequest request, Heading heading, Protocol protocol)
      throws ClientProblem {
    if (request.kept().isEmpty()) {
      return Keeper.NOTHING;
    }
    if (!chat.prompt().images().isEmpty()) {
      throw Answers.picturesNotKept();
    }
    return switch (history.may(visit.caller(), chat.useCase())) {
      case History.Verdict.NotAllowed _ -> throw Answers.historyNotAllowed();
      case History.Verdict.Full _ -> throw Answers.historyFull();
      case History.Verdict.Until(Instant until) ->
          new Keeping(visit, chat, request.after(), heading, protocol, until);
    };
  }

  /** The turn with this name, such as `resp_…`. */
  public Optional<KeptTurn> find(Visit visit, String prefix, String name, Protocol protocol) {
    if (!name.startsWith(prefix)) {
      return Optional.empty();
    }
    var hex = HEX.matcher(name.substring(prefix.length()));
    return hex.matches()
        ? history.find(
            visit.caller(),
            new TurnId(
                new UUID(
                    Long.parseUnsignedLong(hex.group(1), 16),
                    Long.parseUnsignedLong(hex.group(2), 16))),
            protocol)
        : Optional.empty();
  }

  /** A turn and those before it, oldest first; empty when one of them is gone. */
  public Optional<List<KeptTurn>> chain(Visit visit, KeptTurn last) {
    var turns = new ArrayList<KeptTurn>();
    Optional<KeptTurn> next = Optional.of(last);
    while (next.isPresent()) {
      turns.addFirst(next.get());
      Optional<TurnId> before = next.get().previous();
      if (before.isEmpty()) {
        return Optional.of(turns);
      }
      next = history.find(visit.caller(), before.get(), last.protocol());
    }
    return Optional.empty();
  }

  public boolean erase(Visit visit, KeptTurn turn) {
    return history.erase(visit.caller(), turn);
  }

  /** The items of the question, as OpenAI writes those of a conversation. */
  public static JsonNode question(KeptTurn turn) {
    return KeptAnswer.parsed(turn.content().question());
  }

  /** The answer once more, as it was given in one piece. */
  public static byte[] answer(KeptTurn turn, Collector collector) throws ClientProblem {
    KeptAnswer.read(turn.content().answer()).forEach(collector::piece);
    return collector.body(turn.content().completion());
  }

  /** One answer on its way. */
  private final class Keeping implements Keeper {

    private final Visit visit;
    private final Chat chat;
    private final Optional<KeptTurn> after;
    private final Heading heading;
    private final Protocol protocol;
    private final Instant until;
    private final WholeAnswer answer;

    Keeping(
        Visit visit,
        Chat chat,
        Optional<KeptTurn> after,
        Heading heading,
        Protocol protocol,
        Instant until) {
      this.visit = visit;
      this.chat = chat;
      this.after = after;
      this.heading = heading;
      this.protocol = protocol;
      this.until = until;
      this.answer = new WholeAnswer(chat.prompt().sampling().answers());
    }

    @Override
    public void piece(AnswerPiece piece) {
      answer.add(piece);
    }

    @Override
    public Optional<String> answer() {
      return Optional.of(KeptAnswer.write(answer.all()));
    }

    @Override
    public void keep(Ended.Answered answered) throws ClientProblem {
      try {
        if (!history.keep(turn(answered))) {
          throw Answers.notKept();
        }
      } catch (StoreUnavailable away) {
        throw Answers.notKept();
      }
    }

    private KeptTurn turn(Ended.Answered answered) throws ClientProblem {
      Evidence evidence = answered.account().evidence().orElseThrow(Answers::notKept);
      String question = answered.question().text();
      String said = KeptAnswer.write(answer.all());
      var commitments = new ArrayList<Hash>();
      commitment(Evidence.QUESTION, evidence.questionSalt(), question).ifPresent(commitments::add);
      commitment(Evidence.ANSWER, evidence.answerSalt(), said).ifPresent(commitments::add);
      return new KeptTurn(
          chat.turn(),
          chat.asker().organisation(),
          visit.caller().key().id(),
          chat.conversation(),
          after.map(KeptTurn::id),
          chat.useCase(),
          protocol,
          Instant.ofEpochSecond(heading.created()),
          until,
          new KeptTurn.Content(
              heading.model(),
              question,
              said,
              answered.completion(),
              evidence.outcome(),
              evidence.questionSalt(),
              evidence.answerSalt()),
          commitments);
    }
  }

  private static Optional<Hash> commitment(String of, String salt, String content) {
    if (salt.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return Optional.of(Commitment.to(of, Salt.fromHex(salt), bytes).value());
    } catch (Malformed malformed) {
      throw new IllegalStateException("a salt of ours is none", malformed);
    }
  }
}
