package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.Pseudonyms;
import eu.sluis.gateway.TypedText;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows a conversation of a client again, without keeping anything of it. A client sends the whole
 * history with real values at each turn, so all that has to be the same is the secret that makes
 * pseudonyms. It is derived from who asks, for what, and the conversation: the header {@link
 * #HEADER}, or else what the conversation begins with. See `docs/decisions/0015`.
 */
@ApplicationScoped
public class ClientConversations {

  public static final String HEADER = "Sluis-Conversation";
  private static final int HEADER_CHARACTERS_MAX = 200;

  private final MasterKey master;

  @Inject
  public ClientConversations(MasterKey master) {
    this.master = master;
  }

  /**
   * @param id for the record; the same at each turn, and says nothing of what was said
   */
  public record Known(ConversationId id, Pseudonyms pseudonyms) {}

  /** Of a conversation, which is known by how it begins. */
  public Known of(
      Caller caller, UseCaseId useCase, Optional<String> header, ChatPrompt<TypedText> prompt)
      throws ClientProblem {
    return of(caller, useCase, header, opening(prompt.messages()));
  }

  /**
   * Of something that begins with these texts.
   *
   * @param opening none for what lasts: then a name has one pseudonym in all of it
   */
  public Known of(Caller caller, UseCaseId useCase, Optional<String> header, List<String> opening)
      throws ClientProblem {
    if (header.isPresent() && header.get().length() > HEADER_CHARACTERS_MAX) {
      throw ClientProblem.field(
          HEADER,
          "invalid_value",
          "De kop " + HEADER + " mag " + HEADER_CHARACTERS_MAX + " tekens lang zijn.",
          "The header " + HEADER + " may have " + HEADER_CHARACTERS_MAX + " characters.");
    }
    var context = new StringBuilder("client conversation");
    add(context, caller.asker().organisation().toString());
    add(context, caller.asker().person().toString());
    add(context, useCase.value());
    if (header.isPresent()) {
      add(context, header.get());
    } else {
      opening.forEach(text -> add(context, text));
    }
    String conversation = context.toString();
    return new Known(id(conversation), pseudonyms(conversation));
  }

  private Pseudonyms pseudonyms(String conversation) {
    return new Pseudonyms() {
      @Override
      public PseudonymMap load() {
        return PseudonymMap.derived(master, conversation);
      }

      @Override
      public void keep(PseudonymMap map) {
        // Comes again with the history, and so needs no place.
      }
    };
  }

  private ConversationId id(String conversation) {
    ByteBuffer bytes = ByteBuffer.wrap(master.derived("conversation\0" + conversation));
    return new ConversationId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /** Up to and with the first message of the user; that stands in every turn. */
  private static List<String> opening(List<Message<TypedText>> messages) {
    var opening = new ArrayList<String>();
    for (Message<TypedText> message : messages) {
      List<TypedText> texts =
          switch (message) {
            case Message.Instructions<TypedText>(var instructions) -> instructions;
            case Message.FromUser<TypedText> user -> user.all();
            case Message.FromModel<TypedText>(var said, _) -> said;
            case Message.FromTool<TypedText>(_, var given) -> given;
          };
      texts.forEach(text -> opening.add(text.text()));
      if (message instanceof Message.FromUser<TypedText>) {
        break;
      }
    }
    return opening;
  }

  /** With its length, so that no two lists of texts are one context. */
  private static void add(StringBuilder context, String part) {
    context.append('\0').append(part.length()).append(':').append(part);
  }
}
