package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.Chat;
import eu.sluis.gateway.internal.protocol.Door.Visit;
import eu.sluis.vocabulary.TurnId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Makes of what a client asks a turn of its conversation, whatever protocol it came in. */
@ApplicationScoped
public class Chats {

  private final ClientConversations conversations;
  private final InstantSource clock;

  @Inject
  Chats(ClientConversations conversations, InstantSource clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  public Chat of(Visit visit, PromptRequest request) throws ClientProblem {
    Target target = Target.of(visit.caller().key(), visit.header(Target.HEADER), request.model());
    var known =
        conversations.of(
            visit.caller(),
            target.useCase(),
            visit.header(ClientConversations.HEADER),
            request.prompt());
    return new Chat(
        visit.caller().asker(),
        target.useCase(),
        known.id(),
        TurnId.random(),
        target.model(),
        visit.caller().key().id().value(),
        request.prompt(),
        known.pseudonyms());
  }

  /** Of the answer to this. */
  public Heading heading(Chat chat) {
    String model = chat.model().map(Object::toString).orElse(Target.ANY);
    return new Heading(chat.turn(), clock.instant().getEpochSecond(), chat.useCase() + "/" + model);
  }
}
