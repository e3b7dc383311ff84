/** The next turn of a conversation: `/v1/chat/completions`; closed to other modules. */
@NullMarked
package eu.sluis.gateway.internal.openai.chat;

import org.jspecify.annotations.NullMarked;
