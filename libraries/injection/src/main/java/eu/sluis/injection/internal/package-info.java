/** Closed. */
@NullMarked
package eu.sluis.injection.internal;

import org.jspecify.annotations.NullMarked;
