/**
 * The only road to a model. {@link Gateway} walks it: who, why, what, decide, lower, record, call,
 * raise, record.
 *
 * <p>Called by workplace, desk and process, on a virtual thread each; a call blocks until the
 * answer is complete. Interrupting the thread cancels the call to the model. Whatever fails, the
 * answer is no, with a sentence that says why; an intent that was recorded always gets an outcome.
 */
@NullMarked
package eu.sluis.gateway;

import org.jspecify.annotations.NullMarked;
