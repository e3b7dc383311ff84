package eu.sluis.gateway.internal.openai;

import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.TypedText;
import java.util.List;

/**
 * A request for a chat completion, read whole.
 *
 * @param model as the client wrote it
 * @param stream whether the answer is wanted while it is made
 * @param usageInStream whether a stream ends with the tokens used
 * @param notPassed fields that are read and go nowhere, by name
 */
record ChatRequest(
    String model,
    ChatPrompt<TypedText> prompt,
    boolean stream,
    boolean usageInStream,
    List<String> notPassed) {}
