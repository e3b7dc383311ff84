/** How a leaf is written and read; closed to other modules. */
@NullMarked
package eu.sluis.audit.internal.leaf;

import org.jspecify.annotations.NullMarked;
