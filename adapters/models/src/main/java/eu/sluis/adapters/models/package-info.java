/**
 * The models behind the gateway: the catalogue file, the client for servers that speak the OpenAI
 * protocol, and the built-in model that only quotes.
 *
 * <p>The only package of Sluis that opens a connection to a model. It logs nothing, retries nothing
 * and follows no redirect: a call goes to the address in the catalogue or it fails. Every failure
 * is a {@link eu.sluis.gateway.ModelFailure} without a word of the question or the answer. The
 * gateway decides what happens next.
 */
@NullMarked
package eu.sluis.adapters.models;

import org.jspecify.annotations.NullMarked;
