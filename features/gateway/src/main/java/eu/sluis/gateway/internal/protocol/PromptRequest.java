package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.history.KeptTurn;
import java.util.List;
import java.util.Optional;

/**
 * A request for the next turn of a conversation, read whole.
 *
 * @param model as the client wrote it
 * @param stream whether the answer is wanted while it is made
 * @param notPassed fields that are read and go nowhere, by name, in alphabetical order
 * @param kept the messages that the client wants kept
 * @param after the turn that was kept and that this one goes on from
 */
public record PromptRequest(
    String model,
    ChatPrompt<TypedText> prompt,
    boolean stream,
    List<String> notPassed,
    Optional<Chat.Kept> kept,
    Optional<KeptTurn> after) {

  public PromptRequest {
    notPassed = List.copyOf(notPassed);
  }

  /** Of a protocol in which nothing is kept. */
  public PromptRequest(
      String model, ChatPrompt<TypedText> prompt, boolean stream, List<String> notPassed) {
    this(model, prompt, stream, notPassed, Optional.empty(), Optional.empty());
  }
}
