/** How a sentence is held against a passage, claim by claim; used by `Support` only. */
@NullMarked
package eu.sluis.knowledge.internal.support;

import org.jspecify.annotations.NullMarked;
