package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.Chat;
import eu.sluis.gateway.Embedding;
import eu.sluis.gateway.Ranking;
import eu.sluis.gateway.Recording;
import eu.sluis.gateway.Requested;
import eu.sluis.gateway.Transcription;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.internal.protocol.ClientConversations.Known;
import eu.sluis.gateway.internal.protocol.Door.Visit;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes of what a client asks something that can take the road, whatever protocol it came in. */
@ApplicationScoped
public class Requests {

  private final ClientConversations conversations;
  private final InstantSource clock;

  @Inject
  Requests(ClientConversations conversations, InstantSource clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  public Chat chat(Visit visit, PromptRequest request) throws ClientProblem {
    Target target = target(visit, request.model());
    Known known = known(visit, target.useCase(), request);
    return new Chat(
        visit.caller().asker(),
        target.useCase(),
        known.id(),
        TurnId.random(),
        target.model(),
        client(visit),
        request.prompt(),
        known.pseudonyms(),
        request.kept());
  }

  /**
   * A conversation that is kept has a name at random, because two may begin alike. Its pseudonyms
   * come from how it begins, as those of any other: so a request that waited for a person is known
   * when it comes again.
   */
  private Known known(Visit visit, UseCaseId useCase, PromptRequest request) throws ClientProblem {
    Known known = conversations.of(visit.caller(), useCase, conversation(visit), request.prompt());
    if (request.after().isPresent()) {
      KeptTurn before = request.after().get();
      if (!before.useCase().equals(useCase)) {
        throw Answers.previousOfOtherUseCase();
      }
      return new Known(before.conversation(), known.pseudonyms());
    }
    return request.kept().isPresent()
        ? new Known(ConversationId.random(), known.pseudonyms())
        : known;
  }

  /** Vectors are kept and compared, so a name has one pseudonym in all of them. */
  public Embedding embedding(
      Visit visit, String model, List<TypedText> texts, OptionalInt dimensions)
      throws ClientProblem {
    Target target = target(visit, model);
    Known known =
        conversations.of(visit.caller(), target.useCase(), conversation(visit), List.of());
    return new Embedding(
        visit.caller().asker(),
        target.useCase(),
        known.id(),
        TurnId.random(),
        target.model(),
        client(visit),
        texts,
        dimensions,
        known.pseudonyms());
  }

  public Ranking ranking(Visit visit, String model, TypedText query, List<TypedText> documents)
      throws ClientProblem {
    Target target = target(visit, model);
    Known known =
        conversations.of(
            visit.caller(), target.useCase(), conversation(visit), List.of(query.text()));
    return new Ranking(
        visit.caller().asker(),
        target.useCase(),
        known.id(),
        TurnId.random(),
        target.model(),
        client(visit),
        query,
        documents,
        known.pseudonyms());
  }

  /** The client's words to spell right begin it; a name in them has one pseudonym. */
  public Transcription transcription(
      Visit visit,
      String model,
      Recording recording,
      TypedText prompt,
      Optional<String> language,
      Optional<BigDecimal> temperature,
      boolean timed)
      throws ClientProblem {
    Target target = target(visit, model);
    Known known =
        conversations.of(
            visit.caller(), target.useCase(), conversation(visit), List.of(prompt.text()));
    return new Transcription(
        visit.caller().asker(),
        target.useCase(),
        known.id(),
        TurnId.random(),
        target.model(),
        client(visit),
        recording,
        prompt,
        language,
        temperature,
        timed,
        known.pseudonyms());
  }

  /** Of an answer that was kept. */
  public static Heading heading(KeptTurn turn) {
    return new Heading(turn.id(), turn.made().getEpochSecond(), turn.content().model());
  }

  /** Of the answer to this. */
  public Heading heading(Requested requested) {
    String model = requested.model().map(Object::toString).orElse(Target.ANY);
    return new Heading(
        requested.turn(), clock.instant().getEpochSecond(), requested.useCase() + "/" + model);
  }

  private static Target target(Visit visit, String model) throws ClientProblem {
    return Target.of(visit.caller().key(), visit.header(Target.HEADER), model);
  }

  private static Optional<String> conversation(Visit visit) {
    return visit.header(ClientConversations.HEADER);
  }

  private static String client(Visit visit) {
    return visit.caller().key().id().value();
  }
}
