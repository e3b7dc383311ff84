/**
 * The protocol of Anthropic for clients: `/v1/messages`; closed to other modules. A message becomes
 * the same {@link eu.sluis.gateway.Chat} as a chat completion, for whatever model the decision
 * allows.
 */
@NullMarked
package eu.sluis.gateway.internal.anthropic;

import org.jspecify.annotations.NullMarked;
