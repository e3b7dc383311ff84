/** Lets a model use tools of ours, round by round, and shows what waits for a person. */
@NullMarked
package eu.sluis.gateway.internal.tools;

import org.jspecify.annotations.NullMarked;
