package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.TypedText;
import java.util.List;

/**
 * A request for the next turn of a conversation, read whole.
 *
 * @param model as the client wrote it
 * @param stream whether the answer is wanted while it is made
 * @param notPassed fields that are read and go nowhere, by name, in alphabetical order
 */
public record PromptRequest(
    String model, ChatPrompt<TypedText> prompt, boolean stream, List<String> notPassed) {

  public PromptRequest {
    notPassed = List.copyOf(notPassed);
  }
}
