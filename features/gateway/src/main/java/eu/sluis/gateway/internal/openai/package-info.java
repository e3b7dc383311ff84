/**
 * The OpenAI protocol for clients: `/v1/models` and `/v1/chat/completions`; closed to other
 * modules.
 *
 * <p>A request is read field by field ({@link eu.sluis.gateway.internal.openai.ChatReader}), told
 * which use case and model it is for ({@link eu.sluis.gateway.internal.openai.Target}), and takes
 * the road of {@link eu.sluis.gateway.Gateway}. No byte of a client goes on to a model. Each
 * request has a virtual thread of its own; when the client hangs up, that thread is interrupted.
 */
@NullMarked
package eu.sluis.gateway.internal.openai;

import org.jspecify.annotations.NullMarked;
