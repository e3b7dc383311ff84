/** How the parts of knowledge do their work; closed to other modules. */
@NullMarked
package eu.sluis.knowledge.internal;

import org.jspecify.annotations.NullMarked;
