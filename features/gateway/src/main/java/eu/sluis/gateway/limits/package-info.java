/**
 * How much an organisation, a use case and a key may use. Before a model is called what a question
 * will use at most is reserved ({@link eu.sluis.gateway.limits.Allowance}); afterwards what it
 * really used is counted in its place. The {@link eu.sluis.gateway.limits.LimitStore} decides, so
 * that several nodes on one database cannot pass a limit together. Safe on every thread.
 */
@NullMarked
package eu.sluis.gateway.limits;

import org.jspecify.annotations.NullMarked;
