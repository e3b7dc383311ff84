/**
 * The next turn of a conversation in the newer form: `/v1/responses`; closed to other modules. It
 * becomes the same {@link eu.sluis.gateway.Chat} as a chat completion. Sluis keeps nothing for a
 * client, so whatever refers to something kept is refused.
 */
@NullMarked
package eu.sluis.gateway.internal.openai.responses;

import org.jspecify.annotations.NullMarked;
