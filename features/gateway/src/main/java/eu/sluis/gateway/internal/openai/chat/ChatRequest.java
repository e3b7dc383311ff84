package eu.sluis.gateway.internal.openai.chat;

import eu.sluis.gateway.internal.protocol.PromptRequest;

/**
 * A request for a chat completion.
 *
 * @param usageInStream whether a stream ends with the tokens used
 */
record ChatRequest(PromptRequest wanted, boolean usageInStream) {}
