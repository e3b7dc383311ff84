/**
 * The public servant's own place: ask, read the answer with its sources, see what happened, find it
 * back.
 *
 * <p>{@link Asking} carries one question to the gateway and back; it runs on the thread of the
 * request. Conversations belong to one person and are stored sealed under a key of their own;
 * whatever is shown again later is checked against the reading rights of that later moment.
 */
@NullMarked
package eu.sluis.workplace;

import org.jspecify.annotations.NullMarked;
