/**
 * Tools that Sluis itself offers to a model, beside those of the client: servers of tools in the
 * catalogue ({@link eu.sluis.gateway.tools.ToolServer}), and calls that wait for a person ({@link
 * eu.sluis.gateway.tools.Approvals}). A call happens only when the bouwcode allows the tool, its
 * arguments fit and hold nothing that may not go there, a person said yes where one has to, and the
 * intent is in the log. Safe on every thread.
 */
@NullMarked
package eu.sluis.gateway.tools;

import org.jspecify.annotations.NullMarked;
