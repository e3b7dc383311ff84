/**
 * What all protocols for programs share; closed to other modules.
 *
 * <p>A request is admitted with its key ({@link eu.sluis.gateway.internal.protocol.Door}), read
 * field by field ({@link eu.sluis.gateway.internal.protocol.Fields}), told which use case and model
 * it is for ({@link eu.sluis.gateway.internal.protocol.Target}), and takes the road of {@link
 * eu.sluis.gateway.Gateway}. No byte of a client goes on to a model. Each request has a virtual
 * thread of its own; when the client hangs up, that thread is interrupted. A protocol adds how a
 * request is read and how an answer and an error are written, and nothing else.
 */
@NullMarked
package eu.sluis.gateway.internal.protocol;

import org.jspecify.annotations.NullMarked;
