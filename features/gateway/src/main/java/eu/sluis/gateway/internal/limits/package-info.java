/** The page where limits are set. */
@NullMarked
package eu.sluis.gateway.internal.limits;

import org.jspecify.annotations.NullMarked;
