/**
 * The OpenAI protocol for clients; closed to other modules. Each kind of request has a package of
 * its own; what they share with other protocols is in {@link eu.sluis.gateway.internal.protocol}.
 */
@NullMarked
package eu.sluis.gateway.internal.openai;

import org.jspecify.annotations.NullMarked;
